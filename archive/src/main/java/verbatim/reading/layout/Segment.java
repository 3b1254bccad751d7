package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import verbatim.text.Box;

/**
 * Words of one row with no wide gap between them.
 *
 * @param row index of the row
 * @param from index of its first word in the row
 * @param words never empty
 */
record Segment(int row, int from, List<SeenWord> words) {
    /** All segments of the rows, in their order. */
    static List<Segment> of(List<Row> rows, double gapPx) {
        List<Segment> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<SeenWord> words = rows.get(i).words();
            int from = 0;
            for (int k = 1; k <= words.size(); k++) {
                if (k == words.size() || gap(words.get(k - 1), words.get(k)) >= gapPx) {
                    all.add(new Segment(i, from, words.subList(from, k)));
                    from = k;
                }
            }
        }
        return all;
    }

    private static int gap(SeenWord left, SeenWord right) {
        return right.box().x() - left.box().right();
    }

    Box box() {
        return words.stream().map(SeenWord::box).reduce(Box::union).orElseThrow();
    }

    String text() {
        return words.stream().map(SeenWord::text).collect(Collectors.joining(" "));
    }

    double confidence() {
        return words.stream().mapToDouble(SeenWord::confidence).average().orElse(0);
    }
}
