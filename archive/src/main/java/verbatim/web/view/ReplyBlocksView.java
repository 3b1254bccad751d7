package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The block list.
 *
 * @param error why nothing was entered; null for nothing
 */
public record ReplyBlocksView(
        DeskHead head, List<Row> rows, @Nullable String error) {
    public ReplyBlocksView {
        rows = List.copyOf(rows);
    }

    /** The ids of what explains the field. */
    public String described() {
        return error == null ? "bvh" : "bw bvh";
    }

    /** An entry; the value of an e-mail address is not shown. */
    public record Row(long id, String kind, String value, String facts) {}
}
