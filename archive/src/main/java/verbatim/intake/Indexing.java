package verbatim.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Pages.Due;
import verbatim.holdings.Document;
import verbatim.holdings.Viewer;
import verbatim.quotation.Terms;
import verbatim.search.SearchIndex;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Role;

/** Files pages in the index: put, commit, and only then note in the rows that they are there. Doing it again changes nothing. */
final class Indexing {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final Viewer LOCAL = Viewer.local();

    private final Catalogue catalogue;
    private final SearchIndex search;
    private long last = System.nanoTime();

    Indexing(Catalogue catalogue, SearchIndex search) {
        this.catalogue = catalogue;
        this.search = search;
    }

    /** One round when the last is long enough ago, or as many as fill it are due. */
    void sometimes() {
        if (Duration.ofNanos(System.nanoTime() - last).compareTo(Limits.INDEX_EVERY) >= 0) {
            all();
        }
    }

    /** Everything that is due. */
    void all() {
        int filed = 0;
        for (List<Due> due = catalogue.pages().toIndex(Limits.INDEX_ROUND);
                !due.isEmpty();
                due = catalogue.pages().toIndex(Limits.INDEX_ROUND)) {
            search.put(entries(due));
            search.commit();
            catalogue.pages().indexed(due);
            filed += due.size();
        }
        if (filed > 0) {
            LOG.info("event=index.filed pages={}", filed);
        }
        last = System.nanoTime();
    }

    private List<SearchIndex.Entry> entries(List<Due> due) {
        Set<PageKey> keys = new LinkedHashSet<>();
        for (Due page : due) {
            keys.add(page.key());
            keys.add(page.key().plus(1));
        }
        Map<PageKey, PageText> texts = catalogue.texts().current(LOCAL, List.copyOf(keys)).stream()
                .collect(Collectors.toMap(PageText::key, Function.identity()));
        Map<String, Document> documents = new HashMap<>();
        List<SearchIndex.Entry> entries = new ArrayList<>();
        for (Due page : due) {
            PageText text = texts.get(page.key());
            if (text != null) {
                Document document = documents.computeIfAbsent(
                        text.key().document(),
                        id -> catalogue.documents().byId(LOCAL, id).orElseThrow());
                PageText next = texts.get(page.key().plus(1));
                entries.add(entry(text, next == null ? "" : firstWords(next), document));
            }
        }
        return entries;
    }

    private static SearchIndex.Entry entry(PageText text, String next, Document document) {
        Collection<String> terms = Terms.of(text);
        return new SearchIndex.Entry(
                text,
                terms,
                next,
                document.title(),
                document.description().kind(),
                document.description().date(),
                document.release());
    }

    /** The first words that are not furniture, as a phrase goes on over the page's head. */
    static String firstWords(PageText page) {
        StringBuilder plain = new StringBuilder(page.text());
        page.spans().stream().filter(span -> span.role() == Role.FURNITURE).forEach(span -> {
            for (int i = span.start(); i < span.end(); i++) {
                plain.setCharAt(i, ' ');
            }
        });
        return plain.toString()
                .strip()
                .lines()
                .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                .filter(word -> !word.isEmpty())
                .limit(Limits.NEXT_WORDS)
                .collect(Collectors.joining(" "));
    }
}
