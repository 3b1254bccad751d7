package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page.
 *
 * @param example a page to look at beside the heading; null in an empty archive
 * @param releases the newest that may be seen
 * @param stories the newest; empty before there is one
 * @param most the passages that most stories quote
 * @param documents the newest; shown while nothing is quoted
 * @param figures what is here, counted
 * @param waiting what the worker has still to do; null when nothing waits
 * @param take how to take documents in, for whoever can; null for readers
 */
public record HomeView(
        @Nullable Example example,
        List<ReleaseRow> releases,
        List<StoriesView.Row> stories,
        List<Most> most,
        List<Row> documents,
        List<Figure> figures,
        @Nullable String waiting,
        @Nullable String take) {
    public HomeView {
        releases = List.copyOf(releases);
        stories = List.copyOf(stories);
        most = List.copyOf(most);
        documents = List.copyOf(documents);
        figures = List.copyOf(figures);
    }

    /** Words of this archive on their page. */
    public record Example(String words, String source, Link page, Crop crop) {}

    /** A release with the picture of a page of it; {@code image} null when there is none. */
    public record ReleaseRow(
            Link link, String line, String meta, @Nullable String image, int width, int height) {}

    /** One document of a list. */
    public record Row(
            String title,
            String href,
            String meta,
            @Nullable String image,
            int width,
            int height) {}

    /** How many of what. */
    public record Figure(String number, String what) {}
}
