package verbatim.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verbatim.fault.Fault;
import verbatim.holdings.Decision;
import verbatim.holdings.Manuscript;
import verbatim.holdings.Release.Provenance;
import verbatim.holdings.Release.Words;
import verbatim.publication.Publication;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;

/** Stories and essays of the archive as sources: they vouch for their own words once everybody can read them, and for nothing else. */
class OwnTextsTest extends StoryTest {
    private static final String EARLIER = """
        # The quiet strait

        The strait has been quiet since the winter, and nobody asks why. Osk called it “a splendid bargain for
        everybody”, while the fishermen shrugged. He said that “the northern ports stay open” as before.
        """;

    private Publication publication;

    @BeforeEach
    void begin() {
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        publication = new Publication(shelf.catalogue, clock, gate::pass);
        newsroom.begin(HAAS, "earlier", EARLIER, "strait");
        for (Proofed each :
                proofreading.of(newsroom.bySlug("earlier").orElseThrow()).quotations()) {
            newsroom.waive(HAAS, "earlier", each.key(), 0, "As others printed it.");
        }
    }

    private void publish() {
        publication.publish("l.haas", "strait", null);
    }

    private Proofed quoting(String quotation) {
        String slug = "ports";
        newsroom.begin(HAAS, slug, "# Ports\n\nWe wrote: " + quotation + ".\n", "strait");
        return proofed(1);
    }

    private static PassageJson passage(VerdictJson verdict) {
        PassageJson passage = verdict.passage();
        if (passage == null) {
            throw new AssertionError("there is no passage");
        }
        return passage;
    }

    @Test
    void a_story_may_quote_another_that_is_out_and_leads_to_the_words_there() {
        publish();
        Proofed proofed = quoting("[“The strait has been quiet since the winter, and nobody asks why.”](/s/earlier)");
        VerdictJson verdict = proofed.verdict();
        assertThat(verdict.wording()).isEqualTo("exact");
        assertThat(verdict.sentence()).isEqualTo("These words are in the story “The quiet strait”, as quoted.");
        assertThat(verdict.part()).isEqualTo("editorial");
        assertThat(passage(verdict).document()).isEqualTo("/s/earlier");
        assertThat(passage(verdict).version()).isEqualTo(1);
        assertThat(passage(verdict).permalink())
                .isEqualTo("/s/earlier#:~:text=The%20strait%20has%20been,and%20nobody%20asks%20why.");
        assertThat(proofed.settlement()).isInstanceOf(Settlement.Typed.class);
        assertThat(gate.putOut(HAAS, "ports").quotations().getFirst().verdict().passage())
                .isEqualTo(verdict.passage());
    }

    @Test
    void a_link_right_behind_the_quotation_says_so_too_and_so_does_the_editor_by_hand() {
        publish();
        Proofed linked =
                quoting("“The strait has been quiet since the winter” ([earlier](https://archive.example/s/earlier))");
        assertThat(linked.verdict().wording()).isEqualTo("exact");
        newsroom.save(HAAS, "ports", 1, "# Ports\n\nWe wrote: “nobody asks why”.\n", false);
        assertThat(proofed(1).verdict().wording()).isEqualTo("absent");
        newsroom.claim(HAAS, "ports", proofed(1).key(), 0, new Decision.Claim(null, "/s/earlier", null));
        assertThat(passage(proofed(1).verdict()).document()).isEqualTo("/s/earlier");
    }

    @Test
    void nothing_of_a_story_is_told_before_everybody_can_read_it() {
        Proofed proofed = quoting("[“The strait has been quiet since the winter”](/s/earlier)");
        assertThat(proofed.verdict().wording()).isEqualTo("absent");
        assertThat(proofed.verdict().sentence()).doesNotContain("quiet");
        assertThat(proofed.verdict().closest()).isNull();
        newsroom.save(HAAS, "ports", 1, "# Ports\n\nNothing.\n", false);
        publication.publish("l.haas", "strait", now.get().plusSeconds(60).atZone(ZoneOffset.UTC));
        newsroom.save(HAAS, "ports", 2, "# Ports\n\n[“The strait has been quiet”](/s/earlier)\n", false);
        assertThat(proofed(1).verdict().wording()).isEqualTo("absent");
    }

    @Test
    void nothing_of_it_is_vouched_for_when_it_was_withdrawn() {
        publish();
        publication.withdraw("l.haas", "strait", "A mistake.");
        assertThat(quoting("[“The strait has been quiet since the winter”](/s/earlier)")
                        .verdict()
                        .wording())
                .isEqualTo("absent");
    }

    @Test
    void what_a_story_quotes_it_does_not_vouch_for() {
        publish();
        Proofed proofed = quoting("[“a splendid bargain for everybody”](/s/earlier)");
        assertThat(proofed.verdict().wording()).isEqualTo("absent");
        assertThat(proofed.verdict().sentence())
                .isEqualTo(
                        "In the story “The quiet strait” these words are quoted from somewhere else. It does not vouch"
                                + " for them: quote them from their source.");
        assertThat(why(proofed)).isEqualTo("ABSENT");
    }

    @Test
    void a_sentence_is_quoted_with_the_marks_inside_it_or_not_at_all() {
        publish();
        String sentence = "Osk called it %sa splendid bargain for everybody%s, while the fishermen shrugged.";
        assertThat(quoting("[“" + sentence.formatted("‘", "’") + "”](/s/earlier)")
                        .verdict()
                        .wording())
                .isEqualTo("exact");
        newsroom.save(HAAS, "ports", 1, "# Ports\n\n[“" + sentence.formatted("", "") + "”](/s/earlier)\n", false);
        assertThat(proofed(1).verdict().wording()).isEqualTo("absent");
    }

    @Test
    void words_of_a_record_are_judged_by_the_record_also_where_a_story_is_named() {
        publish();
        Proofed proofed = quoting("[“the northern ports stay open”](/s/earlier)");
        assertThat(passage(proofed.verdict()).document()).isEqualTo(memcon);
        assertThat(why(proofed)).isEqualTo("UNCONFIRMED");
        newsroom.save(
                HAAS,
                "ports",
                1,
                "# Ports\n\n“Our ships would be under a common admiral”, as [we wrote](/s/earlier).\n",
                false);
        assertThat(passage(proofed(1).verdict()).document()).isEqualTo(memcon);
    }

    @Test
    void a_story_never_vouches_for_itself() {
        publish();
        Manuscript again = newsroom.bySlug("earlier").orElseThrow();
        String text = EARLIER + "\nWe wrote: [“nobody asks why”](/s/earlier).\n";
        newsroom.save(HAAS, "earlier", again.version(), text, false);
        List<Proofed> all =
                proofreading.of(newsroom.bySlug("earlier").orElseThrow()).quotations();
        assertThat(all.getLast().verdict().wording()).isEqualTo("absent");
        assertThatThrownBy(() -> newsroom.claim(
                        HAAS, "earlier", all.getLast().key(), 0, new Decision.Claim(null, "/s/earlier", null)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("cannot vouch for itself");
    }

    @Test
    void an_essay_is_quoted_once_its_release_is_public() {
        shelf.catalogue
                .releases()
                .describe(
                        "strait",
                        shelf.catalogue
                                .releases()
                                .bySlug(verbatim.holdings.Viewer.local(), "strait")
                                .orElseThrow()
                                .version(),
                        new Words(
                                "The strait",
                                "",
                                "These papers *cover* one winter. A clerk wrote “kept dry” on the box."),
                        new Provenance(null, null, null));
        String quotation = "[“These papers cover one winter”](/r/strait#essay)";
        assertThat(quoting(quotation).verdict().wording()).isEqualTo("absent");
        newsroom.save(HAAS, "ports", 1, "# Ports\n\nNothing.\n", false);
        publish();
        newsroom.save(HAAS, "ports", 2, "# Ports\n\n" + quotation + " and [“kept dry”](/r/strait#essay)\n", false);
        VerdictJson verdict = proofed(1).verdict();
        assertThat(verdict.sentence())
                .isEqualTo("These words are in the essay on the release “The strait”, as quoted.");
        assertThat(passage(verdict).permalink())
                .isEqualTo("/r/strait#essay:~:text=These%20papers%20cover%20one%20winter");
        assertThat(proofed(2).verdict().wording()).isEqualTo("absent");
    }

    @Test
    void editors_are_told_when_what_they_quoted_reads_otherwise() {
        publish();
        quoting("[“The strait has been quiet since the winter”](/s/earlier)");
        gate.putOut(HAAS, "ports");
        assertThat(shelf.catalogue.editions().overtaken()).isEmpty();
        Manuscript earlier = newsroom.bySlug("earlier").orElseThrow();
        newsroom.save(HAAS, "earlier", earlier.version(), EARLIER.replace("winter", "autumn"), false);
        gate.putOut(HAAS, "earlier");
        assertThat(shelf.catalogue.editions().overtaken()).containsExactly("ports");
        Manuscript ports = newsroom.bySlug("ports").orElseThrow();
        assertThat(proofreading.since(
                        ports, shelf.catalogue.editions().out("ports").orElseThrow()))
                .hasEntrySatisfying(1, now -> assertThat(now.wording()).isEqualTo("altered"));
    }
}
