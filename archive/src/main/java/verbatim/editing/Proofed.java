package verbatim.editing;

import verbatim.holdings.Decision;
import verbatim.holdings.QuotationKey;
import verbatim.quotation.Claim;
import verbatim.quotation.Quotations.Found;
import verbatim.wire.KeptJson;
import verbatim.wire.VerdictJson;

/**
 * A quotation of a draft, judged.
 *
 * @param number from 1, in reading order
 * @param found where it stands in the draft
 * @param claim what is said of it: by hand, or else by the draft
 * @param decision what was decided by hand; {@link Decision#none} when nothing was
 * @param verdict what the pages say
 * @param settlement whether it may go out
 */
public record Proofed(
        int number, Found found, Claim claim, Decision decision, VerdictJson verdict, Settlement settlement) {
    /** What decisions about it hang on. */
    public QuotationKey key() {
        return decision.key();
    }

    /** As an edition keeps it. */
    public KeptJson kept() {
        return new KeptJson(number, verdict, settlement.json());
    }
}
