package verbatim.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages found.
 *
 * @param query as asked
 * @param total how many pages
 * @param exact whether the total is exact, or else at least so many
 * @param facets counts by field and value
 * @param hits best first
 * @param next address of the following hits
 */
public record SearchJson(
        String query,
        long total,
        boolean exact,
        Map<String, Map<String, Long>> facets,
        List<HitJson> hits,
        @Nullable String next) {
    public SearchJson {
        facets = Map.copyOf(facets);
        hits = List.copyOf(hits);
    }

    /** One page; {@code url} lights the words. */
    public record HitJson(
            String document,
            int version,
            int page,
            int textRevision,
            String title,
            double score,
            String url,
            List<MatchJson> matches) {}

    /** Words found: UTF-16 units into the page's text, half-open; boxes are x, y, width, height on the page image. */
    public record MatchJson(String text, int start, int end, List<List<Integer>> boxes) {}
}
