package verbatim.publication;

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
                        Kind.MISSING,
                        "there is no release " + slug,
                        "Fill one first: verbatim ingest PATH --release " + slug));
    }
}
