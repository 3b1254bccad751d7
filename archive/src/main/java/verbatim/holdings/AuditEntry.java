package verbatim.holdings;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail: who did what, on what, when, and what it was before and after.
 *
 * @param n counts from 1
 * @param who an account's name, or {@code command-line}
 * @param what the {@link Deed}'s code; of other editions of the program also what is no deed here
 * @param subject what it was done to
 * @param before JSON; null when there was nothing
 * @param after JSON; null when nothing is left
 */
public record AuditEntry(
        long n,
        Instant at,
        String who,
        String what,
        String subject,
        @Nullable String before,
        @Nullable String after) {
    /** What is written down. The names are kept for ever: an entry is never changed. */
    public enum Deed {
        ACCOUNT_ADDED,
        ACCOUNT_CHANGED,
        ACCOUNT_DISABLED,
        ACCOUNT_ENABLED,
        LINK_MADE,
        PASSWORD_CHANGED,
        PASSWORD_SET,
        SESSION_OPENED,
        SESSION_ENDED,
        PASSKEY_MADE,
        PASSKEY_REMOVED,
        RELEASE_MADE,
        RELEASE_DESCRIBED,
        RELEASE_COVERED,
        RELEASE_FILLED,
        RELEASE_ORDERED,
        RELEASE_SCHEDULED,
        RELEASE_UNSCHEDULED,
        RELEASE_PUBLISHED,
        RELEASE_WITHDRAWN,
        DOCUMENT_CLOSED,
        DOCUMENT_OPENED,
        DOCUMENT_EXCERPTED,
        PREVIEW_MADE,
        PREVIEW_REVOKED,
        STORY_BEGUN,
        STORY_DRAFTED,
        STORY_MOVED,
        STORY_RELATED,
        STORY_PUT_OUT,
        STORY_CORRECTED,
        QUOTATION_CLAIMED,
        QUOTATION_WAIVED,
        QUOTATION_UNWAIVED,
        PASSAGE_CONFIRMED,
        PASSAGE_UNCONFIRMED,
        TEXT_EMENDED,
        TEXT_TAKEN_UP,
        EVENT_WRITTEN,
        EVENT_CHANGED,
        EVENT_PUT_OUT,
        EVENT_REMOVED,
        EVENT_RESTORED,
        REPLY_SHOWN,
        REPLY_REFUSED,
        REPLY_SPAM,
        REPLY_UNDONE,
        REPLY_ANSWERED,
        REPLIES_CLOSED,
        REPLIES_OPENED,
        BLOCK_ADDED,
        BLOCK_REMOVED;

        private final String code;

        Deed() {
            String[] parts = name().toLowerCase(Locale.ROOT).split("_", 2);
            this.code = parts[0] + "." + parts[1].replace('_', '-');
        }

        /** Noun and verb, such as {@code account.disabled}. */
        public String code() {
            return code;
        }
    }
}
