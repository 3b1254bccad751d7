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
    private final @Nullable TermsEnum[] walks;
    private final @Nullable PostingsEnum[] reused;

    Candidates(IndexReader reader, @Nullable String document, Visible visible) {
        this.segments = reader.leaves();
        this.pages = Math.max(1, reader.numDocs());
        this.document = document;
        this.visible = visible;
        this.walks = new TermsEnum[segments.size()];
        this.reused = new PostingsEnum[segments.size()];
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
        List<Known> known = known(terms);
        if (document == null) {
            weighBest(known.subList(gather(known), known.size()), wanted);
        } else {
            weigh(known, pagesOf(document));
        }
        return ranked(wanted);
    }

    /** Rarest first. */
    private List<Known> known(Collection<String> terms) throws IOException {
        BytesRef[] sorted = some(terms);
        @Nullable TermState[][] states = new TermState[sorted.length][];
        int[] frequencies = new int[sorted.length];
        for (int s = 0; s < segments.size(); s++) {
            TermsEnum walk = walk(s);
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

    /** Adds the rarest terms' pages until enough are gathered; how many terms that took. */
    private int gather(List<Known> known) throws IOException {
        int read = 0;
        int taken = 0;
        for (Known term : known) {
            boolean enough = read >= Limits.GATHERED_POSTINGS && taken >= Limits.GATHERED_TERMS;
            boolean tooMuch = taken > 0 && read + term.frequency > Limits.POSTINGS;
            if (enough || tooMuch) {
                break;
            }
            read += addAll(term, Limits.POSTINGS - read);
            taken++;
        }
        return taken;
    }

    private int addAll(Known term, int most) throws IOException {
        float weight = weight(term);
        int read = 0;
        for (int s = 0; s < segments.size() && read < most; s++) {
            PostingsEnum postings = postings(term, s);
            if (postings == null) {
                continue;
            }
            Bits live = segments.get(s).reader().getLiveDocs();
            int base = segments.get(s).docBase;
            int page = postings.nextDoc();
            for (; page != DocIdSetIterator.NO_MORE_DOCS && read < most; page = postings.nextDoc()) {
                read++;
                if (live == null || live.get(page)) {
                    sums.add(base + page, weight);
                }
            }
        }
        return read;
    }

    /** Adds the term's weight to those of these pages (by segment, rising) that have it; how many were looked at. */
    private int addThese(Known term, int[][] these) throws IOException {
        float weight = weight(term);
        int read = 0;
        for (int s = 0; s < segments.size(); s++) {
            PostingsEnum postings = these[s].length == 0 ? null : postings(term, s);
            if (postings == null) {
                continue;
            }
            int i = 0;
            while (i < these[s].length) {
                read++;
                int at = postings.docID() < these[s][i] ? postings.advance(these[s][i]) : postings.docID();
                if (at == these[s][i]) {
                    sums.add(segments.get(s).docBase + at, weight);
                    i++;
                } else {
                    int next = Arrays.binarySearch(these[s], i, these[s].length, at);
                    i = next < 0 ? -next - 1 : next;
                }
            }
        }
        return read;
    }

    /** Lets the commoner terms weigh the best pages so far; of a crowd that ties for the last places, none. */
    private void weighBest(List<Known> commoner, int wanted) throws IOException {
        if (commoner.isEmpty()) {
            return;
        }
        float least = sums.least(Math.max(Limits.WEIGHED, wanted));
        int[] best = sums.atLeast(least);
        if (best.length > 4 * Limits.WEIGHED) {
            best = sums.atLeast(Math.nextUp(least));
        }
        int[][] these = new int[segments.size()][];
        int from = 0;
        for (int s = 0; s < these.length; s++) {
            int base = segments.get(s).docBase;
            int end = base + segments.get(s).reader().maxDoc();
            int to = from;
            while (to < best.length && best[to] < end) {
                to++;
            }
            these[s] = Arrays.stream(best, from, to).map(page -> page - base).toArray();
            from = to;
        }
        weigh(commoner, these);
    }

    private void weigh(List<Known> terms, int[][] these) throws IOException {
        int read = 0;
        for (Known term : terms) {
            if (read > Limits.POSTINGS) {
                break;
            }
            read += addThese(term, these);
        }
    }

    private float weight(Known term) {
        return (float) Math.log(1 + (pages - Math.min(pages, term.frequency) + 0.5) / (term.frequency + 0.5));
    }

    private @Nullable PostingsEnum postings(Known term, int segment) throws IOException {
        TermState state = term.states[segment];
        if (state == null) {
            return null;
        }
        TermsEnum walk = walk(segment);
        walk.seekExact(term.bytes, state);
        PostingsEnum postings = walk.postings(reused[segment], PostingsEnum.NONE);
        reused[segment] = postings;
        return postings;
    }

    private TermsEnum walk(int segment) throws IOException {
        TermsEnum walk = walks[segment];
        if (walk == null) {
            walk = Terms.getTerms(segments.get(segment).reader(), PageDocument.TERMS)
                    .iterator();
            walks[segment] = walk;
        }
        return walk;
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
                if (visible.sees(key)) {
                    seen.add(new Scored(key, sums.of(found[next])));
                }
            }
        }
        return seen;
    }
}
