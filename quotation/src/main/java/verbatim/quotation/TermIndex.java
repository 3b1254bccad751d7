package verbatim.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which of some numbered pages have a term. Terms share places in a table by their hash, so a rare term may bring a page that does not have it;
 * a caller looks at the pages anyway. Pages of a place are kept as the differences of their numbers, seven bits a byte.
 */
final class TermIndex {
    /** Pages looked at for all terms of one query, rarest term first. */
    private static final int MOST_POSTINGS = 60_000;

    private final int pages;
    private final int[] starts;
    private final byte[] postings;

    private TermIndex(int pages, int[] starts, byte[] postings) {
        this.pages = pages;
        this.starts = starts;
        this.postings = postings;
    }

    /** The pages from one number to another that share the rarest terms, best first. */
    List<Integer> best(Collection<String> terms, int from, int to, int limit) {
        List<Integer> places = new ArrayList<>();
        for (String term : terms) {
            places.add(place(term, starts.length - 1));
        }
        places.sort(
                Comparator.<Integer>comparingInt(p -> starts[p + 1] - starts[p]).thenComparing(p -> p));
        float[] scores = new float[Math.max(0, to - from)];
        int looked = 0;
        for (int place : places) {
            int bytes = starts[place + 1] - starts[place];
            if (looked > 0 && looked + bytes > MOST_POSTINGS) {
                break;
            }
            looked += bytes;
            score(place, from, to, scores);
        }
        return top(scores, from, limit);
    }

    private void score(int place, int from, int to, float[] scores) {
        int count = 0;
        for (int at = starts[place]; at < starts[place + 1]; at++) {
            count += postings[at] >= 0 ? 1 : 0;
        }
        float weight = (float) Math.log(1 + (double) pages / Math.max(1, count));
        int page = -1;
        int shift = 0;
        int gap = 0;
        for (int at = starts[place]; at < starts[place + 1]; at++) {
            gap |= (postings[at] & 0x7F) << shift;
            if (postings[at] < 0) {
                shift += 7;
                continue;
            }
            page += gap;
            gap = 0;
            shift = 0;
            if (page >= to) {
                break;
            }
            if (page >= from) {
                scores[page - from] += weight;
            }
        }
    }

    private static List<Integer> top(float[] scores, int from, int limit) {
        List<Integer> best = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0 && (best.size() < limit || scores[i] > scores[best.getLast() - from])) {
                int at = best.size();
                while (at > 0 && scores[best.get(at - 1) - from] < scores[i]) {
                    at--;
                }
                best.add(at, i + from);
                if (best.size() > limit) {
                    best.removeLast();
                }
            }
        }
        return best;
    }

    private static int place(String term, int places) {
        int h = term.hashCode() * 0x9E3779B1;
        h ^= h >>> 15;
        h *= 0x85EBCA77;
        h ^= h >>> 13;
        return h & (places - 1);
    }

    /** Takes the pages in order. */
    static final class Builder {
        private final int places;
        private final List<int[]> pages = new ArrayList<>();

        Builder(int expected) {
            places = Integer.highestOneBit(Math.clamp(expected * 200L, 1 << 12, 1 << 24));
        }

        void add(Collection<String> terms) {
            int[] of = new int[terms.size()];
            int i = 0;
            for (String term : terms) {
                of[i++] = place(term, places);
            }
            Arrays.sort(of);
            int distinct = 0;
            for (int k = 0; k < of.length; k++) {
                if (k == 0 || of[k] != of[k - 1]) {
                    of[distinct++] = of[k];
                }
            }
            pages.add(Arrays.copyOf(of, distinct));
        }

        TermIndex build() {
            int[] starts = new int[places + 1];
            int[] last = new int[places];
            Arrays.fill(last, -1);
            for (int page = 0; page < pages.size(); page++) {
                for (int place : pages.get(page)) {
                    starts[place + 1] += length(page - last[place]);
                    last[place] = page;
                }
            }
            for (int place = 0; place < places; place++) {
                starts[place + 1] += starts[place];
            }
            byte[] postings = new byte[starts[places]];
            int[] at = Arrays.copyOf(starts, places);
            Arrays.fill(last, -1);
            for (int page = 0; page < pages.size(); page++) {
                for (int place : pages.get(page)) {
                    at[place] = write(postings, at[place], page - last[place]);
                    last[place] = page;
                }
            }
            return new TermIndex(pages.size(), starts, postings);
        }

        private static int length(int gap) {
            return gap < 1 << 7 ? 1 : gap < 1 << 14 ? 2 : gap < 1 << 21 ? 3 : 4;
        }

        private static int write(byte[] into, int at, int gap) {
            int rest = gap;
            int next = at;
            while (rest >= 1 << 7) {
                into[next++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            into[next++] = (byte) rest;
            return next;
        }
    }
}
