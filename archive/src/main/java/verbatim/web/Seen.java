package verbatim.web;

import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Sight;
import verbatim.holdings.Viewer;
import verbatim.search.SearchIndex;

/** What a viewer may see, as the index takes it. */
final class Seen {
    private Seen() {}

    static SearchIndex.Visible by(Viewer viewer, Catalogue catalogue) {
        Sight sight = catalogue.sight(viewer);
        return sight instanceof Sight.Everything
                ? SearchIndex.Visible.everything()
                : (document, version) -> sight.sees(document);
    }
}
