/**
 * Judges quotations against page texts, by rule.
 *
 * <p>Give {@link verbatim.quotation.QuotationEngine#judge} a {@link verbatim.quotation.Claim} and the {@link verbatim.quotation.Pages} it may look
 * at; it gives back a {@link verbatim.quotation.Verdict}. A quotation with one changed, dropped or added word is never called
 * {@link verbatim.quotation.Wording#EXACT exact}. {@link verbatim.quotation.Terms} says what an index must hold so that candidate pages come from
 * it in one query.
 *
 * <p>Pure: the same input gives the same verdict; every type is immutable and may be used from many threads.
 */
@NullMarked
package verbatim.quotation;

import org.jspecify.annotations.NullMarked;
