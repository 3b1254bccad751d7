package verbatim.quotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/**
 * Pages held in memory with their own index: for a folder of texts, for tests, for whoever uses this library without an archive. Immutable once
 * built, and safe for many threads. The index takes about two kilobytes a page.
 */
public final class PageCollection implements Pages {
    private static final int CACHED = 4096;

    private final List<PageText> texts;
    private final Map<PageKey, Integer> places;
    private final Map<String, Integer> latest;
    private final Map<String, List<String>> participants;
    private final Map<String, int[]> extents;
    private final TermIndex index;
    private final AtomicReferenceArray<@Nullable FoldedPage> cache = new AtomicReferenceArray<>(CACHED);

    private PageCollection(TreeMap<PageKey, PageText> pages, Map<String, List<String>> participants) {
        this.texts = List.copyOf(pages.values());
        this.participants = Map.copyOf(participants);
        places = HashMap.newHashMap(texts.size());
        latest = new HashMap<>();
        extents = new HashMap<>();
        TermIndex.Builder building = new TermIndex.Builder(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            PageKey key = texts.get(i).key();
            places.put(key, i);
            latest.merge(key.document(), key.version(), Math::max);
            int at = i;
            extents.computeIfAbsent(key.document(), d -> new int[] {at, at})[1] = i + 1;
            building.add(Terms.of(texts.get(i)));
        }
        index = building.build();
    }

    /** A collection of these pages; of two with one key the later counts. */
    public static PageCollection of(Collection<PageText> pages) {
        return of(pages, Map.of());
    }

    /**
     * A collection of these pages.
     *
     * @param participants by document, the names on its own list with the roles beside them
     */
    public static PageCollection of(Collection<PageText> pages, Map<String, List<String>> participants) {
        TreeMap<PageKey, PageText> sorted = new TreeMap<>();
        for (PageText page : pages) {
            sorted.put(page.key(), page);
        }
        return new PageCollection(sorted, participants);
    }

    @Override
    public List<PageKey> candidates(Collection<String> terms, @Nullable String document, int limit) {
        int[] extent =
                document == null ? new int[] {0, texts.size()} : extents.getOrDefault(document, new int[] {0, 0});
        List<PageKey> keys = new ArrayList<>();
        for (int page : index.best(terms, extent[0], extent[1], limit)) {
            keys.add(texts.get(page).key());
        }
        return keys;
    }

    @Override
    public List<FoldedPage> folded(List<PageKey> keys) {
        List<FoldedPage> folded = new ArrayList<>(keys.size());
        for (PageKey key : keys) {
            Integer place = places.get(key);
            if (place != null) {
                folded.add(folded(place));
            }
        }
        return folded;
    }

    private FoldedPage folded(int place) {
        FoldedPage cached = cache.get(place % CACHED);
        if (cached != null && cached.page() == texts.get(place)) {
            return cached;
        }
        FoldedPage folded = FoldedPage.of(texts.get(place));
        cache.set(place % CACHED, folded);
        return folded;
    }

    @Override
    public int latestVersion(String document) {
        return latest.getOrDefault(document, 0);
    }

    @Override
    public List<String> participants(String document) {
        return participants.getOrDefault(document, List.of());
    }

    @Override
    public Scope scope() {
        return new Scope(latest.size(), texts.size(), 0);
    }
}
