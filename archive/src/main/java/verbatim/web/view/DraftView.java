package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a story, alone or beside another.
 *
 * @param path the story's address at the desk
 * @param saved when and by whom
 * @param version of the story, for taking the draft up again
 * @param newest whether it is the newest
 * @param others numbers of the drafts it can be compared with
 * @param with the draft that it is compared with; null for none
 * @param changes from that draft to this one; empty when they do not differ
 */
public record DraftView(
        DeskHead head,
        String path,
        String title,
        int number,
        String saved,
        String text,
        int version,
        boolean newest,
        List<Integer> others,
        @Nullable Integer with,
        List<WordChange> changes) {
    public DraftView {
        others = List.copyOf(others);
        changes = List.copyOf(changes);
    }
}
