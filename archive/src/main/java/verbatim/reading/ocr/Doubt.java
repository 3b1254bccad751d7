package verbatim.reading.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verbatim.reading.layout.Row;
import verbatim.reading.layout.SeenWord;

/**
 * Which words should be compared with the scan: those the readings differ on, and those that the list does not bear out, unless the engine is very sure.
 * With one reading, also those it is not sure of. The list bears out no numbers: 1983 is as good a word as 1933.
 */
final class Doubt {
    private static final double VERY_SURE = 0.96;
    private static final double UNSURE = 0.60;

    private final WordList list;
    private final boolean two;

    private Doubt(WordList list, boolean two) {
        this.list = list;
        this.two = two;
    }

    /**
     * The rows with their doubts.
     *
     * @param two whether there were two readings
     */
    static List<Row> judged(List<List<SeenWord>> rows, WordList list, boolean two) {
        Doubt doubt = new Doubt(list, two);
        List<Row> judged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            SeenWord before = i == 0 ? null : rows.get(i - 1).getLast();
            SeenWord after = i + 1 == rows.size() ? null : rows.get(i + 1).getFirst();
            judged.add(doubt.row(before, rows.get(i), after));
        }
        return judged;
    }

    private Row row(@Nullable SeenWord before, List<SeenWord> words, @Nullable SeenWord after) {
        List<SeenWord> row = new ArrayList<>();
        for (SeenWord word : words) {
            SeenWord left = word == words.getFirst() ? before : null;
            SeenWord right = word == words.getLast() ? after : null;
            row.add(judged(word, passes(left, word, right, list::known), passes(left, word, right, list::trusted)));
        }
        return new Row(row);
    }

    /** Whether the word passes, or the one it makes with its other part beyond the line's end. */
    private static boolean passes(
            @Nullable SeenWord left, SeenWord word, @Nullable SeenWord right, Predicate<String> test) {
        return test.test(word.text())
                || left != null && divided(left, word, test)
                || right != null && divided(word, right, test);
    }

    private static boolean divided(SeenWord first, SeenWord second, Predicate<String> test) {
        String text = first.text();
        return text.length() > 1
                && text.endsWith("-")
                && test.test(text.substring(0, text.length() - 1) + second.text());
    }

    private SeenWord judged(SeenWord word, boolean known, boolean borneOut) {
        boolean unsure = two ? !word.agreed() : word.confidence() < UNSURE;
        boolean doubtful = unsure || !borneOut && word.confidence() < VERY_SURE;
        return new SeenWord(
                word.text(), word.box(), word.confidence(), word.agreed(), known, doubtful, word.alternative());
    }
}
