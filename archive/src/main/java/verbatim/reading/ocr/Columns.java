package verbatim.reading.ocr;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import verbatim.text.Box;

/** Whether a page is set in columns side by side. */
final class Columns {
    private static final double SURE = 50;
    private static final double TOUCHING = 0.012;
    private static final int WORDS = 60;
    private static final int LINES = 12;
    private static final double WORDS_A_LINE = 2.5;
    private static final int STEPS = 120;

    private Columns() {}

    /** Whether a vertical line that hardly any word touches parts two bodies of text. */
    static boolean in(Reading reading) {
        List<EngineWord> words =
                reading.words().stream().filter(word -> word.sure() >= SURE).toList();
        if (words.size() < 2 * WORDS) {
            return false;
        }
        Box bounds = reading.sureBounds(SURE);
        for (int step = STEPS / 5; step <= STEPS * 4 / 5; step++) {
            int x = bounds.x() + (int) ((long) bounds.width() * step / STEPS);
            if (parts(words, x)) {
                return true;
            }
        }
        return false;
    }

    private static boolean parts(List<EngineWord> words, int x) {
        int touching = 0;
        Side left = new Side();
        Side right = new Side();
        for (EngineWord word : words) {
            if (word.box().right() <= x) {
                left.add(word);
            } else if (word.box().x() > x) {
                right.add(word);
            } else {
                touching++;
            }
        }
        return touching <= TOUCHING * words.size() && left.text() && right.text();
    }

    private static final class Side {
        private final Set<Integer> lines = new HashSet<>();
        private int words;

        void add(EngineWord word) {
            words++;
            lines.add(word.line());
        }

        boolean text() {
            return words >= WORDS && lines.size() >= LINES && words >= WORDS_A_LINE * lines.size();
        }
    }
}
