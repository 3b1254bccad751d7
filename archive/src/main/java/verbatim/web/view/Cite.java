package verbatim.web.view;

import java.util.List;

/**
 * How something is cited.
 *
 * @param title says what is cited
 * @param styles for people
 * @param formats for programs: what their files are called, and their addresses
 */
public record Cite(String title, List<Written> styles, List<Link> formats) {
    public Cite {
        styles = List.copyOf(styles);
        formats = List.copyOf(formats);
    }

    /**
     * A citation as one copies it.
     *
     * @param style its name
     */
    public record Written(String style, String text) {}
}
