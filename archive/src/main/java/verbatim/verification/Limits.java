package verbatim.verification;

/** The bounds of a check, and of one judgement, each with its reason. */
public final class Limits {
    /** Bytes of one story: a long book; what is larger is no story. */
    public static final int STORY_BYTES = 4 * 1024 * 1024;

    /** Quotations judged in one story: a long book of documents; each costs milliseconds. */
    public static final int STORY_QUOTATIONS = 20_000;

    /** Block quotations and lists within each other: nobody writes more, and the Markdown parser's cost grows with each. */
    static final int NESTED_BLOCKS = 50;

    /** UTF-16 units of a first line that may be a plain text's title. */
    static final int TITLE = 200;

    /** UTF-16 units of a line from which a text without blank lines is taken to have one paragraph a line. */
    static final int LONG_LINE = 120;

    /** Received files of one name that a claim may mean: a trove numbers its files, so more than a few of one name are unheard of. */
    public static final int NAMESAKES = 8;

    /** Pages folded for one judgement, if the engine forgets its own bound: about ten milliseconds. */
    public static final int PAGES = 2 * verbatim.quotation.Limits.PAGES;

    /** Words kept with a permanent link on either side, to find the place again when the text is corrected. */
    public static final int AROUND = 12;

    /** Releases whose documents are remembered. */
    static final int RELEASES_REMEMBERED = 16;

    /** Documents asked for at once. */
    static final int LISTED = 1_000;

    /** File names remembered. */
    static final int NAMES_REMEMBERED = 10_000;

    /** Bytes of folded pages kept: about ten thousand pages. */
    private static final long FOLDED_BYTES = 512L << 20;

    /** Of all memory, one part in so many. */
    private static final int FOLDED_PART = 4;

    private Limits() {}

    /** Bytes of folded pages kept on this machine. */
    static long folded() {
        return Math.min(FOLDED_BYTES, Runtime.getRuntime().maxMemory() / FOLDED_PART);
    }
}
