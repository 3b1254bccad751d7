package verbatim.quotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import verbatim.text.PageKey;

/** The pages a quotation may stand on, with their neighbours, in the order in which they are worth a look. */
final class Candidates {
    private final Map<PageKey, FoldedPage> pages = new HashMap<>();
    private final Set<PageKey> keys;
    private final int following;

    private Candidates(Set<PageKey> keys, int following) {
        this.keys = keys;
        this.following = following;
    }

    /**
     * Asks the pages for candidates and fetches them.
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
        Candidates candidates = new Candidates(keys, following);
        candidates.fetch(pages);
        return candidates;
    }

    private void fetch(Pages from) {
        Set<PageKey> wanted = new LinkedHashSet<>();
        for (PageKey key : keys) {
            for (int by = -1; by <= following && wanted.size() < Limits.PAGES; by++) {
                if (key.page() + by >= 1) {
                    wanted.add(key.plus(by));
                }
            }
        }
        for (FoldedPage page : from.folded(List.copyOf(wanted))) {
            pages.put(page.key(), page);
        }
    }

    /** For each candidate the pages around it that follow each other without a hole; candidates without a text are left out. */
    Map<PageKey, List<FoldedPage>> neighbourhoods() {
        Map<PageKey, List<FoldedPage>> all = new LinkedHashMap<>();
        for (PageKey key : keys) {
            FoldedPage page = pages.get(key);
            if (page == null) {
                continue;
            }
            List<FoldedPage> around = new ArrayList<>();
            if (key.page() > 1 && pages.containsKey(key.plus(-1))) {
                around.add(pages.get(key.plus(-1)));
            }
            for (int by = 0; by <= following && pages.containsKey(key.plus(by)); by++) {
                around.add(pages.get(key.plus(by)));
            }
            all.put(key, around);
        }
        return all;
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
