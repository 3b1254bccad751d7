package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.wire.VerdictJson;

/** The shown replies to a story, oldest first. */
public record RepliesJson(String story, boolean open, String feed, List<ReplyJson> replies) {
    /**
     * A reply.
     *
     * @param parent id of the reply that it answers; null for none
     * @param about number of the story's quotation that it answers; null for the whole story
     * @param verdict on the quotation, as it was when the reply was shown; null where there is none
     * @param answer of the editors; null for none
     * @param received ISO-8601 UTC
     */
    public record ReplyJson(
            String id,
            @Nullable String parent,
            String name,
            @Nullable String website,
            String text,
            @Nullable Integer about,
            @Nullable String quotation,
            @Nullable VerdictJson verdict,
            @Nullable String answer,
            String received) {}
}
