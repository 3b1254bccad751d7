package verbatim.reading.open;

/** Bounds on what received files may ask of us. */
final class Limits {
    /** A picture with more pixels is refused before it is decoded: an A2 sheet at 300 dpi has 35 million. */
    static final long PIXELS = 60_000_000;

    /** More pages in one file are refused: each becomes a job. */
    static final int PAGES = 20_000;

    /** Pages without one full-page picture are drawn at this. */
    static final int DRAW_DPI = 300;

    /** A header may stand this far into a PDF. */
    static final int PDF_HEADER_WITHIN = 1024;

    /** The end mark must stand within so many bytes of a PDF's end. */
    static final int PDF_TAIL = 2048;

    /** More glyphs, pictures and shapes on a page are refused: the fullest real pages have some 20,000. */
    static final int MARKS = 400_000;

    /** More operators on a page are refused: a full page of text has some 10,000, a map a million. */
    static final int OPERATORS = 4_000_000;

    private Limits() {}
}
