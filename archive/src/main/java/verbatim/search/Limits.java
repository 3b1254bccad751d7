package verbatim.search;

/** The bounds of the index and its questions, each with its reason. */
public final class Limits {
    /** Words of the next page filed with a page: a phrase may run so far over the page's end. */
    public static final int OPENING_WORDS = 24;

    /** Characters of one word: longer runs are noise of a reader, and nobody types them. */
    public static final int WORD = 100;

    /** UTF-16 units of a question: a pasted paragraph; the rest is not looked at. */
    public static final int QUESTION = 4_000;

    /** Words of a question: each costs a look into every segment. */
    public static final int QUESTION_WORDS = 128;

    /** Hits that can be turned over to, offset and page size together: beyond, nobody reads and a queue of them costs memory. */
    public static final int REACH = 10_000;

    /** Pages counted for one question; beyond, the total says that it is a least one. About a second of work. */
    public static final int COUNTED = 5_000_000;

    /** Matches marked on one page. */
    public static final int MATCHES = 500;

    /** Values of one facet. */
    public static final int FACET_VALUES = 200;

    /** Postings read for one quotation's candidates, at the most: about three milliseconds. */
    public static final int POSTINGS = 60_000;

    /** Postings after which enough pages are gathered, if enough terms took part; the other terms only weigh the best of these. */
    static final int GATHERED_POSTINGS = 6_000;

    /** Terms that must take part before that: some of the page's words may be misread. */
    static final int GATHERED_TERMS = 8;

    /** Best pages that the other terms weigh. */
    static final int WEIGHED = 128;

    /** Terms looked up for one quotation: a page and a half of words and pairs; of more, some are enough to find the place. */
    public static final int TERMS = 512;

    /** Candidate pages of one quotation. */
    public static final int CANDIDATES = 1_000;

    /** Megabytes of pages gathered before they are written out as a segment. */
    static final double BUFFER_MB = 64;

    /** Segments of about one size before they are merged: each costs every term of a question a look. */
    static final double SEGMENTS_PER_TIER = 4;

    private Limits() {}
}
