package verbatim.holdings;

import java.time.Instant;
import java.util.List;
import verbatim.quotation.Passage;

/**
 * A permanent link to exact words.
 *
 * @param id of {@code /q/{id}}; never reused
 * @param passage the words and where they stood when it was made
 * @param revisions of the text of each of the passage's pages, in their order
 * @param before up to 12 words before them on the page
 * @param after up to 12 words after them
 * @param made when
 */
public record Anchor(String id, Passage passage, List<Integer> revisions, String before, String after, Instant made) {
    public Anchor {
        revisions = List.copyOf(revisions);
    }
}
