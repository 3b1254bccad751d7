package verbatim.reading.images;

/** Bounds on serving page images. */
final class Limits {
    /** Decoded pages kept, in bytes: some hundred black-and-white pages, or ten in gray. */
    static final long CACHE_BYTES = 128_000_000;

    /** Decoded at once: a large colour page takes 240 MB while it is decoded. */
    static final int DECODING_AT_ONCE = 2;

    /** Pixels of one answer; a whole page at full size has 8 million. */
    static final long ANSWER_PIXELS = 60_000_000;

    /** Of the encoder, from 0 to 1: no visible halos round letters. */
    static final float JPEG_QUALITY = 0.82f;

    private Limits() {}
}
