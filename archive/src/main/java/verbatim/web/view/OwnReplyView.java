package verbatim.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A reply as whoever wrote it sees it.
 *
 * @param action where its forms are sent to
 * @param link the page's whole address
 * @param sent whether it came just now
 * @param state {@code held}, {@code shown}, {@code refused}, {@code spam} or {@code withdrawn}
 * @param heading what became of it
 * @param says the same in a sentence
 * @param reason of a refusal; null for none
 * @param story that it answers; null while that is not public
 * @param item what was written; null once it is withdrawn
 * @param emailUntil the day on which the e-mail address is erased at the latest; null when it is
 */
public record OwnReplyView(
        String action,
        String link,
        boolean sent,
        String state,
        String heading,
        String says,
        @Nullable String reason,
        @Nullable Link story,
        @Nullable ReplyItem item,
        @Nullable String emailUntil) {}
