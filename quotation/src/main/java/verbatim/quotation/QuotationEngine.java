package verbatim.quotation;

/** Judges quotations. Stateless and thread-safe. */
public final class QuotationEngine {
    /**
     * Judges one quotation.
     *
     * @return always a verdict; what cannot be found is {@link Wording#ABSENT}
     */
    public Verdict judge(Claim claim, Pages pages) {
        throw new UnsupportedOperationException("being written");
    }
}
