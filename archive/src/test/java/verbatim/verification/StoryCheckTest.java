package verbatim.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.verification.StoryCheck.Checked;

class StoryCheckTest {
    private static Checked check(String text, String wording) {
        Story story = Stories.read("story.md", text.getBytes(StandardCharsets.UTF_8));
        return new StoryCheck(claim -> Verdicts.of(claim, wording)).check(story);
    }

    @Test
    void judges_each_quotation_with_the_speaker_the_sentence_names() {
        Checked checked = check("# “No idea”\n\nYeltsin said: “We agree.” Then “more”.", "exact");

        assertThat(checked.quotations())
                .extracting(
                        each -> each.number(),
                        each -> each.verdict().quotation(),
                        each -> each.verdict().speaker().claimed())
                .containsExactly(tuple(1, "No idea", null), tuple(2, "We agree.", "Yeltsin"), tuple(3, "more", null));
    }

    @ParameterizedTest
    @CsvSource({"exact,false", "same-words,false", "edited,false", "doubtful,true", "altered,true", "absent,true"})
    void a_story_needs_attention_for_words_only(String wording, boolean attention) {
        assertThat(check("He said “we agree”.", wording).needsAttention()).isEqualTo(attention);
    }

    @Test
    void a_story_without_quotations_needs_none() {
        Checked checked = check("Nothing is quoted.", "absent");

        assertThat(checked.quotations()).isEmpty();
        assertThat(checked.needsAttention()).isFalse();
    }
}
