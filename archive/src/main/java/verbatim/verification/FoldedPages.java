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

    /** Excerpts are few: they get this part of the room besides. */
    private static final int EXCERPTS = 20;

    private final Catalogue catalogue;
    private final Texts texts;
    private final Cache<PageKey, Kept> kept = cache(Limits.folded());

    /** Pages of excerpts, whose viewers are told less of them. */
    private final Cache<PageKey, Kept> told = cache(Limits.folded() / EXCERPTS);

    FoldedPages(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.texts = catalogue.texts();
    }

    /** @param stamp of the texts when this was known to be current */
    private record Kept(FoldedPage page, long stamp) {}

    private static Cache<PageKey, Kept> cache(long most) {
        return Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((PageKey key, Kept kept) -> weight(kept.page.page()))
                .build();
    }

    private static int weight(PageText page) {
        return 1_000
                + BYTES_A_CHARACTER * page.text().length()
                + BYTES_A_WORD * page.words().size();
    }

    /** Those that have a text and may be seen, in the order asked. What is kept is kept for all viewers, so it is asked for each anew. */
    List<FoldedPage> get(Viewer viewer, List<PageKey> asked) {
        Sight sight = catalogue.sight(viewer);
        List<PageKey> keys = asked.stream().filter(sight::sees).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        long stamp = texts.stamp();
        Map<PageKey, Kept> found = new HashMap<>();
        List<PageKey> whole =
                keys.stream().filter(key -> sight.sees(key.document())).toList();
        get(viewer, kept, whole, stamp, found);
        if (whole.size() < keys.size()) {
            List<PageKey> parts =
                    keys.stream().filter(key -> !sight.sees(key.document())).toList();
            get(viewer, told, parts, stamp, found);
        }
        List<FoldedPage> pages = new ArrayList<>(keys.size());
        for (PageKey key : keys) {
            @Nullable Kept page = found.get(key);
            if (page != null) {
                pages.add(page.page);
            }
        }
        return pages;
    }

    private void get(Viewer viewer, Cache<PageKey, Kept> kept, List<PageKey> keys, long stamp, Map<PageKey, Kept> all) {
        Map<PageKey, Kept> found = new HashMap<>(kept.getAllPresent(keys));
        List<PageKey> old = found.entrySet().stream()
                .filter(entry -> entry.getValue().stamp != stamp)
                .map(Map.Entry::getKey)
                .toList();
        Map<PageKey, Kept> fresh = renewed(viewer, old, stamp, found);
        load(viewer, keys.stream().filter(key -> !found.containsKey(key)).toList(), stamp, fresh);
        kept.putAll(fresh);
        found.putAll(fresh);
        all.putAll(found);
    }

    /** Takes the old ones out of what was found, and gives those back that are current still. */
    private Map<PageKey, Kept> renewed(Viewer viewer, List<PageKey> old, long stamp, Map<PageKey, Kept> found) {
        Map<PageKey, Kept> fresh = new HashMap<>();
        Map<PageKey, Integer> revisions = texts.currentRevisions(viewer, old);
        for (PageKey key : old) {
            Kept before = found.remove(key);
            if (before != null && Integer.valueOf(before.page.page().revision()).equals(revisions.get(key))) {
                fresh.put(key, new Kept(before.page, stamp));
                found.put(key, before);
            }
        }
        return fresh;
    }

    private void load(Viewer viewer, List<PageKey> missing, long stamp, Map<PageKey, Kept> fresh) {
        for (PageText text : texts.current(viewer, missing)) {
            fresh.put(text.key(), new Kept(FoldedPage.of(text), stamp));
        }
    }

    /** The texts of these passages' pages. */
    Map<PageKey, PageText> pages(Viewer viewer, List<Passage> passages) {
        return texts(
                viewer,
                passages.stream()
                        .flatMap(p -> p.pages().stream().map(r -> new PageKey(p.document(), p.version(), r.page())))
                        .distinct()
                        .toList());
    }

    /** The texts of these pages, as far as the viewer may see them. */
    Map<PageKey, PageText> texts(Viewer viewer, List<PageKey> keys) {
        Map<PageKey, PageText> pages = new HashMap<>();
        get(viewer, keys).forEach(page -> pages.put(page.key(), page.page()));
        return pages;
    }
}
