package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The replies to a story.
 *
 * @param story its title, and where it is
 * @param count how many, in words
 * @param feed address of the feed
 * @param items oldest first
 * @param more where all of them are; null when all are here
 * @param form to send one; null where none are taken
 * @param preview how the reply that is being written will look; null while there is none
 */
public record RepliesView(
        Link story,
        String count,
        String feed,
        List<ReplyItem> items,
        @Nullable Link more,
        @Nullable ReplyForm form,
        @Nullable ReplyItem preview) {
    public RepliesView {
        items = List.copyOf(items);
    }
}
