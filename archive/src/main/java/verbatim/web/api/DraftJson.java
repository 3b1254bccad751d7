package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a story.
 *
 * @param saved ISO-8601 UTC
 * @param with the draft that it is compared with; null for none
 * @param changes from that draft to this one, in order
 */
public record DraftJson(
        String story,
        int draft,
        String saved,
        String by,
        String text,
        @Nullable Integer with,
        List<ChangeJson> changes) {
    public DraftJson {
        changes = List.copyOf(changes);
    }

    /** A piece; {@code in} is both, before or after. */
    public record ChangeJson(String in, String text) {}
}
