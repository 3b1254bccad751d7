package verbatim.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What is judged of a draft, by what, and what of it is settled. */
class ProofreadingTest extends StoryTest {
    @Test
    void words_that_only_a_machine_has_read_are_not_settled() {
        begun(STORY);
        assertThat(proofed()).extracting(each -> each.verdict().wording()).containsExactly("exact", "edited", "absent");
        assertThat(proofed()).extracting(StoryTest::why).containsExactly("UNCONFIRMED", "UNCONFIRMED", "ABSENT");
    }

    @Test
    void words_that_people_typed_need_no_scan() {
        shelf.typed("treaty.txt", "strait", "The contracting parties shall keep the strait free of guns.");
        begun("The treaty says: “The contracting parties shall keep the strait free of guns.”");
        assertThat(proofed(1).settlement()).isEqualTo(new Settlement.Typed());
    }

    @Test
    void a_permanent_link_round_words_without_marks_is_a_paraphrase_with_its_source() {
        begun("“The northern ports stay open”");
        confirm(1);
        String anchor = shelf.catalogue
                .decisions()
                .confirmations(memcon, 1)
                .getFirst()
                .anchor()
                .id();
        newsroom.begin(HAAS, "other", "They [kept the ports open](/q/" + anchor + "), he said.", null);
        Proof proof = proofreading.of(newsroom.bySlug("other").orElseThrow());
        assertThat(proof.paraphrases()).singleElement().satisfies(each -> {
            assertThat(each.words()).isEqualTo("kept the ports open");
            assertThat(each.settlement().settled()).isTrue();
        });
        newsroom.begin(HAAS, "third", "They [did not](/q/q00000000).", null);
        assertThat(proofreading.of(newsroom.bySlug("third").orElseThrow()).settled())
                .isFalse();
    }

    @Test
    void a_quotation_is_found_again_in_the_source_of_the_draft() {
        String markdown = "---\ntitle: “The northern ports”\n---\n\nHe *said* **that** “our ships” go.\n\n> A block.\n";
        begun(markdown);
        Proof proof = proofreading.of(newsroom.bySlug("ports").orElseThrow());
        assertThat(proof.quotations().stream()
                        .map(each -> proof.story()
                                .source(
                                        each.found().block(),
                                        each.found().markStart(),
                                        each.found().markEnd())
                                .map(stretch -> markdown.substring(stretch.start(), stretch.end()))
                                .orElse("")))
                .containsExactly("“The northern ports”", "“our ships”", "A block.");
    }

    @Test
    void the_caption_of_a_cut_of_a_scan_is_judged_and_other_pictures_are_left_out() {
        begun("Text.\n\n![The page says “our ships”](/iiif/3/d0123abcd-v1-p2/10,20,300,40/300,/0/default.jpg)\n\n"
                + "![“elsewhere”](https://example.org/x.jpg)\n");
        Proof proof = proofreading.of(newsroom.bySlug("ports").orElseThrow());
        assertThat(proof.quotations())
                .extracting(each -> each.found().quotation())
                .containsExactly("our ships");
        assertThat(proof.story().pictures())
                .singleElement()
                .satisfies(picture -> assertThat(
                                proof.story().blocks().get(picture.block()).text())
                        .isEqualTo("The page says “our ships”"));
    }

    @Test
    void a_story_is_judged_by_what_its_readers_will_see() {
        shelf.typed("secret.txt", "other", "The guns will be gone before the ice is.");
        begun("He said that “the guns will be gone before the ice is”.");
        assertThat(why(proofed(1))).isEqualTo("ABSENT");
        shelf.catalogue.releases().publish("other", Instant.EPOCH, ZoneId.of("UTC"));
        assertThat(why(proofed(1))).isEqualTo("settled");
    }
}
