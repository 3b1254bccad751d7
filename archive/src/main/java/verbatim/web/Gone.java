package verbatim.web;

import static verbatim.language.Texts.t;

import verbatim.holdings.Event.Removal;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;

/** What was asked for was public, and was withdrawn with its release or taken back. The address goes on to say so. */
final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    Gone(Release release, Standing.Withdrawn withdrawn) {
        super(t("problem.what.withdrawn", "release", release.title(), "at", Say.instant(withdrawn.withdrawn())));
        this.remedy = t("problem.remedy.withdrawn", "reason", withdrawn.reason());
    }

    /** An event was taken back. */
    Gone(Removal removal) {
        super(t("chronology.gone", "day", Say.day(removal.at())));
        this.remedy = t("chronology.gone.reason", "reason", removal.reason());
    }

    String remedy() {
        return remedy;
    }
}
