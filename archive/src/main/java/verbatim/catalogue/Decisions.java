package verbatim.catalogue;

import java.util.List;
import java.util.Optional;
import verbatim.holdings.Confirmation;
import verbatim.holdings.Decision;
import verbatim.holdings.QuotationKey;

/** What people decided about quotations, and which words they compared with the scan. */
public interface Decisions {
    /** Those of a story that decide something. */
    List<Decision> of(String story);

    /** What was decided of this quotation; {@link Decision#none} when nothing was. */
    Decision one(String story, QuotationKey key);

    /** Keeps it as the next revision, if nobody decided since the revision that it carries; empty otherwise. */
    Optional<Decision> decide(String story, Decision decision);

    /** Notes that somebody compared the anchor's words with the scan; false when they had already. */
    boolean confirm(String anchor, String by, String name);

    /** Takes it back; false when they had not. */
    boolean unconfirm(String anchor, String by);

    /** All of words of this version of a document, oldest first. */
    List<Confirmation> confirmations(String document, int version);
}
