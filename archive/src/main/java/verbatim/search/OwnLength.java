package verbatim.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** BM25, by the length of a page's own words: the next page's first words are filed with them, and must not be told by the score. */
final class OwnLength extends Similarity {
    private final Similarity ranking = new BM25Similarity();

    @Override
    public long computeNorm(FieldInvertState state) {
        if (!(state.getAttributeSource() instanceof FiledStream filed)) {
            return ranking.computeNorm(state);
        }
        FieldInvertState own = new FieldInvertState(
                state.getIndexCreatedVersionMajor(),
                state.getName(),
                state.getIndexOptions(),
                0,
                Math.max(1, filed.own()),
                0,
                0,
                1,
                1);
        return ranking.computeNorm(own);
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return ranking.scorer(boost, collection, terms);
    }
}
