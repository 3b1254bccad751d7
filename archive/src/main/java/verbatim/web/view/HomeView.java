package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page.
 *
 * @param example a page to look at beside the heading; null in an empty archive
 * @param documents the newest, or a part of the list
 * @param releases the newest that may be seen
 * @param stories the newest, by title; empty before there is one
 * @param waiting what the worker has still to do; null when nothing waits
 */
public record HomeView(
        @Nullable Example example,
        List<Row> documents,
        List<StoriesView.Row> releases,
        List<StoriesView.Row> stories,
        @Nullable String waiting) {
    public HomeView {
        documents = List.copyOf(documents);
        releases = List.copyOf(releases);
        stories = List.copyOf(stories);
    }

    /** Words of this archive on their page. */
    public record Example(String words, String source, Link page, Crop crop) {}

    /** One document of a list. */
    public record Row(
            String title,
            String href,
            String meta,
            @Nullable String image,
            int width,
            int height) {}
}
