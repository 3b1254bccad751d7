package verbatim.store;

/** The store's bounds. */
final class Limits {
    /** Bytes copied at a time: large enough that hashing, not calling, is the cost. */
    static final int BUFFER_BYTES = 128 * 1024;

    /** Tries to take a fresh incoming folder while another process sweeps; each failure means that a sweep ran at just that instant. */
    static final int FOLDER_TRIES = 20;

    private Limits() {}
}
