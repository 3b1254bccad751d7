package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import verbatim.holdings.Excerpt;
import verbatim.text.PageText;
import verbatim.text.Turn;

/** Excerpts as the column holds them, and what a page in one is told of by itself. */
final class Excerpts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Excerpts() {}

    /** What is stored. */
    private record Kept(int version, List<Integer> pages, boolean counted, String made) {}

    static @Nullable String json(@Nullable Excerpt excerpt) {
        return excerpt == null
                ? null
                : JSON.writeValueAsString(new Kept(
                        excerpt.version(),
                        List.copyOf(excerpt.pages()),
                        excerpt.counted(),
                        excerpt.made().toString()));
    }

    /** The one in the column {@code excerpt}; null for none. */
    static @Nullable Excerpt of(ResultSet row) throws SQLException {
        String json = row.getString("excerpt");
        if (json == null) {
            return null;
        }
        Kept kept = JSON.readValue(json, Kept.class);
        return Excerpt.of(kept.version, kept.pages, kept.counted, Instant.parse(kept.made));
    }

    /** The page with those speakers alone whose names are printed on it: the others were known from pages that may be hidden. */
    static PageText alone(PageText page) {
        String printed = letters(page.text());
        List<Turn> turns = page.turns().stream()
                .filter(turn -> printed.contains(letters(turn.speaker())))
                .toList();
        return turns.size() == page.turns().size()
                ? page
                : new PageText(
                        page.key(), page.revision(), page.confirmed(), page.text(), page.words(), page.spans(), turns);
    }

    private static String letters(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
