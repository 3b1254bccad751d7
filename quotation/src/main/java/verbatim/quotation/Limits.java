package verbatim.quotation;

/** The bounds of one judgement, each with its reason. */
public final class Limits {
    /** Further places listed with a verdict: enough to see a boilerplate sentence for what it is. */
    public static final int OTHER_PLACES = 10;

    /** UTF-16 units of one quotation: two dense typescript pages; alignment costs the square of it. */
    public static final int QUOTATION = 10_000;

    private Limits() {}
}
