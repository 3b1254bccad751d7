package verbatim.quotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import verbatim.text.PageKey;

/** The pages a quotation may stand on, and their neighbours. Neighbours are fetched only for those that are worth a closer look. */
final class Candidates {
    private final Map<PageKey, FoldedPage> fetched = new HashMap<>();
    private final List<PageKey> keys;
    private final int following;
    private final Pages pages;

    private Candidates(List<PageKey> keys, int following, Pages pages) {
        this.keys = keys;
        this.following = following;
        this.pages = pages;
    }

    /**
     * Asks the pages for candidates and fetches these alone.
     *
     * @param everywhere whether other documents than the claimed one count
     */
    static Candidates of(Claim claim, Reading reading, Pages pages, boolean everywhere) {
        Collection<String> terms = mostTelling(Terms.of(reading));
        Set<PageKey> keys = new LinkedHashSet<>();
        String document = claim.document();
        if (document != null) {
            int version = pages.latestVersion(document);
            Integer page = claim.page();
            if (version > 0 && page != null && page > 0) {
                keys.add(new PageKey(document, version, page));
            }
            keys.addAll(pages.candidates(terms, document, Limits.CLAIMED_CANDIDATES));
        }
        if (everywhere) {
            keys.addAll(pages.candidates(terms, null, Limits.CANDIDATES));
        }
        int following = 2 + reading.words().size() / Limits.SPARSE_PAGE;
        Candidates candidates = new Candidates(List.copyOf(keys), following, pages);
        candidates.fetch(candidates.keys);
        return candidates;
    }

    /** The candidates that have a text, best first, each alone. */
    List<FoldedPage> alone() {
        return keys.stream().map(fetched::get).filter(Objects::nonNull).toList();
    }

    /** The pages around each of the candidates that follow each other without a hole. */
    List<List<FoldedPage>> around(List<FoldedPage> candidates) {
        Set<PageKey> wanted = new LinkedHashSet<>();
        for (FoldedPage page : candidates) {
            for (int by = -1; by <= following; by++) {
                if (page.key().page() + by >= 1
                        && !fetched.containsKey(page.key().plus(by))) {
                    wanted.add(page.key().plus(by));
                }
            }
        }
        fetch(wanted.stream().limit(Limits.PAGES - keys.size()).toList());
        return candidates.stream().map(page -> around(page.key())).toList();
    }

    private List<FoldedPage> around(PageKey key) {
        List<FoldedPage> around = new ArrayList<>();
        FoldedPage before = key.page() > 1 ? fetched.get(key.plus(-1)) : null;
        if (before != null) {
            around.add(before);
        }
        for (int by = 0; by <= following; by++) {
            FoldedPage page = fetched.get(key.plus(by));
            if (page == null) {
                break;
            }
            around.add(page);
        }
        return around;
    }

    private void fetch(List<PageKey> wanted) {
        if (!wanted.isEmpty()) {
            for (FoldedPage page : pages.folded(wanted)) {
                fetched.put(page.key(), page);
            }
        }
    }

    /** Pairs first, since they are rarer, then the longer words. */
    private static Collection<String> mostTelling(Set<String> terms) {
        if (terms.size() <= Limits.TERMS) {
            return terms;
        }
        List<String> sorted = new ArrayList<>(terms);
        sorted.sort((a, b) -> Integer.compare(weight(b), weight(a)));
        return sorted.subList(0, Limits.TERMS);
    }

    private static int weight(String term) {
        return term.length() + (term.indexOf(' ') > 0 ? 6 : 0);
    }
}
