package verbatim.reading.pool;

import java.time.Duration;

/** Bounds on the reader children. */
final class Limits {
    /** A colour page of 60 million pixels takes 180 MB, and its decoder about as much again. */
    static final int HEAP_MB = 768;

    /** Heap, code and native memory together; hard real pages took 475 MB. */
    static final int RESIDENT_MB = 2048;

    /** Of processor time: hard pages take 10 seconds on a slow core. */
    static final Duration PAGE_DEADLINE = Duration.ofSeconds(120);

    /** By the clock a child has so many deadlines: a machine with that much else to do is seen, and a child that does nothing must end. */
    static final int PATIENCE = 5;

    /** Native memory creeps up over hundreds of pages; a start costs a second. */
    static final int PAGES_A_CHILD = 60;

    /** A crash may be bad luck; twice is the page's doing. */
    static final int TRIES = 2;

    /** How often a child's memory is looked at. */
    static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** A child whose pipe broke has this long to end with its own exit code, which tells why. */
    static final Duration LAST_BREATH = Duration.ofSeconds(2);

    /** A line a library prints is kept in the log up to here. */
    static final int LOG_LINE = 300;

    /** So many lines of one child are logged, and the rest dropped. */
    static final int LOG_LINES = 1000;

    private Limits() {}
}
