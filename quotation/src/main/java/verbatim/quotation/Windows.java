package verbatim.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds where in a stretch the words of a quotation stand thickest, so that only that much is aligned. */
final class Windows {
    private static final int MOST = 3;
    /** A quotation of two or three words, one of them misread, stands nowhere thickest: one common word of it may stand in many places. */
    private static final int MOST_SHORT = 12;

    private static final int FEW_WORDS = 4;
    /** Words at either side of where a quotation stands thickest: room for what was left out of it, marked or not. */
    private static final int ROOM = 100;
    /** Weight of two words that follow each other as quoted; a longer word alone weighs 1. */
    private static final int PAIR = 4;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final int core;
    private final int room;
    private final int most;

    Windows(Reading reading) {
        for (int i = 0; i < reading.words().size(); i++) {
            String norm = reading.words().get(i).token().norm();
            words.putIfAbsent(norm, words.size());
            if (i > 0 && !reading.isMarkedBefore(i)) {
                pairs.putIfAbsent(reading.words().get(i - 1).token().norm() + ' ' + norm, pairs.size());
            }
        }
        int omissions = 0;
        for (Reading.Mark mark : reading.marks()) {
            omissions += mark.omission() ? 1 : 0;
        }
        int quoted = reading.words().size();
        core = quoted + quoted / 2 + 10 + Math.min(omissions, 4) * Limits.OMITTED_WORDS;
        room = ROOM + quoted / 4;
        most = quoted < FEW_WORDS ? MOST_SHORT : MOST;
    }

    /**
     * A range of a stretch's words.
     *
     * @param score how much of the quotation stands in it
     */
    record Window(int from, int to, int score) {}

    /** The thickest windows, a few, thickest first. */
    List<Window> in(Stretch stretch) {
        int m = stretch.size();
        int[] scores = scores(stretch);
        List<Window> windows = new ArrayList<>();
        for (int w = 0; w < most; w++) {
            int at = best(scores);
            if (at < 0 || w > 0 && scores[at] * 3 < windows.getFirst().score() * 2) {
                break;
            }
            windows.add(new Window(Math.max(0, at - room), Math.min(m, at + core + room), scores[at]));
            for (int j = Math.max(0, at - core); j < Math.min(scores.length, at + core); j++) {
                scores[j] = 0;
            }
        }
        return windows;
    }

    /** The weight of the thickest window. */
    int best(Stretch stretch) {
        int best = 0;
        for (int score : scores(stretch)) {
            best = Math.max(best, score);
        }
        return best;
    }

    private static int best(int[] scores) {
        int best = -1;
        for (int j = 0; j < scores.length; j++) {
            if (scores[j] > 0 && (best < 0 || scores[j] > scores[best])) {
                best = j;
            }
        }
        return best;
    }

    /** For every place the weight of the different words and pairs in the core that begins there. */
    private int[] scores(Stretch stretch) {
        int m = stretch.size();
        int[] word = new int[m];
        int[] pair = new int[m];
        for (int j = 0; j < m; j++) {
            String norm = stretch.words().get(j).norm();
            word[j] = words.getOrDefault(norm, -1);
            boolean both = j > 0 && word[j] >= 0 && word[j - 1] >= 0;
            pair[j] = both ? pairs.getOrDefault(stretch.words().get(j - 1).norm() + ' ' + norm, -1) : -1;
        }
        int[] seenWords = new int[words.size()];
        int[] seenPairs = new int[pairs.size()];
        int[] scores = new int[m];
        int score = 0;
        for (int j = m - 1; j >= 0; j--) {
            score += add(word[j], seenWords, weight(stretch, j)) + add(pair[j], seenPairs, PAIR);
            int out = j + core;
            if (out < m) {
                score -= remove(word[out], seenWords, weight(stretch, out)) + remove(pair[out], seenPairs, PAIR);
            }
            scores[j] = score;
        }
        return scores;
    }

    private static int weight(Stretch stretch, int j) {
        return stretch.words().get(j).norm().length() > 3 ? 1 : 0;
    }

    private static int add(int id, int[] seen, int weight) {
        return id >= 0 && seen[id]++ == 0 ? weight : 0;
    }

    private static int remove(int id, int[] seen, int weight) {
        return id >= 0 && --seen[id] == 0 ? weight : 0;
    }
}
