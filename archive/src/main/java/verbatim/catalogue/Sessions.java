package verbatim.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import verbatim.holdings.Session;

/** Who is signed in, and where. Ended ones are gone; the audit trail keeps that they were. */
public interface Sessions {
    void open(Session session);

    Optional<Session> byId(String id);

    /** Of one account, the last seen first. */
    List<Session> of(String account);

    void seen(String id, Instant now);

    /** False when there is no such session of this account. */
    boolean end(String account, String id);

    /** All of an account; how many they were. */
    int endAll(String account);

    /** Forgets those that had expired by then. */
    void sweep(Instant now);
}
