package verbatim.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import verbatim.holdings.Decision;
import verbatim.holdings.Manuscript;
import verbatim.holdings.QuotationKey;
import verbatim.holdings.Viewer;
import verbatim.verification.Shelf;
import verbatim.verification.Story;

/** Drafts and decisions: nobody loses what another wrote, and a decision hangs on the words it was made of. */
class NewsroomTest extends StoryTest {
    @Test
    void a_waiver_hangs_on_the_words_and_falls_when_they_change() {
        Manuscript begun = begun(STORY);
        QuotationKey key = proofed(3).key();
        newsroom.waive(HAAS, "ports", key, 0, "Words of a pamphlet.");
        assertThat(proofed(3).settlement())
                .isEqualTo(new Settlement.Waived(new Decision.Waiver("Words of a pamphlet.", "Lena Haas", Shelf.NOW)));

        newsroom.save(HAAS, "ports", begun.version(), STORY.replace("splendid", "glorious"), false);
        assertThat(why(proofed(3))).isEqualTo("ABSENT");
        newsroom.unwaive(HAAS, "ports", key, 1);
        assertThat(trail()).contains("quotation.waived", "quotation.unwaived");
    }

    @Test
    void of_two_quotations_with_the_same_words_one_is_waived() {
        begun("It was “peace”, and again “peace”.");
        newsroom.waive(HAAS, "ports", new QuotationKey("peace", 2), 0, "Kept at arm’s length.");
        assertThat(proofed()).extracting(StoryTest::why).containsExactly("ABSENT", "settled");
    }

    @Test
    void of_two_who_decide_at_once_the_second_sees_what_the_first_decided() {
        begun(STORY);
        QuotationKey key = proofed(3).key();
        newsroom.waive(HAAS, "ports", key, 0, "Words of a pamphlet.");
        Edit<Decision> late = newsroom.waive(OKAFOR, "ports", key, 0, "A title.");
        assertThat(late).isInstanceOf(Edit.Meanwhile.class);
        assertThat(late.now().waiver()).isNotNull();
    }

    @Test
    void a_claim_by_hand_goes_before_what_the_text_says() {
        begun(STORY);
        newsroom.claim(HAAS, "ports", proofed(1).key(), 0, new Decision.Claim("President Alder", memcon, 1));
        assertThat(proofed(1).verdict().place()).isEqualTo("claimed");
        assertThat(proofed(1).verdict().speaker().claimed()).isEqualTo("President Alder");
        assertThatThrownBy(() ->
                        newsroom.claim(HAAS, "ports", proofed(1).key(), 1, new Decision.Claim(null, "d00000000", null)))
                .hasMessageContaining("there is no document d00000000");
    }

    @Test
    void what_one_person_saves_in_one_sitting_is_one_draft() {
        int version = begun("One.").version();
        version = newsroom.save(HAAS, "ports", version, "Two.", false).now().version();
        assertThat(newsroom.history("ports")).extracting("markdown").containsExactly("Two.");
        version = newsroom.save(OKAFOR, "ports", version, "Three.", false).now().version();
        now.set(Shelf.NOW.plus(Duration.ofMinutes(11)));
        version = newsroom.save(OKAFOR, "ports", version, "Four.", true).now().version();
        assertThat(newsroom.history("ports")).extracting("markdown").containsExactly("Four.", "Three.", "Two.");

        Edit<Manuscript> stale = newsroom.save(HAAS, "ports", version - 1, "Lost?", false);
        assertThat(stale).isInstanceOf(Edit.Meanwhile.class);
        assertThat(stale.now().newest().markdown()).isEqualTo("Four.");
    }

    @Test
    void a_story_that_went_out_stays_with_its_release() {
        begun("Nothing is quoted here.");
        gate.pass("strait", "l.haas").run();
        shelf.catalogue.releases().publish("strait", Instant.EPOCH, ZoneId.of("UTC"));
        int version = newsroom.bySlug("ports").orElseThrow().version();
        assertThatThrownBy(() -> newsroom.move(HAAS, "ports", version, null))
                .hasMessageContaining("has gone out with the release strait");
    }

    @Test
    void a_pasted_page_becomes_markdown_with_the_same_quotations() {
        String html =
                "<h1>The ‘splendid’ bargain</h1><p><em>What it was worth</em></p><p>Osk said: “Our ships would be 2*3.”</p>"
                        + "<blockquote><p>One. Two.</p><p>Three. Four.</p></blockquote><p class=MsoNormal>1. He [said] so_and_so.</p>";
        String markdown = Pasted.markdown(html.getBytes(StandardCharsets.UTF_8));
        assertThat(markdown).startsWith("# The ‘splendid’ bargain\n").contains("> One. Two.\n>\n> Three. Four.");
        begun(markdown);
        assertThat(proofed())
                .extracting(each -> each.found().quotation())
                .containsExactly("splendid", "Our ships would be 2*3.", "One. Two.\nThree. Four.");
        assertThat(proofreading
                        .of(newsroom.bySlug("ports").orElseThrow())
                        .story()
                        .blocks())
                .extracting("text")
                .contains("1. He [said] so_and_so.");
    }

    @Test
    void a_pasted_page_keeps_its_links() {
        String html =
                "<h1><a href=/>Ports</a></h1><p>Wow!<a href='https://example.org/a_(b)?x=1&amp;copy;y=2'> the [paper]</a>, <a href='memo 1.pdf#page=2'>memo</a>,"
                        + " <a href='javascript:alert(1)'>run</a>, <a href='#_ftn1'>[1]</a>, <a href='mailto:a@example.org'>mail</a>.</p>"
                        + "<blockquote>Ships.<footer>A <a href='/d/d1/v1/p1'>page</a></footer></blockquote>";
        String markdown = Pasted.markdown(html.getBytes(StandardCharsets.UTF_8));
        begun(markdown);
        Story story = proofreading.of(newsroom.bySlug("ports").orElseThrow()).story();
        assertThat(story.links())
                .extracting(each -> story.blocks().get(each.block()).text().substring(each.start(), each.end()) + " "
                        + each.target())
                .containsExactly(
                        "the [paper] https://example.org/a_%28b%29?x=1&copy;y=2",
                        "memo memo%201.pdf#page=2", "page /d/d1/v1/p1");
        assertThat(story.blocks()).extracting("text").contains("Wow! the [paper], memo, run, [1], mail.");
    }

    @Test
    void a_story_that_was_only_announced_can_be_taken_out_and_goes_nowhere_unjudged() {
        begun("Nothing is quoted here.");
        gate.pass("strait", "l.haas").run();
        shelf.catalogue.releases().publish("strait", Shelf.NOW.plus(Duration.ofDays(1)), ZoneId.of("UTC"));
        shelf.catalogue.releases().make("open");
        shelf.catalogue.releases().publish("open", Instant.EPOCH, ZoneId.of("UTC"));
        int version = newsroom.bySlug("ports").orElseThrow().version();
        assertThat(newsroom.move(HAAS, "ports", version, "open")).isInstanceOf(Edit.Made.class);
        assertThat(shelf.catalogue.stories().bySlug(Viewer.anybody(), "ports")).isEmpty();
        gate.putOut(HAAS, "ports");
        assertThat(shelf.catalogue.stories().bySlug(Viewer.anybody(), "ports")).isPresent();
    }
}
