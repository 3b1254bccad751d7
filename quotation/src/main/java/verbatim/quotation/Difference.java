package verbatim.quotation;

import org.jspecify.annotations.Nullable;

/**
 * One place where quotation and page differ.
 *
 * @param kind of what sort
 * @param marked whether the writer marked it
 * @param quoted the words of the quotation; null when only the page has words here
 * @param onPage the words of the page; null when only the quotation has words here
 */
public record Difference(
        Kind kind,
        boolean marked,
        @Nullable Quoted quoted,
        @Nullable OnPage onPage) {
    /** Sorts of difference. */
    public enum Kind {
        CHANGED,
        DROPPED,
        ADDED,
        MOVED,
        PUNCTUATION,
        CASE,
        SPACING,
        OMISSION,
        BRACKET,
        READING
    }

    /** Offsets are UTF-16 units into the quotation as given, half-open. */
    public record Quoted(String text, int start, int end) {}

    /** Offsets are UTF-16 units into the page's text, half-open; page from 1. */
    public record OnPage(int page, String text, int start, int end) {}
}
