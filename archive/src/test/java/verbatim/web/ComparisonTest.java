package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import verbatim.web.view.ResultView.Kind;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.DifferenceJson;
import verbatim.wire.VerdictJson.FlagsJson;
import verbatim.wire.VerdictJson.OnPageJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.QuotedJson;
import verbatim.wire.VerdictJson.RangeJson;
import verbatim.wire.VerdictJson.ScopeJson;
import verbatim.wire.VerdictJson.SpeakerJson;

class ComparisonTest {
    /** The pieces as one line: {what only the page has}, [what only the quotation has]. */
    private static String shown(String quotation, String page, DifferenceJson... differences) {
        VerdictJson verdict = new VerdictJson(
                null,
                quotation,
                "altered",
                "unclaimed",
                new SpeakerJson("unclaimed", null, List.of()),
                "record",
                "machine",
                1,
                "A sentence.",
                new PassageJson(
                        "d1",
                        1,
                        "a.pdf",
                        1,
                        null,
                        page,
                        List.of(new RangeJson(7, 100, 100 + page.length(), List.of()))),
                List.of(differences),
                new FlagsJson(1, false, false, List.of(), false),
                List.of(),
                null,
                new ScopeJson(1, 1, 0, ""),
                "1");
        return Comparison.of(verdict).stream()
                .map(piece -> piece.kind() == Kind.PAGE
                        ? "{" + piece.text() + "}"
                        : piece.kind() == Kind.QUOTATION ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private static DifferenceJson difference(
            String kind, String quotation, @Nullable String quoted, String page, @Nullable String onPage) {
        int q = quoted == null ? 0 : quotation.indexOf(quoted);
        int p = onPage == null ? 0 : 100 + page.indexOf(onPage);
        return new DifferenceJson(
                kind,
                false,
                quoted == null ? null : new QuotedJson(quoted, q, q + quoted.length()),
                onPage == null ? null : new OnPageJson(7, onPage, p, p + onPage.length()));
    }

    @Test
    void nothing_is_shown_when_nothing_differs() {
        assertThat(shown("We agree.", "We agree.")).isEmpty();
    }

    @Test
    void a_changed_word_is_struck_and_the_page_s_word_boxed_beside_it() {
        String quotation = "let the century end there";
        String page = "let’s have the century end there";

        assertThat(shown(quotation, page, difference("changed", quotation, "let", page, "let’s have")))
                .isEqualTo("[let] {let’s have} the century end there");
    }

    @Test
    void dropped_words_are_boxed_where_they_stand_on_the_page() {
        String quotation = "a terrible war; the century";
        String page = "a terrible\nwar starting there; the century";

        assertThat(shown(quotation, page, difference("dropped", quotation, null, page, "starting there")))
                .isEqualTo("a terrible war; {starting there} the century");
    }

    @Test
    void dropped_words_at_either_end_are_shown_there() {
        assertThat(shown(
                        "agree with you",
                        "We agree with you",
                        difference("dropped", "", null, "We agree with you", "We")))
                .isEqualTo("{We} agree with you");
        assertThat(shown(
                        "We agree",
                        "We agree with you",
                        difference("dropped", "", null, "We agree with you", "with you")))
                .isEqualTo("We agree {with you}");
    }

    @Test
    void an_omission_keeps_its_mark_and_shows_what_it_leaves_out() {
        String quotation = "We will … attack";
        String page = "We will not now attack";

        assertThat(shown(quotation, page, difference("omission", quotation, "…", page, "not now")))
                .isEqualTo("We will … {not now} attack");
    }

    @Test
    void a_bracket_within_a_word_stays_with_it() {
        String quotation = "[W]e can";
        String page = "we can";

        assertThat(shown(quotation, page, difference("bracket", quotation, "[W]", page, "w")))
                .isEqualTo("[[W]]{w}e can");
    }
}
