package verbatim.quotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds where in a stretch the words of a quotation stand thickest, so that only that much is aligned. */
final class Windows {
    private static final int MOST = 3;
    /** Cells of an alignment that cost less than looking for a window. */
    private static final int CHEAP = 6_000;

    private final Set<String> words = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();
    private final int length;
    private final int quoted;

    Windows(Reading reading) {
        int omissions = 0;
        for (int i = 0; i < reading.words().size(); i++) {
            String norm = reading.words().get(i).token().norm();
            words.add(norm);
            if (i > 0) {
                pairs.add(reading.words().get(i - 1).token().norm() + ' ' + norm);
            }
        }
        for (Reading.Mark mark : reading.marks()) {
            omissions += mark.omission() ? 1 : 0;
        }
        quoted = reading.words().size();
        length = quoted + quoted / 2 + 100 + Math.min(omissions, 4) * Limits.OMITTED_WORDS;
    }

    /**
     * A range of a stretch's words.
     *
     * @param score how much of the quotation stands in it
     */
    record Window(int from, int to, int score) {}

    List<Window> in(Stretch stretch) {
        int m = stretch.size();
        int[] upTo = new int[m + 1];
        for (int j = 0; j < m; j++) {
            upTo[j + 1] = upTo[j] + hit(stretch, j);
        }
        if (m <= length || m * quoted <= CHEAP) {
            return m == 0 || upTo[m] == 0 ? List.of() : List.of(new Window(0, m, upTo[m]));
        }
        List<Window> windows = new ArrayList<>();
        boolean[] taken = new boolean[m + 1];
        for (int w = 0; w < MOST; w++) {
            Window best = thickest(upTo, taken, m);
            if (best == null || w > 0 && best.score() * 3 < windows.getFirst().score() * 2) {
                break;
            }
            windows.add(best);
            for (int j = Math.max(0, best.from() - length / 2); j < Math.min(m, best.from() + length / 2); j++) {
                taken[j] = true;
            }
        }
        return windows;
    }

    private @org.jspecify.annotations.Nullable Window thickest(int[] upTo, boolean[] taken, int m) {
        int best = 0;
        int from = -1;
        for (int j = 0; j + length / 2 <= m; j++) {
            int score = upTo[Math.min(m, j + length)] - upTo[j];
            if (!taken[j] && score > best) {
                best = score;
                from = j;
            }
        }
        if (from < 0) {
            return null;
        }
        return new Window(Math.max(0, from - 20), Math.min(m, from + length + 20), best);
    }

    private int hit(Stretch stretch, int j) {
        String norm = stretch.words().get(j).norm();
        if (!words.contains(norm)) {
            return 0;
        }
        boolean pair = j > 0
                && words.contains(stretch.words().get(j - 1).norm())
                && pairs.contains(stretch.words().get(j - 1).norm() + ' ' + norm);
        return pair ? 4 : norm.length() > 3 ? 1 : 0;
    }
}
