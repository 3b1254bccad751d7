package verbatim.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Excerpt;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/** Finds pages by words. Derived: it can be thrown away and built again. Thread-safe. What may be seen is decided by the {@link Visible} handed in. */
public interface SearchIndex extends AutoCloseable {
    /** Files the pages, each in place of what was filed under its key. */
    void put(List<Entry> pages);

    void remove(String document, int version);

    /** Forgets every page. */
    void clear();

    /** Makes everything put so far durable and visible to searches. */
    void commit();

    /** Pages by words, phrases and fields; a phrase crosses lines and pages. */
    Hits find(Query query, Visible visible, int offset, int limit);

    /** Pages by the folded terms of a quotation, each weighing by its rarity, best first; of one document when named. */
    List<PageKey> candidates(Collection<String> terms, @Nullable String document, Visible visible, int limit);

    /** How many pages are filed. */
    long count();

    @Override
    void close();

    /**
     * A page to file.
     *
     * @param text its words
     * @param terms of {@code Terms.of(PageText)}, each once
     * @param next {@link #opening} of the following page, so that a phrase may cross; empty on the last
     * @param title of the document
     * @param kind facet; null when unknown
     * @param date the document's date as EDTF; null when unknown
     * @param release facet; null when none
     */
    record Entry(
            PageText text,
            Collection<String> terms,
            String next,
            String title,
            @Nullable String kind,
            @Nullable String date,
            @Nullable String release) {
        public Entry {
            terms = List.copyOf(terms);
        }

        /** The first words of a page's body, furniture left out: the {@code next} of the page before it. */
        public static String opening(PageText page) {
            return Opening.of(page);
        }
    }

    /**
     * What is asked.
     *
     * @param words in the language of the search box: words, "phrases", OR, -without, field:word; every page when blank
     * @param kind facet; null for all
     * @param from earliest date, EDTF; null for all
     * @param to latest date, EDTF; null for all
     * @param release facet; null for all
     * @param document only its pages; null for all
     */
    record Query(
            String words,
            @Nullable String kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable String release,
            @Nullable String document) {}

    /**
     * What was found.
     *
     * @param hits best first
     * @param total how many pages fit
     * @param exact whether the total is exact, or else at least so many
     * @param facets counts by facet (kind, release, year) and value, commonest first
     */
    record Hits(List<Hit> hits, long total, boolean exact, Map<String, Map<String, Long>> facets) {
        public Hits {
            hits = List.copyOf(hits);
        }
    }

    /**
     * One page.
     *
     * @param page which
     * @param score comparable within one answer only
     * @param matches the words found, UTF-16 units into the page's text, half-open, in order
     */
    record Hit(PageKey page, double score, List<Match> matches) {}

    /** A stretch of the page's text. */
    record Match(int start, int end) {}

    /** Which pages may be seen. Scores tell nothing of the others. */
    interface Visible {
        /** Whether the whole version may be seen. */
        boolean sees(String document, int version);

        /** What alone may be seen of documents that may not be seen whole, by document. A phrase does not cross from there to a hidden page. */
        default Map<String, Excerpt> excerpts() {
            return Map.of();
        }

        /** Whether this page may be seen. */
        default boolean sees(PageKey page) {
            if (sees(page.document(), page.version())) {
                return true;
            }
            Excerpt part = excerpts().get(page.document());
            return part != null && part.has(page);
        }

        /** All of them; always the same. */
        static Visible everything() {
            return Everything.ALL;
        }
    }

    /** All pages. */
    enum Everything implements Visible {
        ALL;

        @Override
        public boolean sees(String document, int version) {
            return true;
        }
    }
}
