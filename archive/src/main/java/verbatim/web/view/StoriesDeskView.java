package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stories, for those who write them.
 *
 * @param releases to choose from
 * @param sent what the form held when no story could be begun; empty otherwise
 * @param error why not; null for nothing wrong
 */
public record StoriesDeskView(
        DeskHead head,
        List<Row> stories,
        List<StoryDeskView.Choice> releases,
        Sent sent,
        @Nullable String error) {
    public StoriesDeskView {
        stories = List.copyOf(stories);
        releases = List.copyOf(releases);
    }

    /**
     * One story.
     *
     * @param release that it goes out with; null while it has none
     * @param saved which draft, when and by whom
     * @param quotations how many
     * @param open how many of them are not settled
     * @param state whether it is out
     * @param changed how many verdicts have changed since
     */
    public record Row(
            Link link,
            String slug,
            @Nullable Link release,
            String saved,
            int quotations,
            int open,
            String state,
            int changed) {}

    /** What the form holds. */
    public record Sent(String title, String slug, String release, String text) {}
}
