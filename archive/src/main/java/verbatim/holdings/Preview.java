package verbatim.holdings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that shows one release to whoever has it, before the release is public.
 *
 * @param id the SHA-256 of the secret part of the link, in hexadecimal; the secret itself is kept nowhere
 * @param madeBy an account's name
 * @param revoked null while it was not
 */
public record Preview(
        String id,
        String release,
        String madeBy,
        Instant made,
        Instant expires,
        @Nullable Instant revoked) {
    /** Whether it still shows anything at this instant. */
    public boolean open(Instant now) {
        return revoked == null && expires.isAfter(now);
    }
}
