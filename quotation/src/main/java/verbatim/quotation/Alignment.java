package verbatim.quotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fits a whole quotation to a stretch of pages, with free ends on the page, at least cost. It only locates: what the words that do not fit mean is
 * judged by rule afterwards. Costs are thousandths of a word.
 */
final class Alignment {
    private static final int FAR = 1 << 28;
    private static final int TOGETHER = 20;
    private static final int OTHER_READING = 150;
    private static final int MISREAD_TOGETHER = 200;
    private static final int GROWN = 120;
    private static final int CHANGED = 1200;
    private static final int ADDED = 1000;
    private static final int SKIP = 1000;
    private static final int SKIPPED_WORD = 60;
    private static final int MOST_JOINED = 4;
    private static final int MOST_SPLIT = 6;
    private static final int RING = MOST_JOINED + 1;

    /** How a state was reached: what was done, and in the upper bits the state before. */
    private static final int PAIR = 1;

    private static final int ADD = 2;
    private static final int JOIN = 3;
    private static final int SPLIT = 6;
    private static final int FROM_WORD = 0;
    private static final int FROM_SKIP = 16;
    private static final int FROM_MARK = 32;

    private final Reading reading;
    private final Stretch stretch;
    private final int from;
    private final int n;
    private final int m;
    private final boolean machine;
    private final String[] quoted;
    private final String[] page;
    private final WordPattern[] patterns;
    private final long[] pageLetters;
    /** For each quoted word but the last, it and the next as one. */
    private final @Nullable WordPattern[] doubles;
    /** Letters of the page up to each word. */
    private final int[] pageLength;

    private final @Nullable String[] alternatives;
    private final int[] quotedLength;
    private final Reading.@Nullable Partial[] partials;
    /** Whether a mark or the quotation's own end stands before or behind each quoted word. */
    private final boolean[] opens;

    private final boolean[] closes;
    private final int[][] word = new int[RING][];
    private final int[][] skip = new int[RING][];
    private final int[][] mark = new int[RING][];
    private final byte[][] wordBy;
    private final byte[][] skipBy;
    private final short[][] markedWords;

    Alignment(Reading reading, Stretch stretch, int from, int to) {
        this.reading = reading;
        this.stretch = stretch;
        this.from = from;
        this.n = reading.words().size();
        this.m = to - from;
        quoted = new String[n];
        patterns = new WordPattern[n];
        doubles = new WordPattern[n];
        quotedLength = new int[n + 1];
        partials = new Reading.Partial[n];
        opens = new boolean[n];
        closes = new boolean[n];
        for (int i = 0; i < n; i++) {
            partials[i] = reading.words().get(i).partial();
            opens[i] = i == 0 || reading.isMarkedBefore(i);
            closes[i] = i == n - 1 || reading.isMarkedBefore(i + 1);
            quoted[i] = reading.words().get(i).token().norm();
            patterns[i] = new WordPattern(quoted[i]);
            quotedLength[i + 1] = quotedLength[i] + quoted[i].length();
        }
        page = new String[m];
        alternatives = new String[m];
        pageLetters = new long[m];
        pageLength = new int[m + 1];
        boolean anyMachine = false;
        for (int j = 0; j < m; j++) {
            Token shown = stretch.words().get(from + j);
            page[j] = shown.norm();
            alternatives[j] = shown.alternative();
            pageLetters[j] = WordPattern.letters(page[j]);
            pageLength[j + 1] = pageLength[j] + page[j].length();
            anyMachine |= stretch.machine(from + j);
        }
        machine = anyMachine;
        for (int r = 0; r < RING; r++) {
            word[r] = new int[m + 1];
            skip[r] = new int[m + 1];
            mark[r] = new int[m + 1];
        }
        wordBy = new byte[n + 1][m + 1];
        skipBy = new byte[n + 1][m + 1];
        markedWords = new short[n + 1][];
        fill();
    }

    int cost() {
        return Arrays.stream(word[n % RING]).min().orElse(FAR);
    }

    /** The ways to fit the quotation at the least cost, by where they end. */
    List<List<Step>> best() {
        int least = cost();
        List<List<Step>> all = new ArrayList<>();
        for (int j = 0; j <= m && all.size() < Limits.EQUAL_PASSAGES && least < FAR; j++) {
            if (word[n % RING][j] == least) {
                all.add(steps(j));
            }
        }
        return all;
    }

    private void fill() {
        Arrays.fill(skip[0], FAR);
        Arrays.fill(mark[0], FAR);
        for (int i = 1; i <= n; i++) {
            int row = i % RING;
            for (int j = 0; j <= m; j++) {
                fillWord(i, j, row);
                fillSkip(i, j, row);
            }
            fillMarks(i, row);
        }
    }

    private void fillWord(int i, int j, int row) {
        int before = (i - 1) % RING;
        int best = least(before, j) + ADDED;
        int by = ADD | origin(before, j);
        if (j > 0) {
            int above = least(before, j - 1);
            int pair = above <= best ? above + pairCost(i - 1, j - 1) : Integer.MAX_VALUE;
            if (pair <= best) {
                best = pair;
                by = PAIR | origin(before, j - 1);
            }
            for (int k = 2; k <= MOST_JOINED && k <= i && mayJoin(i, j, k); k++) {
                int cost = joinCost(i, j, k, best);
                if (cost < best) {
                    best = cost;
                    by = JOIN + k - 2 | origin((i - k) % RING, j - 1);
                }
            }
            for (int k = 2; k <= MOST_SPLIT && k <= j && mayStillSplit(i, j, k); k++) {
                int cost = splitCost(i, j, k, best);
                if (cost < best) {
                    best = cost;
                    by = SPLIT + k - 2 | origin(before, j - k);
                }
            }
        }
        word[row][j] = best;
        wordBy[i][j] = (byte) by;
    }

    /** Whether so many quoted words are not yet longer than the page's word. */
    private boolean mayJoin(int i, int j, int k) {
        return quotedLength[i] - quotedLength[i - k] <= page[j - 1].length() + 2 || alternatives[j - 1] != null;
    }

    private boolean mayStillSplit(int i, int j, int k) {
        return pageLength[j] - pageLength[j - k] <= quoted[i - 1].length() + 2;
    }

    private void fillSkip(int i, int j, int row) {
        if (j == 0 || i == n) {
            skip[row][j] = FAR;
            return;
        }
        int begin = word[row][j - 1] + SKIP + SKIPPED_WORD;
        int goOn = skip[row][j - 1] + SKIPPED_WORD;
        skip[row][j] = Math.min(begin, goOn);
        skipBy[i][j] = (byte) (begin <= goOn ? 1 : 0);
    }

    /** A mark before word {@code i} skips words of the page for next to nothing; the fewest win. */
    private void fillMarks(int i, int row) {
        int reach = 0;
        for (Reading.Mark each : reading.marks()) {
            if (each.before() == i) {
                reach = Math.max(reach, each.reach());
            }
        }
        if (reach == 0 || i == n) {
            Arrays.fill(mark[row], FAR);
            return;
        }
        int perWord = reach > Limits.REPLACED_WORDS ? 1 : 5;
        short[] skipped = new short[m + 1];
        Deque<Integer> window = new ArrayDeque<>();
        mark[row][0] = FAR;
        for (int j = 1; j <= m; j++) {
            int candidate = j - 1;
            while (!window.isEmpty()
                    && word[row][window.getLast()] + (candidate - window.getLast()) * perWord >= word[row][candidate]) {
                window.removeLast();
            }
            window.addLast(candidate);
            if (window.getFirst() < j - reach) {
                window.removeFirst();
            }
            int start = window.getFirst();
            mark[row][j] = word[row][start] + (j - start) * perWord;
            skipped[j] = (short) (j - start);
        }
        markedWords[i] = skipped;
    }

    private int least(int row, int j) {
        return Math.min(word[row][j], Math.min(skip[row][j], mark[row][j]));
    }

    private int origin(int row, int j) {
        if (word[row][j] <= skip[row][j] && word[row][j] <= mark[row][j]) {
            return FROM_WORD;
        }
        return mark[row][j] <= skip[row][j] ? FROM_MARK : FROM_SKIP;
    }

    private int pairCost(int i, int j) {
        if (quoted[i].equals(page[j])) {
            return 0;
        }
        Reading.Partial partial = partials[i];
        if (partial != null && partial.fits(page[j])) {
            return TOGETHER;
        }
        if (alternatives[j] != null && stretch.words().get(from + j).alsoReads(quoted[i])) {
            return OTHER_READING;
        }
        if (!machine) {
            return CHANGED;
        }
        boolean grown = opens[i] && Misreading.isGrownBefore(quoted[i], page[j])
                || closes[i] && Misreading.isGrownBehind(quoted[i], page[j]);
        return grown ? GROWN : likeness(patterns[i], page[j], pageLetters[j]);
    }

    /** From 300 for a word one misreading away to {@link #CHANGED} for any other. */
    private static int likeness(WordPattern word, String shown, long shownLetters) {
        if (!word.mayBeLike(shown, shownLetters)) {
            return CHANGED;
        }
        int length = Math.max(word.length(), shown.length());
        int distance = word.distance(shown);
        return distance * 5 >= length * 3 ? CHANGED : 300 + distance * 1200 / length;
    }

    private int joinCost(int i, int j, int k, int best) {
        int length = quotedLength[i] - quotedLength[i - k];
        String whole = page[j - 1];
        int off = Math.abs(length - whole.length());
        String alternative = alternatives[j - 1];
        if (off > 2 && alternative == null) {
            return FAR;
        }
        int before = least((i - k) % RING, j - 1);
        if (before + TOGETHER >= best) {
            return FAR;
        }
        if (off == 0 && joins(quoted, i - k, i, whole)) {
            return before + TOGETHER;
        }
        if (alternative != null && joins(quoted, i - k, i, alternative.replace(" ", ""))) {
            return before + OTHER_READING;
        }
        boolean hides = whole.equals(quoted[i - 1]) || whole.equals(quoted[i - 2]);
        if (!machine || k > 2 || off > 2 || length < 4 || hides || before + 400 >= best) {
            return FAR;
        }
        int cost = likeness(twice(i - 2), whole, pageLetters[j - 1]);
        return cost >= 700 ? FAR : before + cost + MISREAD_TOGETHER;
    }

    private WordPattern twice(int i) {
        WordPattern known = doubles[i];
        if (known == null) {
            known = new WordPattern(quoted[i] + quoted[i + 1]);
            doubles[i] = known;
        }
        return known;
    }

    private int splitCost(int i, int j, int k, int best) {
        int length = pageLength[j] - pageLength[j - k];
        String whole = quoted[i - 1];
        int off = Math.abs(length - whole.length());
        if (off > 2) {
            return FAR;
        }
        int before = least((i - 1) % RING, j - k);
        if (before + TOGETHER >= best) {
            return FAR;
        }
        if (off == 0 && joins(page, j - k, j, whole)) {
            return before + TOGETHER;
        }
        boolean hides = whole.equals(page[j - 1]) || whole.equals(page[j - 2]);
        if (!machine || k > 2 || whole.length() < 4 || hides || before + 400 >= best) {
            return FAR;
        }
        int cost = likeness(patterns[i - 1], page[j - 2] + page[j - 1], pageLetters[j - 2] | pageLetters[j - 1]);
        return cost >= 700 ? FAR : before + cost + MISREAD_TOGETHER;
    }

    private static boolean joins(String[] words, int from, int to, String whole) {
        int at = 0;
        for (int w = from; w < to; w++) {
            if (!whole.startsWith(words[w], at)) {
                return false;
            }
            at += words[w].length();
        }
        return at == whole.length();
    }

    private List<Step> steps(int end) {
        List<Step> steps = new ArrayList<>();
        int i = n;
        int j = end;
        int state = FROM_WORD;
        while (i > 0) {
            if (state == FROM_SKIP) {
                int to = j;
                boolean began;
                do {
                    began = skipBy[i][j] == 1;
                    j--;
                } while (!began);
                steps.add(new Step(Step.Kind.SKIPPED, i, i, from + j, from + to));
                state = FROM_WORD;
            } else if (state == FROM_MARK) {
                int skipped = markedWords[i][j];
                steps.add(new Step(Step.Kind.MARKED, i, i, from + j - skipped, from + j));
                j -= skipped;
                state = FROM_WORD;
            } else {
                int by = wordBy[i][j];
                Step step = step(i, j, by & 15);
                steps.add(step);
                i = step.from();
                j = step.pageFrom() - from;
                state = by & 48;
            }
        }
        return steps.reversed();
    }

    private Step step(int i, int j, int done) {
        int at = from + j;
        if (done == PAIR) {
            return new Step(Step.Kind.PAIR, i - 1, i, at - 1, at);
        }
        if (done == ADD) {
            return new Step(Step.Kind.ADDED, i - 1, i, at, at);
        }
        if (done < SPLIT) {
            return new Step(Step.Kind.JOINED, i - (done - JOIN + 2), i, at - 1, at);
        }
        return new Step(Step.Kind.SPLIT, i - 1, i, at - (done - SPLIT + 2), at);
    }
}
