package verbatim.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import verbatim.search.SearchIndex.Hit;
import verbatim.search.SearchIndex.Hits;
import verbatim.search.SearchIndex.Match;
import verbatim.search.SearchIndex.Visible;

/** Answers one question over one state of the index: ranked by score, then by key, so that pages of hits never overlap. */
record Finding(IndexSearcher searcher, Query query, Query marks, Visible visible) {
    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            new SortField(PageDocument.VERSION, SortField.Type.STRING),
            new SortField(PageDocument.PAGE, SortField.Type.LONG));

    Hits hits(int offset, int limit) throws IOException {
        int from = Math.clamp(offset, 0, Limits.REACH);
        int to = Math.clamp((long) from + limit, from, Limits.REACH);
        if (searcher.getIndexReader().maxDoc() == 0) {
            return new Hits(List.of(), 0, true, Map.of());
        }
        TopFieldCollector ranking =
                new TopFieldCollectorManager(ORDER, Math.max(1, to), null, Integer.MAX_VALUE).newCollector();
        Tally tally = new Tally(ranking, visible);
        searcher.search(query, new Single(tally));
        TopDocs top = ranking.topDocs(from, to - from);
        return new Hits(marked(top.scoreDocs), tally.total(), tally.exact(), tally.facets());
    }

    private List<Hit> marked(ScoreDoc[] found) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(marks), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<Hit> hits = new ArrayList<>(found.length);
        for (ScoreDoc hit : found) {
            var segments = searcher.getIndexReader().leaves();
            LeafReaderContext segment = segments.get(ReaderUtil.subIndex(hit.doc, segments));
            int document = hit.doc - segment.docBase;
            hits.add(new Hit(
                    new Keys(segment.reader()).of(document), score(hit), matches(weight.matches(segment, document))));
        }
        return List.copyOf(hits);
    }

    private static double score(ScoreDoc hit) {
        Object first = hit instanceof FieldDoc fields && fields.fields != null ? fields.fields[0] : null;
        return first instanceof Float score ? score : hit.score;
    }

    private static List<Match> matches(@Nullable Matches matches) throws IOException {
        if (matches == null) {
            return List.of();
        }
        List<Match> found = new ArrayList<>();
        for (String field : List.of(PageDocument.TEXT, PageDocument.FURNITURE)) {
            MatchesIterator each = matches.getMatches(field);
            while (each != null && each.next() && found.size() < Limits.MATCHES) {
                if (each.endOffset() > each.startOffset()) {
                    found.add(new Match(each.startOffset(), each.endOffset()));
                }
            }
        }
        return merged(found);
    }

    private static List<Match> merged(List<Match> found) {
        found.sort(Comparator.comparingInt(Match::start).thenComparingInt(Match::end));
        List<Match> merged = new ArrayList<>();
        for (Match match : found) {
            if (!merged.isEmpty() && match.start() < merged.getLast().end()) {
                Match last = merged.removeLast();
                merged.add(new Match(last.start(), Math.max(last.end(), match.end())));
            } else {
                merged.add(match);
            }
        }
        return List.copyOf(merged);
    }

    private record Single(Tally tally) implements CollectorManager<Tally, Tally> {
        @Override
        public Tally newCollector() {
            return tally;
        }

        @Override
        public Tally reduce(Collection<Tally> collectors) {
            return tally;
        }
    }
}
