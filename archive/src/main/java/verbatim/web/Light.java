package verbatim.web;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Anchor;
import verbatim.search.SearchIndex;
import verbatim.text.PageText;
import verbatim.text.Word;

/**
 * Which words of a page are lit, and why.
 *
 * @param words indexes from 0 of the lit words
 * @param hits indexes of words found by the search while others are lit
 * @param reason why they are lit
 * @param anchor the permanent link that lights them; null when none does
 * @param moved what to say when the page was read again since the link was made; null when nothing is
 */
record Light(
        BitSet words,
        BitSet hits,
        Reason reason,
        @Nullable Anchor anchor,
        @Nullable String moved) {
    /** Why words are lit. */
    enum Reason {
        NOTHING,
        SEARCH,
        WORDS,
        LINK
    }

    static Light none() {
        return new Light(new BitSet(), new BitSet(), Reason.NOTHING, null, null);
    }

    /** Words found by a search. */
    static Light search(BitSet found) {
        return new Light(found, new BitSet(), found.isEmpty() ? Reason.NOTHING : Reason.SEARCH, null, null);
    }

    /** The same light with further words that a search found. */
    Light with(BitSet found) {
        return new Light(words, found, reason, anchor, moved);
    }

    /** Whether the lit words are one stretch, so that a link can be made to them. */
    boolean oneStretch() {
        return !words.isEmpty() && words.cardinality() == words.length() - words.nextSetBit(0);
    }

    /**
     * The words of an older text, found again in the current one: at the same place with the same letters, else where most of their boxes lie.
     *
     * @return indexes into the current text's words; empty when they cannot be found
     */
    static Optional<BitSet> again(PageText old, BitSet chosen, PageText current) {
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        List<Word> was = Words.of(old);
        List<Word> is = Words.of(current);
        return byLetters(was, chosen, is).or(() -> byBoxes(was, chosen, is));
    }

    private static Optional<BitSet> byLetters(List<Word> was, BitSet chosen, List<Word> is) {
        List<String> sought = chosen.stream().mapToObj(i -> was.get(i).text()).toList();
        int expected = chosen.nextSetBit(0);
        int best = -1;
        for (int at = 0; at + sought.size() <= is.size(); at++) {
            boolean nearer = best < 0 || Math.abs(at - expected) < Math.abs(best - expected);
            if (nearer && matches(is, at, sought)) {
                best = at;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(range(best, best + sought.size()));
    }

    private static boolean matches(List<Word> is, int at, List<String> sought) {
        for (int i = 0; i < sought.size(); i++) {
            if (!is.get(at + i).text().equals(sought.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<BitSet> byBoxes(List<Word> was, BitSet chosen, List<Word> is) {
        BitSet found = new BitSet();
        for (int i = 0; i < is.size(); i++) {
            Word word = is.get(i);
            if (word.box() != null
                    && chosen.stream()
                            .mapToObj(was::get)
                            .anyMatch(w -> w.box() != null
                                    && 2 * w.box().overlap(word.box())
                                            > (long) word.box().width()
                                                    * word.box().height())) {
                found.set(i);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    static BitSet range(int from, int to) {
        BitSet range = new BitSet();
        range.set(from, to);
        return range;
    }

    /** How many words of each page a search found. */
    static Map<Integer, Integer> byPage(List<SearchIndex.Hit> hits, int version) {
        return hits.stream()
                .filter(h -> h.page().version() == version)
                .collect(Collectors.toMap(
                        h -> h.page().page(), h -> Math.max(1, h.matches().size()), Integer::sum));
    }
}
