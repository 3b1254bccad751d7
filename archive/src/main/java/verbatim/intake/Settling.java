package verbatim.intake;

import java.util.List;
import java.util.Optional;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Pages.Marks;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/** What takes the whole document: done once after the last page of a version is read. */
final class Settling {
    private final Catalogue catalogue;

    Settling(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Every version that is due, also those that a dead worker left. */
    void all() {
        for (List<Version> due = catalogue.pages().toSettle(Limits.SETTLE_ROUND);
                !due.isEmpty();
                due = catalogue.pages().toSettle(Limits.SETTLE_ROUND)) {
            List<Version> round = due;
            catalogue.inTransaction(() -> {
                round.forEach(this::settle);
                return round.size();
            });
        }
    }

    /** The versions of these pages, as far as they are due. */
    void of(List<PageKey> pages) {
        pages.stream()
                .map(page -> new PageKey(page.document(), page.version(), 1))
                .distinct()
                .flatMap(first -> catalogue.pages().toSettle(first.document(), first.version()).stream())
                .forEach(this::settle);
    }

    private void settle(Version version) {
        List<PageKey> keys = catalogue.pages().of(Viewer.local(), version.document(), version.number()).stream()
                .map(page -> page.key())
                .toList();
        List<PageText> texts = catalogue.texts().current(Viewer.local(), keys);
        catalogue.pages().settle(version.document(), version.number(), marks(texts));
    }

    private static List<Marks> marks(List<PageText> texts) {
        return texts.stream().flatMap(text -> Optional.<Marks>empty().stream()).toList();
    }
}
