package verbatim.web.api;

import org.jspecify.annotations.Nullable;

/**
 * What became of a reply, for whoever wrote it.
 *
 * @param reason of a refusal; null for none
 * @param story slug; null while that is not public
 * @param received ISO-8601 UTC
 * @param emailUntil when the e-mail address is erased at the latest, ISO-8601 UTC; null when it is
 */
public record OwnReplyJson(
        String state,
        @Nullable String reason,
        @Nullable String story,
        String received,
        @Nullable String emailUntil) {}
