package verbatim.quotation;

import java.util.List;

/**
 * The exact words on the exact page or pages.
 *
 * @param document its id
 * @param version from 1
 * @param textRevision of the first page's text
 * @param text as on the page, pages joined by a form feed
 * @param pages one range a page, in order; at least one
 */
public record Passage(String document, int version, int textRevision, String text, List<Range> pages) {
    public Passage {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a passage must lie on a page");
        }
    }

    /**
     * A stretch of one page's text.
     *
     * @param page from 1
     * @param start UTF-16 units into the page's text
     * @param end half-open
     */
    public record Range(int page, int start, int end) {}
}
