package verbatim.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Word;
import verbatim.web.view.SearchView.Piece;

/** Marked words amid those around them; page furniture is left out unless it is what was found. */
final class Snippet {
    private static final int AROUND = 12;

    private Snippet() {}

    static List<Piece> of(PageText text, List<Word> words, BitSet marked) {
        List<Integer> shown = IntStream.range(0, words.size())
                .filter(i -> marked.get(i) || !furniture(text, words.get(i)))
                .boxed()
                .toList();
        int first = Math.max(0, shown.indexOf(marked.nextSetBit(0)));
        int last = marked.isEmpty() ? first : shown.indexOf(marked.length() - 1);
        int from = Math.max(0, first - AROUND);
        int to = Math.min(shown.size(), last + 1 + AROUND);
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("… ", false));
        }
        for (int at = from; at < to; at++) {
            int i = shown.get(at);
            boolean together = at > from && marked.get(shown.get(at - 1)) && marked.get(i);
            if (at > from) {
                add(pieces, " ", together);
            }
            add(pieces, words.get(i).text(), marked.get(i));
        }
        if (to < shown.size()) {
            add(pieces, " …", false);
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        boolean joins = !pieces.isEmpty() && pieces.getLast().marked() == marked;
        pieces.add(joins ? new Piece(pieces.removeLast().text() + text, marked) : new Piece(text, marked));
    }

    private static boolean furniture(PageText text, Word word) {
        return text.spans().stream()
                .anyMatch(s -> s.role() == Role.FURNITURE && word.start() < s.end() && word.end() > s.start());
    }
}
