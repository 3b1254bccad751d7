package verbatim.text;

import java.time.Instant;
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
 * @param emended who put this word right by the scan; null for a word as it was read or received
 */
public record Word(
        String text,
        int start,
        int end,
        @Nullable Box box,
        double confidence,
        boolean doubtful,
        @Nullable String alternative,
        @Nullable Emended emended) {
    public Word {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a word must have 0 <= start <= end, got " + start + " to " + end);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be from 0 to 1, got " + confidence);
        }
    }

    /** A word as it was read or received. */
    public Word(
            String text,
            int start,
            int end,
            @Nullable Box box,
            double confidence,
            boolean doubtful,
            @Nullable String alternative) {
        this(text, start, end, box, confidence, doubtful, alternative, null);
    }

    /**
     * A person compared this one word with the scan, and typed it as it is printed. It says nothing of the words beside it.
     *
     * @param by that person's name, for readers
     * @param at when, to the second
     */
    public record Emended(String by, Instant at) {}

    /** The same word elsewhere in a text. */
    public Word at(int otherStart) {
        return new Word(text, otherStart, otherStart + text.length(), box, confidence, doubtful, alternative, emended);
    }

    /** The same word without its place on the page image. */
    public Word withoutBox() {
        return new Word(text, start, end, null, confidence, doubtful, alternative, emended);
    }
}
