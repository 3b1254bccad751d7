package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a page's body as ranges of its words, and how many of them at either edge are furniture that nobody marked.
 *
 * @param from index of each line's first word
 * @param size of the words
 */
record PageLines(List<Integer> from, int size) {
    /** How many lines at one edge may be furniture: a banner, a number, a stamp or two. */
    static final int EDGE = 4;

    static PageLines of(List<Token> words) {
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i == 0 || words.get(i).is(Token.LINE)) {
                from.add(i);
            }
        }
        return new PageLines(List.copyOf(from), words.size());
    }

    int count() {
        return from.size();
    }

    List<Token> line(List<Token> words, int line) {
        return words.subList(from.get(line), line + 1 < from.size() ? from.get(line + 1) : size);
    }

    /** The indexes of the lines at the top edge, outermost first. */
    List<Integer> top() {
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(EDGE, count()); i++) {
            lines.add(i);
        }
        return lines;
    }

    /** The indexes of the lines at the bottom edge, outermost first. */
    List<Integer> bottom() {
        List<Integer> lines = new ArrayList<>();
        for (int i = count() - 1; i >= Math.max(0, count() - EDGE); i--) {
            lines.add(i);
        }
        return lines;
    }
}
