package verbatim.reading.layout;

/** Every bound of this package, with its reason. Lengths on the page are in widths of a letter or heights of a line of the page itself. */
final class Limits {
    /** A gap this wide, in letters, ends a segment: two spaces after a full stop are narrower, a stamp beside the text is further away. */
    static final double SEGMENT_GAP_LETTERS = 4;

    /** Where page numbers and log numbers stand, as a share of the page's height from either edge. */
    static final double EDGE = 0.13;

    /** Where banners stand, likewise: below a letterhead or above a foot they are further in. */
    static final double BANNER_EDGE = 0.20;

    /** A banner has at most so many words; a longer line that looks like one is text. */
    static final int BANNER_WORDS = 5;

    /** And so many letters; a longer line is not compared. */
    static final int BANNER_LETTERS = 60;

    /** A sheet about a record says so at its beginning: within so many characters. */
    static final int SHEET_HEAD = 3000;

    /** How alike a line's letters and a banner of the vocabulary must be: banners are struck through and read badly. */
    static final double BANNER_LIKENESS = 0.72;

    /** The same when the line can be seen to be struck through. */
    static final double STRUCK_LIKENESS = 0.5;

    /** How alike a segment and a phrase of a release stamp must be, since stamps may stand anywhere on the page. */
    static final double STAMP_LIKENESS = 0.82;

    /** A segment with more words is never a stamp. */
    static final int STAMP_WORDS = 14;

    /** Below this confidence a word at the very edge of the page is not taken for text. */
    static final double EDGE_NOISE_CONFIDENCE = 0.6;

    /** Words further outside the block of text than so many letters stand in the margin. */
    static final double MARGIN_LETTERS = 2.5;

    /** Labels and numbers hang out of the text by fewer letters than this. */
    static final double DIRT_LETTERS = 4;

    /** A speaker's label has at most so many words before its colon. */
    static final int LABEL_WORDS = 5;

    /** A page image with more white regions than this is a form, a map or a table: none of them is taken for a withheld place. */
    static final int WHITE_REGIONS = 40;

    /** A page with more thin lines than this, either way, is a form or a table; pairs of lines are tried, so this bounds the work. */
    static final int FRAME_LINES = 120;

    /** A page number between dashes may stand so far up when nothing of the record is below it. */
    static final double DASHED_EDGE = 0.3;

    /** Writing within so many lines of a stamp belongs to it when it reads badly or is a case number. */
    static final double STAMP_LINES = 2.5;

    /** At most so many withheld places a page: no page seen had more than a fifth of it. */
    static final int REDACTIONS = 60;

    /** At most so many lines of a list of participants, so that a page misread as one list stays bounded. */
    static final int PARTICIPANTS = 60;

    /** A line that comes again at the same height on so many other pages is no text. */
    static final int REPEATED_PAGES = 2;

    /** Pages so far away are not compared: a banner comes on every page, and a version of thousands of pages must stay quick. */
    static final int REPEATED_REACH = 8;

    /** Words of one text times words of the other: aligning takes a byte for each. Two newspaper pages are within it. */
    static final long ALIGNED_PAIRS = 30_000_000;

    /** A layer with fewer words proves nothing about itself. */
    static final int LAYER_WORDS = 20;

    /** Letter-spaced layers have many single letters; those measured had 34 % and more, good ones under this. */
    static final double LAYER_SINGLE_LETTERS = 0.05;

    /** Good layers measured had 92 % known words and more, bad ones 21 to 80 %. */
    static final double LAYER_KNOWN = 0.90;

    /** Good layers measured agreed with our reading on 87 % of the words and more. */
    static final double LAYER_AGREEMENT = 0.85;

    /** A typed text of which fewer words are read on the scan is the text of another page, or the scan cannot be read. */
    static final double TYPED_AGREEMENT = 0.5;

    private Limits() {}
}
