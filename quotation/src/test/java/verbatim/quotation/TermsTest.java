package verbatim.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Word;

class TermsTest {
    @Test
    void a_quotation_has_its_words_and_pairs() {
        assertThat(Terms.of("We will not")).containsExactlyInAnyOrder("we", "will", "not", "we will", "will not");
    }

    @Test
    void no_pair_crosses_a_mark_and_brackets_are_left_out() {
        assertThat(Terms.of("We will … attack [the city] now"))
                .containsExactlyInAnyOrder("we", "will", "attack", "now", "we will");
    }

    @Test
    void a_line_end_hyphen_files_both_forms() {
        assertThat(Terms.of(page("the nego-\ntiations began")))
                .contains("the negotiations", "negotiations began", "the nego", "nego tiations", "tiations began");
    }

    @Test
    void letter_spaced_words_are_filed_joined() {
        assertThat(Terms.of(page("he was u n a b l e to go"))).contains("was unable", "unable to");
    }

    @Test
    void a_hyphenated_word_is_filed_in_parts_and_joined() {
        assertThat(Terms.of(page("an anti-government mood")))
                .contains("anti", "government", "anti government", "antigovernment");
    }

    @Test
    void both_readings_of_a_word_are_filed() {
        Word word = new Word("saicl", 3, 8, null, 0.5, true, "said");
        PageText page =
                new PageText(new PageKey("d1", 1, 1), 1, false, "he saicl so", List.of(word), List.of(), List.of());
        assertThat(Terms.of(page)).contains("he saicl", "he said", "said so", "saicl so");
    }

    @Test
    void furniture_parts_no_pair() {
        PageText page = new PageText(
                new PageKey("d1", 1, 1),
                1,
                true,
                "we came\nSECRET\nto agree",
                List.of(),
                List.of(new Span(Role.FURNITURE, 8, 14)),
                List.of());
        assertThat(Terms.of(page)).contains("came to").doesNotContain("secret");
    }

    private static PageText page(String text) {
        return new PageText(new PageKey("d1", 1, 1), 1, true, text, List.of(), List.of(), List.of());
    }
}
