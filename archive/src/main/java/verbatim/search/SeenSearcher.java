package verbatim.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import verbatim.search.SearchIndex.Visible;

/**
 * Scores by what may be seen alone: a word's rarity is counted among the visible pages, and a page's length is compared with an ordinary one. Else
 * scores and order would tell how often a word stands on pages that may not be seen.
 */
final class SeenSearcher extends IndexSearcher {
    /** Words of an ordinary page. */
    private static final long PAGE = 300;

    /** Words of an ordinary title, name or the like. */
    private static final long LINE = 10;

    private final Visible visible;
    private final long pages;

    SeenSearcher(IndexReader reader, Visible visible) throws IOException {
        super(reader);
        this.visible = visible;
        long seen = 0;
        for (LeafReaderContext segment : reader.leaves()) {
            Visibility visibility = new Visibility(visible, segment.reader());
            Bits live = segment.reader().getLiveDocs();
            for (int document = 0; document < segment.reader().maxDoc(); document++) {
                if ((live == null || live.get(document)) && visibility.sees(document)) {
                    seen++;
                }
            }
        }
        this.pages = Math.max(1, seen);
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics all = super.collectionStatistics(field);
        long length = field.equals(PageDocument.TEXT) ? PAGE : LINE;
        return all == null
                ? null
                : new CollectionStatistics(field, Math.max(pages, 1), pages, pages * length, pages * length);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
        try {
            long seen = 0;
            for (LeafReaderContext segment : getIndexReader().leaves()) {
                seen += seen(term, segment);
            }
            // Of a word on no visible page, nothing is scored; the statistics want it to stand somewhere.
            return new TermStatistics(term.bytes(), Math.max(1, seen), Math.max(1, seen));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long seen(Term term, LeafReaderContext segment) throws IOException {
        Terms terms = segment.reader().terms(term.field());
        if (terms == null) {
            return 0;
        }
        TermsEnum walk = terms.iterator();
        if (!walk.seekExact(term.bytes())) {
            return 0;
        }
        Visibility visibility = new Visibility(visible, segment.reader());
        boolean over = Form.runsOver(term.text());
        Bits live = segment.reader().getLiveDocs();
        PostingsEnum postings = walk.postings(null, PostingsEnum.NONE);
        long seen = 0;
        for (int document = postings.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = postings.nextDoc()) {
            if ((live == null || live.get(document))
                    && (over ? visibility.seesOver(document) : visibility.sees(document))) {
                seen++;
            }
        }
        return seen;
    }
}
