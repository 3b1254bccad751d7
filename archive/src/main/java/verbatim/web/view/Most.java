package verbatim.web.view;

/**
 * A passage that stories quote.
 *
 * @param stories how many
 * @param words as one of them quotes it
 * @param meta of the document
 * @param place the page, with the words lit
 */
public record Most(int stories, String words, String meta, Link place) {}
