package verbatim.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import verbatim.holdings.Preview;

/** Links that show one release before it is public. Only their tokens' digests are kept. */
public interface Previews {
    void put(Preview preview);

    /** Also when it has ended. */
    Optional<Preview> byId(String id);

    /** Of one release, the newest first, those that have ended among them. */
    List<Preview> of(String release, int limit);

    /** Ends it; false when there is none of that release, or it was revoked already. */
    boolean revoke(String release, String id, Instant at);

    /** Ends all of one release. How many. */
    int revokeAll(String release, Instant at);
}
