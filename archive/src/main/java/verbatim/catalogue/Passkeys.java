package verbatim.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import verbatim.holdings.Passkey;

/** The passkeys of accounts. */
public interface Passkeys {
    void add(Passkey passkey);

    Optional<Passkey> byId(String id);

    /** Of one account, the first made first. */
    List<Passkey> of(String account);

    /** Whose handle it is. */
    Optional<String> account(String handle);

    /** It was signed in with, and has signed so often. */
    void used(String id, long count, Instant now);

    /** False when the account has no such. */
    boolean remove(String account, String id);
}
