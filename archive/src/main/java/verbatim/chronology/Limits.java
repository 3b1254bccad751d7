package verbatim.chronology;

/** The bounds of an event, each with its reason. */
public final class Limits {
    /** Characters of the sentence: two lines of a page. */
    public static final int SENTENCE = 400;

    /** Characters of the note: a few paragraphs. */
    public static final int NOTE = 4_000;

    /** Characters of a place. */
    public static final int PLACE = 120;

    /** Characters of a zone's name: the longest has 32. */
    public static final int ZONE = 60;

    /** Passages that prove one event: more are read by nobody. */
    public static final int PROOFS = 12;

    /** Releases that one event belongs to. */
    public static final int RELEASES = 8;

    /** Stories that one event is shown in. */
    public static final int STORIES = 8;

    /** Characters of the reason for which an event is taken back. */
    public static final int REASON = 1_000;

    /** Events in the list of the desk: a newsroom's years. */
    public static final int LISTED = 2_000;

    private Limits() {}
}
