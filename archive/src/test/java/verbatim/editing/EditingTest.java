package verbatim.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.catalogue.Edition;
import verbatim.fault.Fault;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.Decision;
import verbatim.holdings.Manuscript;
import verbatim.holdings.QuotationKey;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.verification.Shelf;

/** From a draft to what is public of it. */
class EditingTest {
    private static final Editor HAAS = new Editor("l.haas", "Lena Haas");
    private static final Editor OKAFOR = new Editor("m.okafor", "M. Okafor");
    private static final String PAGE = """
            The northern ports stay open until the first of May.
            Our ships would be under a common admiral, but not under
            the treaty command.
            """;
    private static final String STORY = """
            # “The northern ports stay open”

            Osk said: “Our ships would be under … but not under the treaty command.”
            He called it “a splendid bargain”.
            """;

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Shelf.NOW);
    private Shelf shelf;
    private String memcon = "";
    private Newsroom newsroom;
    private Proofreading proofreading;
    private Gate gate;

    @BeforeEach
    void open() {
        shelf = new Shelf(folder);
        memcon = shelf.scannedIn("strait", "memcon.pdf", PAGE);
        shelf.catalogue.releases().make("strait");
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        newsroom = new Newsroom(shelf.catalogue, clock);
        proofreading = new Proofreading(shelf.catalogue, shelf.check);
        gate = new Gate(shelf.catalogue, shelf.check, proofreading);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private Manuscript begun(String markdown) {
        return newsroom.begin(HAAS, "ports", markdown, "strait");
    }

    private List<Proofed> proofed() {
        return proofreading.of(newsroom.bySlug("ports").orElseThrow()).quotations();
    }

    private Proofed proofed(int number) {
        return proofed().get(number - 1);
    }

    private Passage passage(int number) {
        var passage = proofed(number).verdict().passage();
        return passage == null ? unseen() : passage.passage();
    }

    private static Passage unseen() {
        throw new AssertionError("there is no passage");
    }

    private void confirm(int number) {
        assertThat(gate.confirm(OKAFOR, "ports", proofed(number).key(), passage(number)))
                .isInstanceOf(Edit.Made.class);
    }

    private void settle() {
        confirm(1);
        confirm(2);
        newsroom.waive(HAAS, "ports", proofed(3).key(), 0, "Words of a pamphlet.");
    }

    private List<String> trail() {
        return shelf.catalogue.trail().list(null, null, Long.MAX_VALUE, 99).stream()
                .map(AuditEntry::what)
                .toList();
    }

    private static String why(Proofed proofed) {
        return proofed.settlement() instanceof Settlement.Open(Settlement.Why reason) ? reason.name() : "settled";
    }

    @Test
    void words_that_only_a_machine_has_read_are_not_settled() {
        begun(STORY);
        assertThat(proofed()).extracting(each -> each.verdict().wording()).containsExactly("exact", "edited", "absent");
        assertThat(proofed()).extracting(EditingTest::why).containsExactly("UNCONFIRMED", "UNCONFIRMED", "ABSENT");
    }

    @Test
    void words_that_people_typed_need_no_scan() {
        shelf.typed("treaty.txt", "strait", "The contracting parties shall keep the strait free of guns.");
        begun("The treaty says: “The contracting parties shall keep the strait free of guns.”");
        assertThat(proofed(1).settlement()).isEqualTo(new Settlement.Typed());
    }

    @Test
    void a_named_person_confirms_the_words_against_the_scan() {
        begun(STORY);
        confirm(2);
        assertThat(proofed(2).settlement()).isEqualTo(new Settlement.Confirmed("M. Okafor", Shelf.NOW, 1));
        assertThat(why(proofed(1))).isEqualTo("UNCONFIRMED");
        assertThat(trail()).contains("passage.confirmed");

        gate.unconfirm(OKAFOR, "ports", proofed(2).key());
        assertThat(why(proofed(2))).isEqualTo("UNCONFIRMED");
        assertThat(trail()).contains("passage.unconfirmed");
    }

    @Test
    void a_shorter_quotation_of_confirmed_words_is_confirmed_and_a_longer_one_is_not() {
        begun("“ships would be under a common admiral”");
        confirm(1);
        newsroom.begin(
                HAAS, "more", "“under a common admiral” and “Our ships would be under a common admiral, but”", null);
        List<Proofed> more =
                proofreading.of(newsroom.bySlug("more").orElseThrow()).quotations();
        assertThat(more).extracting(EditingTest::why).containsExactly("settled", "UNCONFIRMED");
    }

    @Test
    void altered_words_cannot_be_confirmed() {
        begun("“Our ships would be under one common admiral, but not under the treaty command.”");
        assertThat(why(proofed(1))).isEqualTo("ALTERED");
        Passage seen = passage(1);
        QuotationKey key = proofed(1).key();
        assertThatThrownBy(() -> gate.confirm(OKAFOR, "ports", key, seen))
                .hasMessageContaining("is not to be confirmed");
    }

    @Test
    void what_was_read_anew_meanwhile_is_not_confirmed_unseen() {
        begun(STORY);
        Passage seen = passage(2);
        shelf.catalogue.pages().retry(memcon, null, null, true);
        shelf.read(memcon, 1, false, PAGE);
        assertThat(gate.confirm(OKAFOR, "ports", proofed(2).key(), seen)).isInstanceOf(Edit.Meanwhile.class);
        assertThat(why(proofed(2))).isEqualTo("UNCONFIRMED");
    }

    @Test
    void a_confirmation_holds_while_the_same_words_stand_there_and_falls_when_others_are_read() {
        begun(STORY);
        confirm(2);
        shelf.catalogue.pages().retry(memcon, null, null, true);
        shelf.read(memcon, 1, false, "A line that had been missed.\n" + PAGE);
        assertThat(why(proofed(2))).isEqualTo("settled");

        shelf.catalogue.pages().retry(memcon, null, null, true);
        shelf.read(memcon, 1, false, PAGE.replace("until", "after").replace("treaty", "trade"));
        assertThat(proofed(2).verdict().wording()).isEqualTo("altered");
        assertThat(why(proofed(2))).isEqualTo("ALTERED");
    }

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
        assertThat(proofed()).extracting(EditingTest::why).containsExactly("ABSENT", "settled");
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
    void the_gate_names_what_stands_in_the_way_and_lets_out_what_is_settled() {
        begun(STORY);
        assertThatThrownBy(() -> gate.pass("strait", "l.haas"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("the story ports cannot go out (3 quotations: 1, 2, 3 are not settled)");
        settle();
        shelf.catalogue.inTransaction(() -> {
            gate.pass("strait", "l.haas").run();
            return 0;
        });
        Edition out = shelf.catalogue.editions().out("ports").orElseThrow();
        assertThat(out.quotations())
                .extracting(each -> each.settlement().kind())
                .containsExactly("confirmed", "confirmed", "waived");
        assertThat(shelf.catalogue.stories().edition(Viewer.anybody(), "ports")).isEmpty();
        shelf.catalogue.releases().publish("strait", Instant.EPOCH, ZoneId.of("UTC"));
        assertThat(shelf.catalogue.stories().edition(Viewer.anybody(), "ports")).contains(out);
        assertThat(shelf.catalogue.stories().quoting(Viewer.anybody(), memcon, 1))
                .extracting("number", "page", "wording")
                .containsExactly(tuple(1, 1, "exact"), tuple(2, 1, "edited"));
        assertThat(shelf.catalogue.stories().quoted(Viewer.anybody(), List.of(memcon)))
                .containsEntry(memcon, 2);
        assertThat(shelf.catalogue.stories().often(Viewer.anybody(), null, 5)).hasSize(2);
    }

    @Test
    void readers_go_on_to_see_what_went_out_while_its_next_draft_is_written() {
        Manuscript begun = begun(STORY);
        settle();
        gate.pass("strait", "l.haas").run();
        shelf.catalogue.releases().publish("strait", Instant.EPOCH, ZoneId.of("UTC"));
        newsroom.save(HAAS, "ports", begun.version(), STORY + "\nAnd “more” of it.\n", false);
        assertThat(shelf.catalogue
                        .stories()
                        .bySlug(Viewer.anybody(), "ports")
                        .orElseThrow()
                        .markdown())
                .isEqualTo(STORY);
        assertThatThrownBy(() -> gate.putOut(HAAS, "ports")).hasMessageContaining("quotation 4 is not settled");
        newsroom.waive(HAAS, "ports", new QuotationKey("more", 1), 0, "Kept at arm’s length.");
        assertThat(gate.putOut(HAAS, "ports").number()).isEqualTo(2);
        assertThat(newsroom.history("ports")).hasSize(2);
    }

    @Test
    void a_story_in_a_draft_waits_for_its_release() {
        begun("“The northern ports stay open”");
        confirm(1);
        assertThatThrownBy(() -> gate.putOut(HAAS, "ports")).hasMessageContaining("the release strait is a draft");
    }

    @Test
    void a_text_read_anew_that_changes_a_verdict_is_shown_to_the_editors_and_changes_nothing_by_itself() {
        begun(STORY);
        settle();
        gate.pass("strait", "l.haas").run();
        assertThat(shelf.catalogue.editions().overtaken()).isEmpty();
        shelf.catalogue.pages().retry(memcon, null, null, true);
        shelf.read(memcon, 1, false, PAGE.replace("northern", "southern"));
        assertThat(shelf.catalogue.editions().overtaken()).containsExactly("ports");
        Edition out = shelf.catalogue.editions().out("ports").orElseThrow();
        assertThat(proofreading.since(newsroom.bySlug("ports").orElseThrow(), out))
                .containsOnlyKeys(1);
        assertThat(out.quotations().getFirst().verdict().wording()).isEqualTo("exact");

        newsroom.correct(HAAS, "ports", "The ports were the southern ones.");
        assertThat(shelf.catalogue.stories().corrections(Viewer.local(), "ports"))
                .extracting("text")
                .containsExactly("The ports were the southern ones.");
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
