package verbatim.wire;

import verbatim.holdings.Quoting;

/**
 * A quotation of a page in a story that is out, as far as who asks may see it.
 *
 * @param story slug
 * @param title of the story
 * @param url of the quotation in the story, relative to the site
 * @param number of the quotation in the story, from 1
 * @param wording of the verdict that it went out with
 * @param words as quoted
 * @param page from 1
 * @param textRevision of the page's text that the offsets are of
 * @param start UTF-16 units
 * @param end half-open
 * @param permalink to the words on the page
 */
public record QuotedByJson(
        String story,
        String title,
        String url,
        int number,
        String wording,
        String words,
        int page,
        int textRevision,
        int start,
        int end,
        String permalink) {
    /** The shape of one. */
    public static QuotedByJson of(Quoting quoting, String url) {
        return new QuotedByJson(
                quoting.story(),
                quoting.title(),
                url,
                quoting.number(),
                quoting.wording(),
                quoting.words(),
                quoting.page(),
                quoting.revision(),
                quoting.start(),
                quoting.end(),
                "/q/" + quoting.anchor());
    }
}
