package verbatim.text;

/**
 * What one speaker says on one page.
 *
 * @param speaker the label as printed or resolved, never empty
 * @param start UTF-16 units into the page's text, after the label
 * @param end half-open
 */
public record Turn(String speaker, int start, int end) {
    public Turn {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a turn must have 0 <= start <= end, got " + start + " to " + end);
        }
    }
}
