package verbatim.editing;

import java.time.Duration;

/** The bounds of the newsroom, each with its reason. */
public final class Limits {
    /** How long one person's savings go on as one draft: what one would take back in one step. */
    static final Duration SITTING = Duration.ofMinutes(10);

    /** Characters of a reason or a correction: a paragraph. */
    public static final int NOTE = 1_000;

    /** Stories beside a story. */
    static final int RELATED = 12;

    /** Stories listed at the desk. */
    public static final int LISTED = 500;

    /** Drafts listed of a story. */
    public static final int DRAFTS = 200;

    private Limits() {}
}
