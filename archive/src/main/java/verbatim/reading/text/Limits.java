package verbatim.reading.text;

/** Every bound of this package, with its reason. */
final class Limits {
    /** A larger file of text is no page texts but a data base; the index of its pages still fits in a child's heap. */
    static final long FILE_BYTES = 1L << 30;

    /** A file in UTF-16 is turned into UTF-8 in memory. */
    static final long UTF16_BYTES = 32L << 20;

    /** One page: the largest real one seen, an ALTO newspaper page, has 3 MB. */
    static final long PAGE_BYTES = 8L << 20;

    /** Pages a file: each takes 40 bytes of index. */
    static final int PAGES = 200_000;

    /** What a page's text may have, so that search and quotations stay bounded. */
    static final int PAGE_CHARACTERS = 2_000_000;

    /** Words a page, likewise. */
    static final int PAGE_WORDS = 100_000;

    /** Elements inside elements; ALTO and hOCR need ten. */
    static final int DEPTH = 200;

    /** Enough to see what a file is. */
    static final int SNIFFED_BYTES = 64 << 10;

    /** Control characters of a text are at most one in so many; more of them and it is a program or a picture. */
    static final int CONTROLS_ONE_IN = 200;

    /** Larger numbers in boxes are mistakes or attacks; no picture is so wide. */
    static final int COORDINATE = 1_000_000;

    /** A missing page number is taken for a lost page when at most every second number is missing. */
    static final int LOST_PAGES_ONE_IN = 2;

    /** Opened files a child remembers: their indexes only. */
    static final int OPEN_FILES = 4;

    private Limits() {}
}
