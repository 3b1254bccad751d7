package verbatim.web.api;

import java.util.List;

/**
 * A permanent link to exact words.
 *
 * @param id of the link
 * @param permalink its address, absolute
 * @param text the words as on the page
 * @param pages where they stand
 */
public record LinkJson(
        String id,
        String permalink,
        String document,
        int version,
        int textRevision,
        String text,
        List<RangeJson> pages) {
    public LinkJson {
        pages = List.copyOf(pages);
    }

    /** A stretch of one page's text, UTF-16 units, half-open. */
    public record RangeJson(int page, int start, int end) {}
}
