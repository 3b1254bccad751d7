package verbatim.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.AuditEntry.Deed;

/** The audit trail: added to in the transaction of the deed itself, and never changed. */
public interface Trail {
    /**
     * @param who an account's name
     * @param before JSON; null when there was nothing
     * @param after JSON; null when nothing is left
     */
    AuditEntry add(String who, Deed what, String subject, @Nullable String before, @Nullable String after);

    /**
     * Newest first.
     *
     * @param who this one's alone; null for everybody's
     * @param what of this kind, or of all kinds that begin with it; null for every kind
     * @param below only entries with a smaller number; {@link Long#MAX_VALUE} begins at the newest
     */
    List<AuditEntry> list(@Nullable String who, @Nullable String what, long below, int limit);
}
