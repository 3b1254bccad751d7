package verbatim.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Form;
import verbatim.quotation.Quotations.Found;
import verbatim.quotation.Quotations.Kind;

class QuotationsTest {
    private static List<Found> in(String... paragraphs) {
        return Quotations.in(Arrays.stream(paragraphs)
                .map(text -> new Block(Kind.PARAGRAPH, text))
                .toList());
    }

    private static List<String> quoted(String... paragraphs) {
        return in(paragraphs).stream().map(Found::quotation).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "He called it “a good idea” and left. | a good idea",
                "He called it \"a good idea\" and left. | a good idea",
                "He called it ‘a good idea’ and left. | a good idea",
                "He called it 'a good idea' and left. | a good idea",
                "Er nannte es „eine gute Idee“ und ging. | eine gute Idee",
                "Er nannte es „eine gute Idee” und ging. | eine gute Idee",
                "Er nannte es ‚eine gute Idee‘ und ging. | eine gute Idee",
                "Er nannte es »eine gute Idee« und ging. | eine gute Idee",
                "Er nannte es ›eine gute Idee‹ und ging. | eine gute Idee",
                "Il a dit « une bonne idée » et partit. | une bonne idée",
                "Il a dit «\u00A0une bonne idée\u00A0» et partit. | une bonne idée",
                "Il a dit ‹ une bonne idée › et partit. | une bonne idée",
                "Han sa ”en god idé” och gick. | en god idé",
                "He called it ``a good idea'' and left. | a good idea",
                "He called it ''a good idea'' and left. | a good idea",
                "He called it \\\"a good idea\\\" and left. | a good idea",
                "He called it “a good idea\" and left. | a good idea",
                "He called it \"a good idea” and left. | a good idea",
                "(“a good idea”) | a good idea",
                "The plan—“a good idea”—failed. | a good idea",
                "The plan—\"a good idea\"—failed. | a good idea",
                "A [\"good idea\"], he thought. | good idea",
                "*\"a good idea\"* | a good idea",
                "He said:\"a good idea\". | a good idea",
                "“a good idea”¹ was the note. | a good idea",
                "He said “ a good idea ” with spaces. | a good idea",
                "He said \"... and then we left.\" | ... and then we left.",
            })
    void finds_one_pair_of_any_style(String text, String quotation) {
        assertThat(quoted(text)).containsExactly(quotation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't know, and they can't say.",
                "It was the '90s, or the '68 convention.",
                "It was the ‘90s, or the ’68 convention.",
                "Rock 'n' roll and rock ’n’ roll and rock ‘n’ roll.",
                "The Soviets' view and the Americans' view differ.",
                "The Soviets’ view and the Americans’ view differ.",
                "'Tis the season, 'twas the night, give 'em hell.",
                "A 6' man with a 12\" pipe, 6'2\" in all, at 40° 26' 46\" N.",
                "A pipe of 12\" and one of 14\" lay there.",
                "A board 2\"x4\" and a man 6’ 2” tall.",
                "O'Neill and Qur'an and Hawai‘i.",
                "Goin' to town, an' singin' ol' songs.",
                "\"\" “” «»  '' \"...\" “—”",
                "Nothing at all.",
                "",
            })
    void finds_none_in_apostrophes_inches_minutes_and_empty_marks(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void an_apostrophe_within_single_marks_does_not_close_them() {
        assertThat(quoted("‘We don’t share the Soviets’ view’, he said."))
                .containsExactly("We don’t share the Soviets’ view");
        assertThat(quoted("'We don't share the Soviets' view', he said."))
                .containsExactly("We don't share the Soviets' view");
        assertThat(quoted("'I love rock 'n' roll of the '90s', he said."))
                .containsExactly("I love rock 'n' roll of the '90s");
        assertThat(quoted("The 'allies' and 'friends' of the Soviets' leader.")).containsExactly("allies", "friends");
        assertThat(quoted("The word 'em' is short.")).containsExactly("em");
    }

    @Test
    void the_outermost_marks_are_the_quotation() {
        assertThat(quoted("“He said ‘no’ twice,” she wrote.")).containsExactly("He said ‘no’ twice,");
        assertThat(quoted("‘He said “no” twice’, she wrote.")).containsExactly("He said “no” twice");
        assertThat(quoted("\"He said 'no' twice,\" she wrote.")).containsExactly("He said 'no' twice,");
        assertThat(quoted("'He said \"no\" twice', she wrote.")).containsExactly("He said \"no\" twice");
        assertThat(quoted("“He said “no” twice,” she wrote.")).containsExactly("He said “no” twice,");
        assertThat(quoted("„Er sagte ‚nein‘ zweimal“, schrieb sie.")).containsExactly("Er sagte ‚nein‘ zweimal");
        assertThat(quoted("« Il a dit « non » deux fois », écrit-elle.")).containsExactly("Il a dit « non » deux fois");
        assertThat(quoted("“‘No,’ he said.”")).containsExactly("‘No,’ he said.");
        assertThat(quoted("\"'No,' he said, 'never.'\"")).containsExactly("'No,' he said, 'never.'");
    }

    @Test
    void inches_within_a_quotation_do_not_close_it() {
        assertThat(quoted("He said \"the pipe is 6\" wide\" and left.")).containsExactly("the pipe is 6\" wide");
        assertThat(quoted("It was \"in 1995\" and \"in 1996\" again.")).containsExactly("in 1995", "in 1996");
    }

    @Test
    void offsets_lie_in_the_block_and_leave_the_marks_out() {
        String text = "Il a dit «\u00A0bon\u00A0» hier.";
        Found found = in(text).getFirst();

        assertThat(text.substring(found.start(), found.end())).isEqualTo("bon");
        assertThat(text.substring(found.markStart(), found.markEnd())).isEqualTo("«\u00A0bon\u00A0»");
    }

    @Test
    void a_quotation_runs_over_paragraphs_that_each_begin_with_the_mark() {
        List<Found> found = in("He said: “One.", "“Two.", "“Three,” and left. “Four.”");

        assertThat(found).extracting(Found::quotation).containsExactly("One.\nTwo.\nThree,", "Four.");
        assertThat(found.getFirst().block()).isZero();
        assertThat(found.getFirst().endBlock()).isEqualTo(2);
        assertThat(quoted("\"One.", "\"Two,\" he said.")).containsExactly("One.\nTwo,");
        assertThat(quoted("‘One.", "‘Two’, he said.")).containsExactly("One.\nTwo");
        assertThat(quoted("« Un.", "« Deux », dit-il.")).containsExactly("Un.\nDeux");
    }

    @Test
    void a_quotation_may_run_over_paragraphs_without_repeated_marks() {
        assertThat(quoted("“One.", "Two.", "Three,” he said.")).containsExactly("One.\nTwo.\nThree,");
    }

    @Test
    void a_mark_that_nothing_closes_ends_with_its_paragraph() {
        List<Found> found = in("He said “one two. And left.", "Then “three” came.");

        assertThat(found).extracting(Found::quotation).containsExactly("one two. And left.", "three");
        assertThat(found).extracting(Found::form).containsExactly(Form.UNCLOSED, Form.MARKS);
    }

    @Test
    void a_mark_that_nothing_closes_ends_before_the_next_that_opens() {
        List<Found> found = in("He said “one two. Then “three” came.");

        assertThat(found).extracting(Found::quotation).containsExactly("one two. Then", "three");
        assertThat(found).extracting(Found::form).containsExactly(Form.UNCLOSED, Form.MARKS);
    }

    @Test
    void finds_quotations_in_title_standfirst_and_headings() {
        List<Found> found = Quotations.in(List.of(
                new Block(Kind.TITLE, "‘Not a good idea, Boris’: what was settled"),
                new Block(Kind.STANDFIRST, "A word, “control”, divided them"),
                new Block(Kind.HEADING, "The “allergy”")));

        assertThat(found).extracting(Found::quotation).containsExactly("Not a good idea, Boris", "control", "allergy");
    }

    @Test
    void a_quotation_does_not_run_from_the_title_into_the_text() {
        List<Found> found = Quotations.in(
                List.of(new Block(Kind.TITLE, "“One two"), new Block(Kind.PARAGRAPH, "“Three,” he said.")));

        assertThat(found).extracting(Found::quotation).containsExactly("One two", "Three,");
    }

    @Test
    void a_block_quotation_needs_no_marks_and_keeps_inner_ones() {
        List<Found> found = Quotations.in(List.of(
                new Block(Kind.PARAGRAPH, "Yeltsin said:"),
                new Block(Kind.BLOCK_QUOTATION, "We have an “allergy” against it."),
                new Block(Kind.BLOCK_QUOTATION, "So be it.", true),
                new Block(Kind.BLOCK_QUOTATION, "Another one.")));

        assertThat(found)
                .extracting(Found::quotation)
                .containsExactly("We have an “allergy” against it.\nSo be it.", "Another one.");
        assertThat(found).extracting(Found::form).containsOnly(Form.BLOCK);
        assertThat(found.getFirst().speaker()).isEqualTo("Yeltsin");
    }

    @Test
    void marks_round_a_block_quotation_are_left_out() {
        List<Found> found = Quotations.in(List.of(new Block(Kind.BLOCK_QUOTATION, "“We have an allergy against it.”")));

        assertThat(found).extracting(Found::quotation).containsExactly("We have an allergy against it.");
        assertThat(found.getFirst().form()).isEqualTo(Form.MARKS);
    }

    @Test
    void the_signature_of_a_block_quotation_names_its_speaker() {
        List<Found> found = Quotations.in(List.of(
                new Block(Kind.BLOCK_QUOTATION, "We agree.\n— Boris Yeltsin"),
                new Block(Kind.BLOCK_QUOTATION, "So do we."),
                new Block(Kind.BLOCK_QUOTATION, "— President Clinton, at Hyde Park", true),
                new Block(Kind.BLOCK_QUOTATION, "Is it so?\n– We agree.")));

        assertThat(found)
                .extracting(Found::quotation)
                .containsExactly("We agree.", "So do we.", "Is it so?\n– We agree.");
        assertThat(found).extracting(Found::speaker).containsExactly("Boris Yeltsin", "President Clinton", null);
    }

    @Test
    void words_are_counted_so_that_short_ones_can_be_told() {
        assertThat(in("the “allergy” of “two words” and “three of them”"))
                .extracting(Found::words)
                .containsExactly(1, 2, 3);
    }
}
