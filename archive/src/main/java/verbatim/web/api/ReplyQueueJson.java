package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pile of replies at the desk, newest first.
 *
 * @param older address of the next page; null on the last
 */
public record ReplyQueueJson(
        CountsJson counts,
        String pile,
        List<HeldJson> replies,
        @Nullable String older) {
    /** How many there are. */
    public record CountsJson(int waiting, int suspect, int shown, int refused, int spam, int withdrawn) {}

    /**
     * A reply.
     *
     * @param reasons why it is held, in sentences
     * @param version that a decision says it was made from
     * @param wording of the quotation; null where there is none
     */
    public record HeldJson(
            String id,
            int version,
            String story,
            @Nullable String parent,
            String state,
            boolean suspect,
            List<String> reasons,
            String name,
            @Nullable String website,
            String text,
            @Nullable Integer about,
            @Nullable String quotation,
            @Nullable String wording,
            @Nullable String decidedBy,
            String received) {}
}
