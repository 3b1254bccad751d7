package verbatim.wire;

import org.jspecify.annotations.Nullable;

/**
 * A quotation of an edition, with the verdict and the settlement it went out with.
 *
 * @param number from 1, in reading order
 * @param verdict its passage carries the permanent link
 * @param settlement why it could go out
 */
public record KeptJson(int number, VerdictJson verdict, SettlementJson settlement) {
    /**
     * Why a quotation is settled, or that it is not.
     *
     * @param kind {@code confirmed}: a person compared the words with the scan; {@code typed}: people typed the text, and there is no scan; {@code waived}; {@code open}: not
     *     settled
     * @param name who confirmed or waived; null otherwise
     * @param at when, ISO-8601 UTC; null otherwise
     * @param textRevision of the text that the words were confirmed from; null otherwise
     * @param reason of a waiver; for an open one what is to be done; null otherwise
     */
    public record SettlementJson(
            String kind,
            @Nullable String name,
            @Nullable String at,
            @Nullable Integer textRevision,
            @Nullable String reason) {}
}
