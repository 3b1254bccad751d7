package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page's head and its place on the site.
 *
 * @param tongues its language, and its others
 * @param title without the site's name
 * @param root the site's address without a slash
 * @param canonical the page's absolute address
 * @param json address of its JSON twin; null when it has none
 * @param section of the site, for the navigation
 * @param wide whether a scan stands beside the text
 * @param scripts names of the scripts below the assets
 * @param meta what the page says of itself to programs
 */
public record Head(
        Tongues tongues,
        String title,
        String root,
        String canonical,
        @Nullable String json,
        Section section,
        boolean wide,
        List<String> scripts,
        Meta meta) {
    public Head {
        scripts = List.copyOf(scripts);
    }

    /**
     * The language of the page, and where it stands in others.
     *
     * @param tag as in {@code lang}
     * @param direction as in {@code dir}
     * @param all the languages, in the order in which they are offered
     */
    public record Tongues(String tag, String direction, List<Tongue> all) {
        public Tongues {
            all = List.copyOf(all);
        }
    }

    /**
     * The page in a language.
     *
     * @param name what the language calls itself
     * @param href of the page in it, for the people who look
     * @param alternate its absolute address, for those who index it
     */
    public record Tongue(String tag, String name, String href, String alternate) {}

    /** Parts of the site. */
    public enum Section {
        HOME,
        DOCUMENTS,
        SEARCH,
        STORIES,
        CHRONOLOGY,
        CHECK,
        HELP,
        DESK,
        NONE
    }
}
