package verbatim.web.view;

import java.util.List;

/**
 * The drafts of a story, newest first.
 *
 * @param path the story's address at the desk
 */
public record DraftsView(DeskHead head, String path, String title, List<Row> drafts) {
    public DraftsView {
        drafts = List.copyOf(drafts);
    }

    /**
     * One draft.
     *
     * @param saved when and by whom
     * @param length how many words
     * @param out whether it is what readers see
     */
    public record Row(int number, String saved, String length, boolean out) {}
}
