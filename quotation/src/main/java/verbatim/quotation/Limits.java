package verbatim.quotation;

/** The bounds of one judgement, each with its reason. */
public final class Limits {
    /** Further places listed with a verdict: enough to see a boilerplate sentence for what it is. */
    public static final int OTHER_PLACES = 10;

    /** UTF-16 units of one quotation: two dense typescript pages; alignment costs the square of it. */
    public static final int QUOTATION = 10_000;

    /** Pages asked of {@link Pages#folded} for one quotation: the candidates, each with its neighbours. */
    public static final int PAGES = 64;

    /** Terms asked of {@link Pages#candidates} for one quotation: the pairs of some hundred words name a page many times over. */
    public static final int TERMS = 240;

    /** Words an ellipsis may skip: more than a dense paragraph is another passage. */
    static final int OMITTED_WORDS = 250;

    /** Words of the page a bracket may stand for. */
    static final int REPLACED_WORDS = 6;

    /** Quotation marks looked at to find the one that closes: no quotation holds so many, and a text of opening marks alone must not cost its square. */
    static final int MARKS_AHEAD = 400;

    /** Paragraphs without a mark that a quotation may run over before the one that closes it; more, and its mark was forgotten. */
    static final int PARAGRAPHS_UNMARKED = 5;

    /** UTF-16 units before and after a quotation in which its speaker is looked for: a long sentence. */
    static final int SENTENCE = 400;

    /** Omitted words that need no further reason. */
    static final int OMITTED_FREELY = 80;

    /** Omitted words for each kept one beyond that: less is no quotation but a selection. */
    static final int OMITTED_PER_KEPT = 12;

    /** Words in a row that a quotation with two omissions or more must keep once. */
    static final int KEPT_RUN = 4;

    /** A quotation of fewer words identifies nothing. */
    static final int SHORT_WORDS = 3;

    /** Nor does one of fewer letters. */
    static final int SHORT_LETTERS = 10;

    /** Candidate pages of all documents: the right one is nearly always first; the others count places. */
    static final int CANDIDATES = 12;

    /** Candidate pages of the claimed document besides. */
    static final int CLAIMED_CANDIDATES = 4;

    /** Equally good passages looked at in one stretch. */
    static final int EQUAL_PASSAGES = 10;

    /** Of a hundred quoted words so many must be there to speak of an altered passage; with fewer it is absent. */
    static final int KEPT_PERCENT = 60;

    /** Words of a sparse page: how many pages a long quotation may run over. */
    static final int SPARSE_PAGE = 250;

    private Limits() {}
}
