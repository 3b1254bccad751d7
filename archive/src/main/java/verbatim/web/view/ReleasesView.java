package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The releases, for those who prepare them.
 *
 * @param next what becomes public next, and when; null for nothing
 * @param slug that was given when none could be made of it
 * @param title likewise
 * @param error why not; null for nothing wrong
 */
public record ReleasesView(
        DeskHead head,
        @Nullable String next,
        List<Row> releases,
        String slug,
        String title,
        @Nullable String error) {
    public ReleasesView {
        releases = List.copyOf(releases);
    }

    /** One release; {@code state} says since or until when. */
    public record Row(Link link, String slug, String state, int documents, int pages) {}
}
