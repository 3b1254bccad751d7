package verbatim.intake;

import java.time.Duration;

/** Intake's and the pipeline's bounds. */
final class Limits {
    /** Files of one command: names and outcomes of so many still fit a small heap. */
    static final int FILES = 1_000_000;

    /** How deep folders may lie: deeper ones are a mistake or a trap. */
    static final int DEPTH = 64;

    /** Groups of files whose rows are kept in one transaction: the disk is forced once for all of them. */
    static final int BATCH = 200;

    /** Bytes of a metadata file: it is read into memory. */
    static final long METADATA_BYTES = 256L << 20;

    /** Characters kept of a described field: a subject line is far shorter, an essay is no field. */
    static final int FIELD_CHARACTERS = 2000;

    /** Participants kept of a description. */
    static final int PARTICIPANTS = 500;

    /** Tries of a page before it is failed. */
    static final int TRIES = 2;

    /** Pages under way for each reading child: enough that texts, read in a millisecond, fill a transaction. */
    static final int UNDER_WAY = 16;

    /** A page's lease: longer than its deadline and than the pages before it in a child's queue take. */
    static final Duration LEASE = Duration.ofHours(1);

    /** Pages of one index round: their texts are in memory together. */
    static final int INDEX_ROUND = 500;

    /** What was read is found at the latest so much later. */
    static final Duration INDEX_EVERY = Duration.ofSeconds(3);

    /** Versions settled in one go on start. */
    static final int SETTLE_ROUND = 200;

    /** Words of the next page that a page is filed with: as many as the longest phrase that is likely to cross. */
    static final int NEXT_WORDS = 12;

    /** How long a worker without work waits before it looks again. */
    static final Duration IDLE = Duration.ofMillis(500);

    private Limits() {}
}
