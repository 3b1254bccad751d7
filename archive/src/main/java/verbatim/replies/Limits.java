package verbatim.replies;

import java.time.Duration;

/** The bounds of replies, each with its reason. */
public final class Limits {
    /** Characters of a name: the longest that people have, with a title before it. */
    public static final int NAME = 80;

    /** Characters of an e-mail address (RFC 5321, section 4.5.3.1.3, less the brackets). */
    public static final int EMAIL = 254;

    /** Characters of a website's address. */
    public static final int WEBSITE = 300;

    /** Characters of a reply: a long letter to the editor. */
    public static final int TEXT = 5_000;

    /** Characters of a quotation: a long paragraph of a page. */
    public static final int QUOTATION = 1_000;

    /** Characters of a reason or of an answer of the editors. */
    public static final int REASON = 1_000;

    /** Characters of an entry of the block list. */
    public static final int BLOCK = 200;

    /** Sooner than this after its form was shown nobody has read it. */
    static final Duration FAST = Duration.ofSeconds(3);

    /** Links from which on a reply looks like an advertisement. */
    static final int LINKS = 3;

    /** Unseen characters from which on they were put there on purpose: a pasted text brings a few. */
    static final int HIDDEN = 5;

    /** Replies of one address of the net in {@link #SPAN}: a class of pupils behind one address, not a machine. */
    static final int FROM_ONE = 20;

    /** How long replies of one address are counted, and so how long its address is known at all: in memory. */
    static final Duration SPAN = Duration.ofMinutes(10);

    /** Addresses of the net that are counted at a time. */
    static final int ADDRESSES = 10_000;

    /** Suspect replies that are kept for somebody to look at; the oldest go first. */
    static final int SUSPECT = 2_000;

    /** Other replies that may wait: more than a newsroom reads in a year. Then no more are taken. */
    static final int WAITING = 10_000;

    /** Marks above and below one letter: more than any script needs. */
    static final int MARKS = 4;

    /** Replies that one notice names. */
    static final int NAMED = 20;

    /** Between two notices to the moderators. */
    static final Duration BETWEEN_NOTICES = Duration.ofMinutes(10);

    private Limits() {}
}
