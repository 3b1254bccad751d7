package verbatim.catalogue;

import java.time.Instant;
import java.util.Optional;

/** One-time links to set a password. Only their tokens' digests are kept. */
public interface Links {
    /** Keeps a link; earlier ones of the account that nobody used end here. */
    void put(String digest, String account, Instant expires);

    /** Whose link this is; empty when there is none, or it was used, or has expired. */
    Optional<String> account(String digest, Instant now);

    /** Uses it up. False when it was used meanwhile, or has expired: of two that try at once only one is told true. */
    boolean use(String digest, Instant now);

    /** Ends the links of an account that nobody used. */
    void end(String account);
}
