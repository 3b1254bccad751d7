package verbatim.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages found.
 *
 * @param query as asked
 * @param total how many pages
 * @param exact whether the total is exact, or else at least so many
 * @param facets counts by facet and value
 * @param hits best first
 */
public record SearchJson(
        String query, long total, boolean exact, Map<String, Map<String, Long>> facets, List<HitJson> hits) {
    public SearchJson {
        hits = List.copyOf(hits);
    }

    /** One page; {@code file} is the received name, {@code snippet} the words around the first match. */
    public record HitJson(
            String document,
            int version,
            int page,
            int textRevision,
            @Nullable String file,
            String title,
            double score,
            String snippet,
            List<MatchJson> matches) {}

    /** Words found: UTF-16 units into the page's text, half-open; boxes are x, y, width, height on the page image, one a line of type. */
    public record MatchJson(String text, int start, int end, List<List<Integer>> boxes) {}
}
