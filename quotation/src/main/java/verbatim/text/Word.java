package verbatim.text;

import org.jspecify.annotations.Nullable;

/**
 * One word as it stands in a page's text.
 *
 * @param text the word with its punctuation, equal to the page's text from {@code start} to {@code end}
 * @param start UTF-16 units into the page's text
 * @param end half-open
 * @param box where it stands on the page image; null when the text came without a scan
 * @param confidence the reader's confidence from 0 to 1; 1 when people typed it
 * @param doubtful whether the reading should be compared with the scan before it is relied on
 * @param alternative what the other reading saw here; null when it saw the same or nothing
 */
public record Word(
        String text,
        int start,
        int end,
        @Nullable Box box,
        double confidence,
        boolean doubtful,
        @Nullable String alternative) {
    public Word {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a word must have 0 <= start <= end, got " + start + " to " + end);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be from 0 to 1, got " + confidence);
        }
    }
}
