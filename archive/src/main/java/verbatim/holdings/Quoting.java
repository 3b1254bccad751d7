package verbatim.holdings;

/**
 * A quotation of a story that is out, on one page.
 *
 * @param story slug
 * @param title of the story
 * @param number of the quotation in the story, from 1
 * @param wording of its verdict
 * @param words as quoted
 * @param anchor id of the permanent link to the words on the page
 * @param document its id
 * @param version from 1
 * @param page from 1
 * @param start UTF-16 units into the page's text at {@code revision}
 * @param end half-open
 * @param revision of the page's text
 */
public record Quoting(
        String story,
        String title,
        int number,
        String wording,
        String words,
        String anchor,
        String document,
        int version,
        int page,
        int start,
        int end,
        int revision) {}
