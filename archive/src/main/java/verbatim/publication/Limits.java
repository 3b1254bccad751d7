package verbatim.publication;

import java.time.Duration;

/** The bounds of what is said of a release, each with its reason. */
final class Limits {
    /** Characters of a slug: it stands in addresses that people read out. */
    static final int SLUG = 80;

    /** Characters of a title: two lines in the largest type. */
    static final int TITLE = 200;

    /** Characters of a description: a paragraph. */
    static final int DESCRIPTION = 2_000;

    /** Characters of an essay: a long article. */
    static final int ESSAY = 200_000;

    /** Characters of where it comes from. */
    static final int PROVENANCE = 400;

    /** Characters of a reason: a paragraph. */
    static final int REASON = 1_000;

    /** Days that a preview link lives at most: long enough for a lawyer's holiday, short enough to be forgotten safely. */
    static final int PREVIEW_DAYS = 90;

    /** Preview links shown of one release. */
    static final int PREVIEWS = 100;

    /** How long one lives when nobody says otherwise. */
    static final Duration PREVIEW = Duration.ofDays(7);

    private Limits() {}
}
