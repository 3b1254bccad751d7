package verbatim.home;

/** Bounds of what can be configured. */
final class Limits {
    /** Reading children: more than any machine of this kind has cores for. */
    static final int PROCESSES = 256;

    /** Least heap of a reading child: the largest picture that is let in needs about as much. */
    static final long HEAP_BYTES = 128L << 20;

    /** Least bound on a received file: below a megabyte hardly any scan could come in. */
    static final long FILE_BYTES = 1L << 20;

    /** Days an e-mail address may be kept: ten years, so that a slip of the key does not keep it for ever. */
    static final int KEEP_DAYS = 3653;

    private Limits() {}
}
