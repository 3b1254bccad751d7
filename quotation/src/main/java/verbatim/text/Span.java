package verbatim.text;

/** A stretch of a page's text that has a role; offsets are UTF-16 units, half-open. */
public record Span(Role role, int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span must have 0 <= start <= end, got " + start + " to " + end);
        }
    }
}
