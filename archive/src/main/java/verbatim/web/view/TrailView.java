package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail, newest first.
 *
 * @param who only this one's entries; empty for everybody's
 * @param what only of this kind; empty for every kind
 * @param newest address of the first page; null on it
 * @param older address of the next page; null on the last
 */
public record TrailView(
        DeskHead head,
        List<Row> entries,
        String who,
        String what,
        @Nullable String newest,
        @Nullable String older) {
    public TrailView {
        entries = List.copyOf(entries);
    }

    /**
     * One entry.
     *
     * @param says what was done, in words; its code where this edition of the program does not know it
     * @param what its code
     * @param before JSON, or empty
     * @param after JSON, or empty
     */
    public record Row(String at, String who, String says, String what, String subject, String before, String after) {}
}
