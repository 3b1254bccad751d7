package verbatim.holdings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail: who did what, on what, when, and what it was before and after.
 *
 * @param n counts from 1
 * @param who an account's name, or {@code command-line}
 * @param what noun and verb, such as {@code account.disabled}
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
        @Nullable String after) {}
