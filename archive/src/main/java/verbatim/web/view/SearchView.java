package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages found.
 *
 * @param query as asked; empty before anything was
 * @param error what is wrong with it; null when nothing is
 * @param heading how many; null before anything was asked
 * @param aside in how many documents, or that the count is a lower bound
 * @param from earliest date as asked
 * @param to latest date as asked
 * @param facets to narrow by
 * @param groups hits by document
 * @param previous address; null on the first
 * @param next address; null on the last
 * @param apart a search that finds more when this finds little; null when there is none
 */
public record SearchView(
        String query,
        @Nullable String error,
        @Nullable String heading,
        String aside,
        String from,
        String to,
        List<Facet> facets,
        List<Group> groups,
        @Nullable String previous,
        @Nullable String next,
        @Nullable Link apart) {
    public SearchView {
        facets = List.copyOf(facets);
        groups = List.copyOf(groups);
    }

    /** Values of one field; {@code parameter} is the form's name for it. */
    public record Facet(String title, String parameter, List<Value> values) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /** One value and how many pages have it. */
    public record Value(String value, String label, long count, boolean chosen) {}

    /** Hits in one document. */
    public record Group(String title, String href, String meta, List<Hit> hits) {
        public Group {
            hits = List.copyOf(hits);
        }
    }

    /**
     * One page found.
     *
     * @param snippets stretches of its text
     * @param speaker who says it; null when nobody does
     * @param text who read the page
     * @param crop null when there is no scan
     */
    public record Hit(
            String title,
            String href,
            List<Piece> snippets,
            @Nullable String speaker,
            Mark text,
            @Nullable String more,
            @Nullable Crop crop) {
        public Hit {
            snippets = List.copyOf(snippets);
        }
    }

    /** Text, marked or not. */
    public record Piece(String text, boolean marked) {}
}
