package verbatim.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.catalogue.Edition;
import verbatim.fault.Fault;
import verbatim.holdings.Manuscript;
import verbatim.holdings.QuotationKey;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.verification.Shelf;

/** Words are confirmed against the scan by people, and only what is settled goes out. */
class GateTest extends StoryTest {
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
        assertThat(more).extracting(StoryTest::why).containsExactly("settled", "UNCONFIRMED");
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
    void one_takes_back_only_what_one_confirmed_oneself_also_from_an_earlier_text() {
        begun(STORY);
        confirm(2);
        shelf.catalogue.pages().retry(memcon, null, null, true);
        shelf.read(memcon, 1, false, "A line that had been missed.\n" + PAGE);
        gate.unconfirm(HAAS, "ports", proofed(2).key());
        assertThat(why(proofed(2))).isEqualTo("settled");
        assertThat(trail()).doesNotContain("passage.unconfirmed");
        gate.unconfirm(OKAFOR, "ports", proofed(2).key());
        assertThat(why(proofed(2))).isEqualTo("UNCONFIRMED");
    }
}
