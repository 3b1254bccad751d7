package verbatim.catalogue;

import java.time.Duration;

/** The catalogue's bounds. */
final class Limits {
    /** Connections that read at the same time: as many as requests are likely to be answered at once on a large machine. */
    static final int READERS = 16;

    /** How long to wait for another process's transaction: longer than the longest batch, shorter than a person's patience. */
    static final Duration BUSY = Duration.ofSeconds(30);

    /** Fresh ids to try before giving up: with 40 bits a second try is rare and a tenth means a broken source. */
    static final int ID_TRIES = 10;

    /** Kibibytes of pages each connection keeps. */
    static final int CACHE_KIB = 16 * 1024;

    /** Quotations looked at for each passage that is wanted, where many overlap. */
    static final int OVERLAPPING = 8;

    /** Answers that one request keeps: more than a page with a hundred rows asks for, and a few megabytes when all are texts of pages. */
    static final int ANSWERS = 512;

    /** Characters of verdicts that are kept when read: some hundred stories of forty quotations, and about five times as many bytes. */
    static final int VERDICT_CHARACTERS = 8_000_000;

    private Limits() {}
}
