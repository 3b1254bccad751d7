package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines at the edges of a page's body, outermost first.
 *
 * @param top at most four
 * @param bottom at most four; on a short page they are those of the top again
 */
record PageEdges(List<EdgeLine> top, List<EdgeLine> bottom) {
    /** How many lines at one edge may be furniture: a banner, a number, a stamp or two. */
    private static final int LINES = 4;

    static PageEdges of(List<Token> words) {
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i == 0 || words.get(i).is(Token.LINE)) {
                from.add(i);
            }
        }
        from.add(words.size());
        int count = from.size() - 1;
        List<EdgeLine> top = new ArrayList<>();
        List<EdgeLine> bottom = new ArrayList<>();
        for (int i = 0; i < Math.min(LINES, count); i++) {
            top.add(EdgeLine.of(words, from.get(i), from.get(i + 1)));
            bottom.add(EdgeLine.of(words, from.get(count - 1 - i), from.get(count - i)));
        }
        return new PageEdges(List.copyOf(top), List.copyOf(bottom));
    }
}
