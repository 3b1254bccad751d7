package verbatim.web;

import java.time.Duration;

/** The bounds of the site, each with its reason. */
final class Limits {
    /** Entries of the audit trail on one page: a few screens. */
    static final int AUDIT = 50;

    /** Passwords looked at at a time: each takes 19 MiB and a processor for a moment. */
    static final int PASSWORDS_AT_ONCE = 2;

    /** People at a time for whom another service is asked: each may wait for it some seconds. */
    static final int ELSEWHERE_AT_ONCE = 8;

    /** Characters of a search: what a person types, with room for a pasted sentence. */
    static final int QUERY = 400;

    /** Bytes of a request's body: a long article pasted with its markup. */
    static final long BODY = 1_000_000;

    /** Characters of stories whose parts are kept: a few hundred long ones, and about ten times as many bytes. */
    static final int STORY_CHARACTERS = 4_000_000;

    /** Quotations judged for one pasted article; the rest are counted, and the command line takes any number. */
    static final int QUOTATIONS = 60;

    /** Hits on one page of a search: three screens. */
    static final int HITS = 20;

    /** The furthest hit that can be paged to: nobody reads on, and deep pages cost memory. */
    static final int DEPTH = 1_000;

    /** Documents on one page of the list. */
    static final int DOCUMENTS = 50;

    /** Events of the chronology on one page: more than anybody reads in one go. */
    static final int EVENTS = 100;

    /** Releases in the list of the desk: an archive's decades. */
    static final int RELEASES = 500;

    /** Documents of no release shown for some words: more words find fewer. */
    static final int LOOSE = 50;

    /** Stories in the list: a newsroom's year. */
    static final int STORIES = 500;

    /** Entries of one part of a feed: what a reader program shows at a time. */
    static final int FEED = 50;

    /** The furthest entry of a feed that can be paged to: every document of a large release. */
    static final int FEED_DEPTH = 20_000;

    /** Hits looked at to count the pages of one document: longer documents show counts for their first hits. */
    static final int IN_DOCUMENT = 500;

    /** Words that one link may light: two full pages. */
    static final int WORDS = 1_500;

    /** Checks of quotations at a time: each may take a processor for a second. */
    static final int CHECKS_AT_ONCE = 4;

    /** Pictures made at a time: each may hold a whole page in memory. */
    static final int IMAGES_AT_ONCE = 4;

    /** How long a request waits for its turn before it is told to come again. */
    static final Duration TURN = Duration.ofSeconds(20);

    /** What {@code Retry-After} says. */
    static final Duration RETRY = Duration.ofSeconds(5);

    /** How long a stop waits for answers under way. */
    static final Duration STOP = Duration.ofSeconds(5);

    /** Pixels across of a cut in a report: sharp enough to read type by, small enough to mail thirty of them. */
    static final int REPORT_WIDTH = 1_000;

    /** Bytes of a form with a reply: its fields at their longest, in an alphabet that takes nine bytes a letter when it is sent. */
    static final long REPLY_BODY = 64_000;

    /** Threads of replies below a story; the rest has a page of its own. */
    static final int THREADS = 50;

    /** Replies on one page of the desk: as many as one decides about at once with care. */
    static final int QUEUE = 25;

    /** Addresses in one sitemap: as many as sitemaps.org allows. */
    static final int SITEMAP = 50_000;

    /** Sitemaps made at a time: each walks through a million rows at worst. */
    static final int SITEMAPS_AT_ONCE = 2;

    private Limits() {}
}
