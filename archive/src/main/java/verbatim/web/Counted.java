package verbatim.web;

import static verbatim.language.Texts.t;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Pages;
import verbatim.catalogue.Sight;
import verbatim.holdings.Viewer;
import verbatim.language.Language;
import verbatim.language.Texts;
import verbatim.web.view.Site;

/** What is here, for the head and the foot of every page: counted anew each second at most, for each viewer apart. Thread-safe. */
final class Counted {
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** Far more than will ever look within a second. */
    private static final int VIEWERS = 1_000;

    private final Catalogue catalogue;
    private final String assets;
    private final Cache<Looked, Site> counted =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(VIEWERS).build();

    Counted(Catalogue catalogue, String assets) {
        this.catalogue = catalogue;
        this.assets = assets;
    }

    /** Who looks, at what, and in which language: when something is published, the old count is not shown for another second. */
    private record Looked(Viewer viewer, Sight sight, Language language) {}

    Site site(Viewer viewer) {
        return counted.get(
                new Looked(viewer, catalogue.sight(viewer), Texts.spoken().language()), looked -> count(viewer));
    }

    private Site count(Viewer viewer) {
        Pages.Counts counts = catalogue.pages().counts(viewer, null);
        boolean stories = !catalogue.stories().list(viewer, 1).isEmpty();
        return new Site(
                assets,
                counts.documents(),
                counts.pages(),
                counts.pages() - counts.read(),
                stories,
                !catalogue.events().seen(viewer).isEmpty(),
                viewer instanceof Viewer.Staff,
                viewer instanceof Viewer.Public || viewer instanceof Viewer.Preview,
                viewer instanceof Viewer.Preview preview
                        ? t("site.preview", "ends", Say.instant(preview.ends()))
                        : null);
    }
}
