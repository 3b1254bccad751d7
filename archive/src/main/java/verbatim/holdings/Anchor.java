package verbatim.holdings;

import java.time.Instant;
import verbatim.quotation.Passage;

/**
 * A permanent link to exact words.
 *
 * @param id of {@code /q/{id}}; never reused
 * @param passage the words and where they stood when it was made
 * @param before up to 12 words before them on the page
 * @param after up to 12 words after them
 * @param made when
 */
public record Anchor(String id, Passage passage, String before, String after, Instant made) {}
