package verbatim.reading.layout;

import org.jspecify.annotations.Nullable;
import verbatim.text.Box;

/**
 * A word as the readings saw it on the page image, before it has a place in the text.
 *
 * @param text without white space, never empty
 * @param box pixels of the upright page image
 * @param confidence the engine's, from 0 to 1
 * @param agreed whether both readings saw it alike; false when there was one
 * @param known whether it is in the word list; figures count as known
 * @param doubtful whether it should be compared with the scan
 * @param alternative what the other reading saw; null when the same or nothing
 */
public record SeenWord(
        String text,
        Box box,
        double confidence,
        boolean agreed,
        boolean known,
        boolean doubtful,
        @Nullable String alternative) {
    public SeenWord {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a word must have text, got none at " + box);
        }
    }
}
