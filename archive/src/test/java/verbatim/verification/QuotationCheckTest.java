package verbatim.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.Viewer;
import verbatim.quotation.Verdict;
import verbatim.quotation.Verdict.Place;
import verbatim.quotation.Wording;
import verbatim.wire.VerdictJson;

class QuotationCheckTest {
    private static final Viewer VIEWER = Viewer.local();
    private static final String PEACE =
            "The Ministers spoke of many things at length.\nThe whole peace agreement would not\n"
                    + "have happened without restraint.\nThey parted as friends.";

    @TempDir
    Path folder;

    private Shelf shelf;

    @BeforeEach
    void fills_the_shelf() {
        shelf = new Shelf(folder);
    }

    @AfterEach
    void clears_the_shelf() {
        shelf.close();
    }

    @Test
    void finds_the_words_anywhere_and_says_how_much_was_searched() {
        String id = shelf.typed("memcons/peace.txt", null, PEACE, "Nothing of note on this page.");
        Verdict verdict = judge(Question.of("the whole peace agreement would not have happened"));
        assertThat(verdict.wording()).isEqualTo(Wording.EXACT);
        assertThat(verdict.place()).isEqualTo(Place.UNCLAIMED);
        assertThat(verdict.scope().documents()).isEqualTo(1);
        assertThat(verdict.scope().pages()).isEqualTo(2);
        VerdictJson json = shelf.check.json(VIEWER, "q1", verdict);
        assertThat(json.id()).isEqualTo("q1");
        assertThat(passage(json).document()).isEqualTo(id);
        assertThat(passage(json).file()).isEqualTo("peace.txt");
        assertThat(passage(json).permalink()).isNull();
        assertThat(json.scope().asOf()).isEqualTo(Shelf.NOW.toString());
    }

    @Test
    void one_changed_word_is_altered() {
        shelf.typed("peace.txt", null, PEACE);
        Verdict verdict = judge(Question.of("the whole peace agreement would have happened without restraint"));
        assertThat(verdict.wording()).isEqualTo(Wording.ALTERED);
        assertThat(verdict.differences())
                .anySatisfy(d -> assertThat(String.valueOf(d.onPage())).contains("not"));
    }

    @Test
    void a_document_is_named_by_its_id_or_its_files_name() {
        String id = shelf.typed("memcons/peace.pdf", null, PEACE);
        for (String name : List.of(id, "memcons/peace.pdf", "peace.pdf", "peace")) {
            assertThat(shelf.check.knows(VIEWER, name)).isTrue();
            assertThat(judge(claimed(name)).place()).as(name).isEqualTo(Place.CLAIMED);
        }
        assertThat(shelf.check.knows(VIEWER, "war.pdf")).isFalse();
        assertThat(judge(claimed("war.pdf")).place()).isEqualTo(Place.ELSEWHERE);
    }

    @Test
    void of_several_files_of_one_name_the_best_verdict_counts() {
        shelf.typed("a/memo.txt", null, "The whole peace agreement would have happened with restraint.");
        String second = shelf.typed("b/memo.txt", null, PEACE);
        Verdict verdict = judge(claimed("memo.txt"));
        assertThat(verdict.wording()).isEqualTo(Wording.EXACT);
        assertThat(verdict.place()).isEqualTo(Place.CLAIMED);
        assertThat(passage(shelf.check.json(VIEWER, null, verdict)).document()).isEqualTo(second);
    }

    @Test
    void a_release_restricts_what_is_looked_at() {
        shelf.typed("peace.txt", "vienna", PEACE);
        shelf.typed("war.txt", "geneva", "Quite other words stand here.");
        assertThat(judge(in("vienna")).wording()).isEqualTo(Wording.EXACT);
        Verdict elsewhere = judge(in("geneva"));
        assertThat(elsewhere.wording()).isEqualTo(Wording.ABSENT);
        assertThat(elsewhere.scope().documents()).isEqualTo(1);
    }

    @Test
    void a_new_document_of_a_release_is_looked_at_at_once() {
        shelf.typed("war.txt", "vienna", "Quite other words stand here.");
        assertThat(judge(in("vienna")).wording()).isEqualTo(Wording.ABSENT);
        shelf.typed("peace.txt", "vienna", PEACE);
        assertThat(judge(in("vienna")).wording()).isEqualTo(Wording.EXACT);
    }

    @Test
    void boxes_are_one_a_line_of_type() {
        shelf.scanned("peace.pdf", PEACE);
        VerdictJson json =
                shelf.check.json(VIEWER, null, judge(Question.of("peace agreement would not have happened")));
        assertThat(passage(json).pages().getFirst().boxes())
                .containsExactly(List.of(220, 30, 430, 20), List.of(0, 60, 210, 20));
        assertThat(json.evidence()).isEqualTo("machine");
        assertThat(json.lowestConfidence()).isEqualTo(0.97);
    }

    @Test
    void a_link_is_made_only_when_asked_for_and_only_once() {
        shelf.typed("peace.txt", null, PEACE);
        Verdict verdict = judge(Question.of("the whole peace agreement would not have happened"));
        String link = passage(shelf.check.jsonWithLink(VIEWER, null, verdict)).permalink();
        assertThat(link).startsWith("/q/");
        assertThat(passage(shelf.check.jsonWithLink(VIEWER, null, verdict)).permalink())
                .isEqualTo(link);
        var anchor = shelf.catalogue
                .anchors()
                .byId(VIEWER, String.valueOf(link).substring(3))
                .orElseThrow();
        assertThat(anchor.before()).isEqualTo("The Ministers spoke of many things at length.");
        assertThat(anchor.after()).isEqualTo("without restraint. They parted as friends.");
    }

    @Test
    void an_absent_quotation_gets_no_link() {
        shelf.typed("peace.txt", null, PEACE);
        Verdict verdict = judge(Question.of("entirely invented sentences about ferries and herring"));
        assertThat(verdict.wording()).isEqualTo(Wording.ABSENT);
        assertThat(shelf.check.jsonWithLink(VIEWER, null, verdict).passage()).isNull();
    }

    @Test
    void a_new_text_of_a_page_is_noticed() {
        String id = shelf.typed("peace.txt", null, PEACE);
        Question question = Question.of("the whole peace agreement would not have happened");
        assertThat(judge(question).wording()).isEqualTo(Wording.EXACT);
        shelf.catalogue.pages().retry(id, null, null, true);
        shelf.read(id, 1, true, PEACE.replace("would not", "would never"));
        assertThat(judge(question).wording()).isEqualTo(Wording.ALTERED);
    }

    private Verdict judge(Question question) {
        return shelf.check.judge(VIEWER, question);
    }

    private static Question claimed(String document) {
        return new Question("the whole peace agreement would not have happened", null, document, null, null);
    }

    private static Question in(String release) {
        return new Question("the whole peace agreement would not have happened", null, null, null, release);
    }

    private static VerdictJson.PassageJson passage(VerdictJson json) {
        return Objects.requireNonNull(json.passage());
    }
}
