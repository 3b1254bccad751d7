package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page's head and its place on the site.
 *
 * @param title without the site's name
 * @param canonical the page's absolute address
 * @param json address of its JSON twin; null when it has none
 * @param section of the site, for the navigation
 * @param wide whether a scan stands beside the text
 * @param scripts names of the scripts below the assets
 * @param meta what the page says of itself to programs
 */
public record Head(
        String title,
        String canonical,
        @Nullable String json,
        Section section,
        boolean wide,
        List<String> scripts,
        Meta meta) {
    public Head {
        scripts = List.copyOf(scripts);
    }

    /** Parts of the site. */
    public enum Section {
        HOME,
        DOCUMENTS,
        SEARCH,
        STORIES,
        CHECK,
        HELP,
        DESK,
        NONE
    }
}
