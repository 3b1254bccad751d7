package verbatim.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Sight;
import verbatim.catalogue.Texts;
import verbatim.holdings.Viewer;
import verbatim.quotation.FoldedPage;
import verbatim.quotation.Passage;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/**
 * Current page texts, folded, as many as fit into memory. A page that is kept is given again without asking as long as no text at all has changed, and
 * after asking for its revision otherwise. Thread-safe.
 */
final class FoldedPages {
    private static final int BYTES_A_CHARACTER = 40;
    private static final int BYTES_A_WORD = 120;

    private final Catalogue catalogue;
    private final Texts texts;
    private final Cache<PageKey, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(Limits.folded())
            .weigher((PageKey key, Kept kept) -> weight(kept.page.page()))
            .build();

    FoldedPages(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.texts = catalogue.texts();
    }

    /** @param stamp of the texts when this was known to be current */
    private record Kept(FoldedPage page, long stamp) {}

    private static int weight(PageText page) {
        return 1_000
                + BYTES_A_CHARACTER * page.text().length()
                + BYTES_A_WORD * page.words().size();
    }

    /** Those that have a text and may be seen, in the order asked. What is kept is kept for all viewers, so it is asked for each anew. */
    List<FoldedPage> get(Viewer viewer, List<PageKey> asked) {
        Sight sight = catalogue.sight(viewer);
        List<PageKey> keys =
                asked.stream().filter(key -> sight.sees(key.document())).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        long stamp = texts.stamp();
        Map<PageKey, Kept> found = new HashMap<>(kept.getAllPresent(keys));
        List<PageKey> old = found.entrySet().stream()
                .filter(entry -> entry.getValue().stamp != stamp)
                .map(Map.Entry::getKey)
                .toList();
        renew(viewer, old, stamp, found);
        load(viewer, keys.stream().filter(key -> !found.containsKey(key)).toList(), stamp, found);
        List<FoldedPage> pages = new ArrayList<>(keys.size());
        for (PageKey key : keys) {
            @Nullable Kept page = found.get(key);
            if (page != null) {
                pages.add(page.page);
            }
        }
        return pages;
    }

    private void renew(Viewer viewer, List<PageKey> old, long stamp, Map<PageKey, Kept> found) {
        Map<PageKey, Integer> revisions = texts.currentRevisions(viewer, old);
        for (PageKey key : old) {
            Kept before = found.remove(key);
            if (before != null && Integer.valueOf(before.page.page().revision()).equals(revisions.get(key))) {
                keep(new Kept(before.page, stamp), found);
            }
        }
    }

    private void load(Viewer viewer, List<PageKey> missing, long stamp, Map<PageKey, Kept> found) {
        for (PageText text : texts.current(viewer, missing)) {
            keep(new Kept(FoldedPage.of(text), stamp), found);
        }
    }

    private void keep(Kept page, Map<PageKey, Kept> found) {
        found.put(page.page.key(), page);
        kept.put(page.page.key(), page);
    }

    /** The texts of these passages' pages. */
    Map<PageKey, PageText> pages(Viewer viewer, List<Passage> passages) {
        List<PageKey> keys = passages.stream()
                .flatMap(p -> p.pages().stream().map(r -> new PageKey(p.document(), p.version(), r.page())))
                .distinct()
                .toList();
        Map<PageKey, PageText> pages = new HashMap<>();
        get(viewer, keys).forEach(page -> pages.put(page.key(), page.page()));
        return pages;
    }
}
