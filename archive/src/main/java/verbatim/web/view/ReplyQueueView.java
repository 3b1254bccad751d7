package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The replies at the desk.
 *
 * @param self the page's address without what was done last
 * @param piles with their counts
 * @param pile that is shown
 * @param says what this pile is
 * @param story only of this one; empty for all
 * @param words only with these; empty for any
 * @param notice what was not done; null for nothing
 * @param done what was done just now; null for nothing
 * @param changed what others decided meanwhile
 * @param closing whether replies to the story can be closed here; null where not
 * @param older address of the next page; null on the last
 */
public record ReplyQueueView(
        DeskHead head,
        String self,
        List<Pile> piles,
        String pile,
        String says,
        String story,
        String words,
        @Nullable String notice,
        @Nullable Done done,
        List<Row> changed,
        List<Row> rows,
        @Nullable Closing closing,
        @Nullable String older) {
    public ReplyQueueView {
        piles = List.copyOf(piles);
        changed = List.copyOf(changed);
        rows = List.copyOf(rows);
    }

    /** A pile and where it is. */
    public record Pile(String name, String href, int count, boolean chosen) {}

    /** What was done just now, with the replies that it can be taken back of. */
    public record Done(String says, List<String> choices) {
        public Done {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A reply.
     *
     * @param choice its id and version
     * @param story that it answers
     * @param reasons why it is held
     * @param state what became of it, in words; empty while it is held
     * @param open whether something can be decided; else it can only be taken back
     * @param withdrawn whether nothing can be done at all
     * @param answer of the editors, as it was typed
     */
    public record Row(
            ReplyItem item,
            String choice,
            boolean ticked,
            Link story,
            List<String> reasons,
            String state,
            boolean open,
            boolean withdrawn,
            String answer) {
        public Row {
            reasons = List.copyOf(reasons);
        }
    }

    /** Whether the replies to a story are closed. */
    public record Closing(String story, boolean closed) {}
}
