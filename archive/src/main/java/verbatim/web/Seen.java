package verbatim.web;

import java.util.Map;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Sight;
import verbatim.holdings.Excerpt;
import verbatim.holdings.Viewer;
import verbatim.search.SearchIndex;

/** What a viewer may see, as the index takes it. */
record Seen(Sight sight) implements SearchIndex.Visible {
    static SearchIndex.Visible by(Viewer viewer, Catalogue catalogue) {
        Sight sight = catalogue.sight(viewer);
        return sight instanceof Sight.Everything ? SearchIndex.Visible.everything() : new Seen(sight);
    }

    @Override
    public boolean sees(String document, int version) {
        return sight.sees(document);
    }

    @Override
    public Map<String, Excerpt> excerpts() {
        return sight.excerpts();
    }
}
