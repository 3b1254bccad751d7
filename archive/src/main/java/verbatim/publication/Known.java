package verbatim.publication;

import static verbatim.language.Texts.t;

import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Release;
import verbatim.holdings.Viewer;

/** Finds the release that somebody names, whatever its state. */
record Known(Catalogue catalogue) {
    Release release(String slug) {
        return catalogue
                .releases()
                .bySlug(Viewer.local(), slug)
                .orElseThrow(() -> Fault.of(
                        Kind.MISSING, t("releases.missing", "slug", slug), t("releases.missing.remedy", "slug", slug)));
    }
}
