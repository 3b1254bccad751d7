package verbatim.web;

import verbatim.holdings.Viewer;
import verbatim.search.SearchIndex;

/** The one place where a viewer becomes what the index may show. */
final class Seen {
    private Seen() {}

    static SearchIndex.Visible by(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Local _, Viewer.Staff _ -> SearchIndex.Visible.everything();
            case Viewer.Public _ -> (document, version) -> false;
        };
    }
}
