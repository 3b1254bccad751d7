package verbatim.verification;

/** The bounds of a check, each with its reason. */
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

    private Limits() {}
}
