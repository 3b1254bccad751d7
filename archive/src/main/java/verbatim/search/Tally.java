package verbatim.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the pages that may be seen, in all and by facet, and hands them on to be ranked. */
final class Tally implements Collector {
    private final Collector ranking;
    private final SearchIndex.Visible visible;
    private final Map<String, Map<String, Long>> facets = new HashMap<>();
    private final List<Runnable> segments = new ArrayList<>();
    private long total;
    private boolean exact = true;

    Tally(Collector ranking, SearchIndex.Visible visible) {
        this.ranking = ranking;
        this.visible = visible;
    }

    long total() {
        return total;
    }

    /** Whether every page that fits was counted. */
    boolean exact() {
        return exact;
    }

    /** By facet, the commonest values first. */
    Map<String, Map<String, Long>> facets() {
        segments.forEach(Runnable::run);
        segments.clear();
        Map<String, Map<String, Long>> sorted = new LinkedHashMap<>();
        for (String facet : PageDocument.FACETS) {
            Map<String, Long> values = new LinkedHashMap<>();
            facets.getOrDefault(facet, Map.of()).entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(Limits.FACET_VALUES)
                    .forEach(value -> values.put(value.getKey(), value.getValue()));
            sorted.put(facet, values);
        }
        return sorted;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        if (total >= Limits.COUNTED) {
            exact = false;
            throw new CollectionTerminatedException();
        }
        return new Leaf(segment);
    }

    private final class Leaf implements LeafCollector {
        private final LeafCollector ranked;
        private final Visibility seen;
        private final List<Counter> counters = new ArrayList<>();

        Leaf(LeafReaderContext segment) throws IOException {
            ranked = ranking.getLeafCollector(segment);
            seen = new Visibility(visible, segment.reader());
            for (String facet : PageDocument.FACETS) {
                Counter counter = new Counter(facet, DocValues.getSortedSet(segment.reader(), facet));
                counters.add(counter);
                segments.add(counter::addUp);
            }
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            ranked.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
            if (seen.sees(document)) {
                total++;
                for (Counter counter : counters) {
                    counter.count(document);
                }
                ranked.collect(document);
            }
        }
    }

    private final class Counter {
        private final String facet;
        private final SortedSetDocValues values;
        private final long[] counts;

        Counter(String facet, SortedSetDocValues values) {
            this.facet = facet;
            this.values = values;
            this.counts = new long[Math.toIntExact(values.getValueCount())];
        }

        void count(int document) throws IOException {
            if (counts.length > 0 && values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[Math.toIntExact(values.nextOrd())]++;
                }
            }
        }

        void addUp() {
            Map<String, Long> sums = facets.computeIfAbsent(facet, f -> new HashMap<>());
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    sums.merge(name(i), counts[i], Long::sum);
                }
            }
        }

        private String name(int ordinal) {
            try {
                return values.lookupOrd(ordinal).utf8ToString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
