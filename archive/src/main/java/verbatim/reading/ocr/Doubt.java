package verbatim.reading.ocr;

import java.util.ArrayList;
import java.util.List;
import verbatim.reading.layout.Row;
import verbatim.reading.layout.SeenWord;

/**
 * Which words should be compared with the scan: those the readings differ on, and those that are not in the list unless the engine is very sure. With one
 * reading, also those it is not sure of.
 */
final class Doubt {
    private static final double VERY_SURE = 0.95;
    private static final double UNSURE = 0.60;

    private Doubt() {}

    static List<Row> judged(List<List<SeenWord>> rows, WordList list, boolean two) {
        List<Row> judged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<SeenWord> row = new ArrayList<>();
            for (SeenWord word : rows.get(i)) {
                boolean last = word == rows.get(i).getLast();
                boolean known = list.known(word.text())
                        || last
                                && i + 1 < rows.size()
                                && knownDivided(word, rows.get(i + 1).getFirst(), list)
                        || word == rows.get(i).getFirst()
                                && i > 0
                                && knownDivided(rows.get(i - 1).getLast(), word, list);
                row.add(judged(word, known, two));
            }
            judged.add(new Row(row));
        }
        return judged;
    }

    /** Whether the two, divided by a hyphen at the line's end, are a word of the list. */
    private static boolean knownDivided(SeenWord first, SeenWord second, WordList list) {
        String text = first.text();
        return text.length() > 1
                && text.endsWith("-")
                && list.known(text.substring(0, text.length() - 1) + second.text());
    }

    private static SeenWord judged(SeenWord word, boolean known, boolean two) {
        boolean unsure = two ? !word.agreed() : word.confidence() < UNSURE;
        boolean doubtful = unsure || !known && word.confidence() < VERY_SURE;
        return new SeenWord(
                word.text(), word.box(), word.confidence(), word.agreed(), known, doubtful, word.alternative());
    }
}
