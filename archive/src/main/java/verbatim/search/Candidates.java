package verbatim.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import verbatim.search.SearchIndex.Visible;
import verbatim.text.PageKey;

/**
 * The pages that share a quotation's terms, each term weighing by its rarity. Walks the postings itself, rarest term first, and stops where common
 * terms would cost more than they tell.
 */
final class Candidates {
    private final List<LeafReaderContext> segments;
    private final int pages;
    private final @Nullable String document;
    private final Visible visible;
    private final Sums sums = new Sums();

    Candidates(IndexReader reader, @Nullable String document, Visible visible) {
        this.segments = reader.leaves();
        this.pages = Math.max(1, reader.numDocs());
        this.document = document;
        this.visible = visible;
    }

    /** A term that is in the index. */
    private record Known(
            BytesRef bytes, int frequency, @Nullable TermState[] states) {}

    private record Scored(PageKey key, float sum) {}

    List<PageKey> best(Collection<String> terms, int limit) throws IOException {
        int wanted = Math.clamp(limit, 0, Limits.CANDIDATES);
        if (wanted == 0 || segments.isEmpty()) {
            return List.of();
        }
        int[] @Nullable [] only = document == null ? null : pagesOf(document);
        int left = Limits.POSTINGS;
        for (Known term : known(terms)) {
            if (left < term.frequency && left < Limits.POSTINGS && only == null) {
                break;
            }
            left -= add(term, only, left);
        }
        return ranked(wanted);
    }

    /** Rarest first. */
    private List<Known> known(Collection<String> terms) throws IOException {
        BytesRef[] sorted = some(terms);
        @Nullable TermState[][] states = new TermState[sorted.length][];
        int[] frequencies = new int[sorted.length];
        for (int s = 0; s < segments.size(); s++) {
            Terms filed = Terms.getTerms(segments.get(s).reader(), PageDocument.TERMS);
            TermsEnum walk = filed.iterator();
            for (int t = 0; t < sorted.length; t++) {
                if (walk.seekExact(sorted[t])) {
                    frequencies[t] += walk.docFreq();
                    if (states[t] == null) {
                        states[t] = new TermState[segments.size()];
                    }
                    states[t][s] = walk.termState();
                }
            }
        }
        List<Known> known = new ArrayList<>();
        for (int t = 0; t < sorted.length; t++) {
            if (states[t] != null) {
                known.add(new Known(sorted[t], frequencies[t], states[t]));
            }
        }
        known.sort(Comparator.comparingInt(Known::frequency).thenComparing(Known::bytes));
        return known;
    }

    /** In the index's order; of very many, evenly chosen ones. */
    private static BytesRef[] some(Collection<String> terms) {
        BytesRef[] all = terms.stream().distinct().map(BytesRef::new).sorted().toArray(BytesRef[]::new);
        if (all.length <= Limits.TERMS) {
            return all;
        }
        BytesRef[] some = new BytesRef[Limits.TERMS];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[(int) ((long) i * all.length / some.length)];
        }
        return some;
    }

    private int add(Known term, int[] @Nullable [] only, int left) throws IOException {
        float weight = (float) Math.log(1 + (pages - Math.min(pages, term.frequency) + 0.5) / (term.frequency + 0.5));
        int read = 0;
        for (int s = 0; s < segments.size() && read < left; s++) {
            TermState state = term.states[s];
            if (state != null) {
                TermsEnum walk = Terms.getTerms(segments.get(s).reader(), PageDocument.TERMS)
                        .iterator();
                walk.seekExact(term.bytes, state);
                PostingsEnum postings = walk.postings(null, PostingsEnum.NONE);
                read += only == null
                        ? addAll(segments.get(s), postings, weight, left - read)
                        : addThese(segments.get(s), postings, weight, only[s]);
            }
        }
        return read;
    }

    private int addAll(LeafReaderContext segment, PostingsEnum postings, float weight, int left) throws IOException {
        Bits live = segment.reader().getLiveDocs();
        int read = 0;
        for (int page = postings.nextDoc(); page != DocIdSetIterator.NO_MORE_DOCS; page = postings.nextDoc()) {
            if (live == null || live.get(page)) {
                sums.add(segment.docBase + page, weight);
            }
            if (++read >= left) {
                break;
            }
        }
        return read;
    }

    private int addThese(LeafReaderContext segment, PostingsEnum postings, float weight, int[] these)
            throws IOException {
        for (int page : these) {
            int at = postings.docID() < page ? postings.advance(page) : postings.docID();
            if (at == page) {
                sums.add(segment.docBase + page, weight);
            }
        }
        return these.length;
    }

    /** The document's pages by segment. */
    private int[][] pagesOf(String id) throws IOException {
        int[][] found = new int[segments.size()][];
        for (int s = 0; s < segments.size(); s++) {
            Bits live = segments.get(s).reader().getLiveDocs();
            PostingsEnum postings = segments.get(s).reader().postings(new Term(PageDocument.DOCUMENT, id));
            int[] pagesHere = new int[16];
            int n = 0;
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(postings.docID())) {
                    pagesHere = n == pagesHere.length ? Arrays.copyOf(pagesHere, 2 * n) : pagesHere;
                    pagesHere[n++] = postings.docID();
                }
            }
            found[s] = Arrays.copyOf(pagesHere, n);
        }
        return found;
    }

    /** Looks deeper as long as hidden pages take up places. */
    private List<PageKey> ranked(int wanted) throws IOException {
        int depth = wanted;
        while (true) {
            List<Scored> seen = seen(sums.atLeast(sums.least(depth)));
            if (seen.size() >= wanted || depth >= sums.size()) {
                seen.sort(Comparator.comparing(Scored::sum).reversed().thenComparing(Scored::key));
                return seen.stream().limit(wanted).map(Scored::key).toList();
            }
            depth *= 4;
        }
    }

    private List<Scored> seen(int[] found) throws IOException {
        List<Scored> seen = new ArrayList<>(found.length);
        int next = 0;
        for (LeafReaderContext segment : segments) {
            int end = segment.docBase + segment.reader().maxDoc();
            if (next == found.length || found[next] >= end) {
                continue;
            }
            Keys keys = new Keys(segment.reader());
            for (; next < found.length && found[next] < end; next++) {
                PageKey key = keys.of(found[next] - segment.docBase);
                if (visible.sees(key.document(), key.version())) {
                    seen.add(new Scored(key, sums.of(found[next])));
                }
            }
        }
        return seen;
    }
}
