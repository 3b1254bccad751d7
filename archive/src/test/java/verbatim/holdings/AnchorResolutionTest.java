package verbatim.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.holdings.AnchorResolution.Resolved;
import verbatim.quotation.Passage;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Word;

class AnchorResolutionTest {
    private static final String DOCUMENT = "d00000001";

    @Test
    void unchanged_text_gives_the_same_place() {
        PageText page = page(1, 1, "we can shake on it");
        Anchor anchor = anchor("shake on", 7, 15);
        assertThat(resolve(anchor, page, page)).isEqualTo(new Resolved.Here(anchor.passage()));
    }

    @Test
    void words_that_moved_are_found_where_they_stand_now() {
        PageText now = page(1, 2, "SECRET\nwe can\nshake\non it");
        assertThat(resolve(anchor("shake on", 7, 15), page(1, 1, "we can shake on it"), now))
                .isEqualTo(new Resolved.Here(passage(2, "shake\non", range(1, 14, 22))));
    }

    @Test
    void of_several_the_nearest_is_meant() {
        PageText now = page(1, 2, "yes no yes no yes");
        assertThat(resolve(anchor("yes", 8, 11), page(1, 1, "x yes x yes x"), now))
                .isEqualTo(new Resolved.Here(passage(2, "yes", range(1, 7, 10))));
    }

    @Test
    void a_word_inside_another_is_not_meant() {
        assertThat(resolve(anchor("on", 0, 2), page(1, 1, "on"), page(1, 2, "once upon")))
                .isInstanceOf(Resolved.Gone.class);
    }

    @Test
    void other_words_at_the_place_are_shown_with_the_old_ones() {
        PageText then = page(1, 1, "we can shakc on it", 0, 100, 200, 300, 400);
        PageText now = page(1, 2, "we can shake on it", 0, 101, 201, 299, 402);
        Anchor anchor = anchor("shakc on", 7, 15);
        assertThat(resolve(anchor, then, now))
                .isEqualTo(new Resolved.Changed(anchor.passage(), passage(2, "shake on", range(1, 7, 15))));
    }

    @Test
    void without_words_and_place_the_old_is_shown() {
        Anchor anchor = anchor("shake on", 7, 15);
        assertThat(resolve(anchor, page(1, 1, "we can shake on it"), page(1, 2, "blank")))
                .isEqualTo(new Resolved.Gone(anchor.passage()));
    }

    @Test
    void a_passage_over_two_pages_is_found_on_both() {
        Passage passage = passage(1, "shake\fon it", range(1, 7, 12), range(2, 0, 5));
        Anchor anchor = new Anchor("q1", passage, List.of(1, 1), "", "", Instant.EPOCH);
        List<PageText> now = List.of(page(1, 3, "we can shake"), page(2, 1, "- 2 - on it"));
        assertThat(AnchorResolution.resolve(anchor, List.of(), now))
                .isEqualTo(new Resolved.Here(passage(3, "shake\fon it", range(1, 7, 12), range(2, 6, 11))));
    }

    private static Resolved resolve(Anchor anchor, PageText then, PageText now) {
        return AnchorResolution.resolve(anchor, List.of(then), List.of(now));
    }

    private static Anchor anchor(String text, int start, int end) {
        return new Anchor("q1", passage(1, text, range(1, start, end)), List.of(1), "", "", Instant.EPOCH);
    }

    private static Passage passage(int revision, String text, Passage.Range... ranges) {
        return new Passage(DOCUMENT, 1, revision, text, List.of(ranges));
    }

    private static Passage.Range range(int page, int start, int end) {
        return new Passage.Range(page, start, end);
    }

    /** @param xs where each word begins on the scan, 80 px wide; none for a text without boxes */
    private static PageText page(int number, int revision, String text, int... xs) {
        List<Word> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < xs.length; i++) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            words.add(new Word(text.substring(start, end), start, end, new Box(xs[i], 10, 80, 20), 1, false, null));
            start = end + 1;
        }
        return new PageText(new PageKey(DOCUMENT, 1, number), revision, false, text, words, List.of(), List.of());
    }
}
