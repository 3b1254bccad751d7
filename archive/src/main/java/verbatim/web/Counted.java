package verbatim.web;

import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Pages;
import verbatim.holdings.Viewer;
import verbatim.web.view.Site;

/** What is here, for the foot of every page. */
final class Counted {
    private final Catalogue catalogue;
    private final String assets;

    Counted(Catalogue catalogue, String assets) {
        this.catalogue = catalogue;
        this.assets = assets;
    }

    Site site(Viewer viewer) {
        Pages.Counts counts = catalogue.pages().counts(viewer, null);
        return new Site(assets, counts.documents(), counts.pages(), counts.pages() - counts.read());
    }
}
