package verbatim.holdings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of an account (https://www.w3.org/TR/webauthn-3/): the public half of a key that its owner's device keeps.
 *
 * @param id the credential's id, base64url
 * @param handle stands for the account towards the device, base64url of random bytes; the same for all passkeys of an account
 * @param publicKey COSE, base64url
 * @param count how often it signed, as the device says; 0 from devices that do not count
 * @param label what its owner calls it
 * @param used when it was last signed in with; null when never
 */
public record Passkey(
        String id,
        String account,
        String handle,
        String publicKey,
        long count,
        String label,
        Instant made,
        @Nullable Instant used) {}
