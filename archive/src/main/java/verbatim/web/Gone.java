package verbatim.web;

import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;

/** What was asked for was public, and was withdrawn with its release. The address goes on to say so. */
final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    Gone(Release release, Standing.Withdrawn withdrawn) {
        super("the release \u201c" + release.title() + "\u201d was withdrawn on " + Say.instant(withdrawn.withdrawn()));
        this.remedy = "The reason given: " + withdrawn.reason();
    }

    String remedy() {
        return remedy;
    }
}
