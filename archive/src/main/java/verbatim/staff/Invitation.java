package verbatim.staff;

import java.time.Instant;
import verbatim.holdings.Account;

/**
 * A one-time link to set a password, just made.
 *
 * @param token the secret part of the link; kept nowhere
 */
public record Invitation(Account account, String token, Instant expires) {
    /** The link's address on the site, from its root. */
    public String path() {
        return "/login/" + token;
    }
}
