package verbatim.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class QuotationPropertiesTest {
    private static final String[] WORDS = {
        "harbour", "winter", "closed", "open", "boats", "grain", "never", "not", "sailed", "towards", "island",
        "letter", "signed", "captain", "refused", "evening", "promise", "north", "seven", "quietly"
    };

    @Property(tries = 300)
    void one_altered_word_is_never_verbatim(
            @ForAll("texts") List<String> page,
            @ForAll @IntRange(max = 3) int kind,
            @ForAll @IntRange(max = 1000) int place,
            @ForAll @IntRange(max = 19) int word) {
        List<String> quoted = new ArrayList<>(page.subList(1, page.size() - 1));
        int at = 1 + place % (quoted.size() - 2);
        switch (kind) {
            case 0 -> quoted.set(at, WORDS[word] + "ly");
            case 1 -> quoted.add(at, "zeal");
            case 2 -> quoted.remove(at);
            default -> quoted.add(at + 1, quoted.remove(at - 1));
        }
        String text = String.join(" ", page);
        String quotation = String.join(" ", quoted);
        if (!(" " + text + " ").contains(" " + quotation + " ")) {
            assertThat(Texts.judge(text, quotation).wording())
                    .isNotIn(Wording.EXACT, Wording.SAME_WORDS, Wording.EDITED);
        }
    }

    @Property(tries = 300)
    void words_as_they_stand_are_exact_and_the_offsets_name_them(@ForAll("texts") List<String> page) {
        String quotation = String.join(" ", page.subList(2, page.size() - 2));
        String text = String.join("\n", page);
        Verdict verdict = Texts.judge(text, quotation);
        assertThat(verdict.wording()).isEqualTo(Wording.EXACT);
        assertThat(verdict.passage()).isNotNull();
        Passage.Range range = verdict.passage().pages().getFirst();
        assertThat(text.substring(range.start(), range.end()).replace('\n', ' '))
                .isEqualTo(quotation);
    }

    @Property(tries = 300)
    void folding_never_goes_back_and_stays_within_the_text(@ForAll String text) {
        Folding folded = Folding.of(text);
        int last = 0;
        for (int i = 0; i < folded.size(); i++) {
            assertThat(folded.start(i)).isGreaterThanOrEqualTo(last);
            assertThat(folded.end(i)).isBetween(folded.start(i), text.length());
            last = folded.start(i);
        }
        for (Token token : Tokenizer.tokens(folded).words()) {
            assertThat(token.start()).isLessThan(token.end());
        }
    }

    @Property(tries = 200)
    void any_input_ends_in_a_verdict(@ForAll String page, @ForAll String quotation) {
        Verdict verdict = Texts.judge(page, quotation);
        assertThat(verdict.sentence()).isNotEmpty();
        for (Difference difference : verdict.differences()) {
            if (difference.quoted() != null) {
                assertThat(quotation.substring(
                                difference.quoted().start(), difference.quoted().end()))
                        .isEqualTo(difference.quoted().text());
            }
            if (difference.onPage() != null) {
                assertThat(page.substring(
                                difference.onPage().start(), difference.onPage().end()))
                        .isEqualTo(difference.onPage().text());
            }
        }
    }

    @Property(tries = 10)
    void ten_thousand_characters_end_quickly(@ForAll("units") String unit) {
        String many = unit.repeat(Limits.QUOTATION / unit.length());
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(Texts.judge(many, many)).isNotNull());
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of(WORDS).list().ofMinSize(12).ofMaxSize(60);
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of(
                "…", "[", "]", "[a]", "\uD800", "a ", "a b ", "not ", "-\n", "\" ", "1", "█", "a … ", "e\u0301");
    }
}
