package verbatim.reading.ocr;

/** Bounds and settings of reading; the figures were measured on typewritten pages. */
final class Limits {
    /** Components this high may be letters, in pixels: below is dust, above are rules and pictures. */
    static final int LETTER_MIN_PX = 5;

    static final int LETTER_MAX_PX = 200;

    /** Fewer letter-like components give no height to trust. */
    static final int LETTERS_MIN = 30;

    /** Letters are brought to this height for the engine. */
    static final int READ_AT_PX = 16;

    /** Letters this near to the height (as a share) are left as they are. */
    static final double SCALE_SLACK = 0.08;

    /** Never shrink or grow a page more than this. */
    static final double SCALE_MIN = 0.3;

    static final double SCALE_MAX = 3;

    /** What the engine is given at most, in pixels: its time and memory grow with them. */
    static final long READ_MAX_PIXELS = 40_000_000;

    /** Told to the engine, which uses it for type sizes only; letters of 16 px are 12-point type at about this. */
    static final int SOURCE_DPI = 200;

    private Limits() {}
}
