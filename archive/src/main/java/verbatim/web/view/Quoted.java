package verbatim.web.view;

/**
 * A quotation of a document in a story.
 *
 * @param wording of its verdict
 * @param story title, and the quotation in it
 * @param words as quoted
 * @param place the page, with the words lit
 */
public record Quoted(Mark wording, Link story, String words, Link place) {}
