package verbatim.quotation;

/**
 * How far what a machine read lies from a word that may stand on the paper: an edit distance in which the usual misreadings cost less. 1 is one letter
 * that has nothing to do with another.
 */
final class Similarity {
    /** More than any word of use. */
    static final double FAR = 99;

    private static final double LIKE = 0.35;
    private static final double ACCENT = 0.3;
    private static final double LOST = 0.9;
    private static final double GAINED = 1.2;
    private static final double LOST_SIGN = 0.6;

    /** Letters and figures that printing or ageing makes alike; each group is alike among itself. */
    private static final String[] ALIKE = {
        "il1|!tj", "o0", "ceo", "oa", "ae", "ac", "bh6", "nu", "nm", "vyu", "s5", "s8", "g9q", "z2", "b8", "tf", "hk",
        "rn", "rt", "xk", "wv", "pq", "do", "17"
    };

    /** Letters read as several, or several as one. */
    private static final String[][] PAIRS = {
        {"rn", "m"},
        {"cl", "d"},
        {"li", "h"},
        {"ii", "u"},
        {"vv", "w"},
        {"ri", "n"},
        {"in", "m"},
        {"ni", "m"},
        {"lv", "w"},
        {"iv", "w"},
        {"nn", "m"},
        {"ll", "u"},
        {"ti", "n"},
        {"fi", "h"},
        {"lc", "k"},
        {"lr", "k"},
        {"tl", "d"},
        {"ol", "d"},
        {"cr", "a"},
        {"ct", "d"},
        {"th", "m"},
        {"h1", "hi"},
        {"bl", "hi"},
        {"tb", "th"},
        {"ir", "n"},
        {"il", "u"}
    };

    private Similarity() {}

    /**
     * The distance from the word to what the page shows.
     *
     * @param enough where counting may stop
     */
    static double distance(String word, String shown, double enough) {
        int n = word.length();
        int m = shown.length();
        if (Math.abs(n - m) * 0.5 > enough) {
            return FAR;
        }
        double[][] cost = new double[n + 1][m + 1];
        for (int i = 0; i <= n; i++) {
            double least = FAR;
            for (int j = 0; j <= m; j++) {
                cost[i][j] = i == 0 && j == 0 ? 0 : cell(word, shown, cost, i, j);
                least = Math.min(least, cost[i][j]);
            }
            if (least > enough + 1) {
                return FAR;
            }
        }
        return cost[n][m];
    }

    private static double cell(String word, String shown, double[][] cost, int i, int j) {
        double best = FAR;
        if (i > 0) {
            best = cost[i - 1][j] + lost(word.charAt(i - 1));
        }
        if (j > 0) {
            best = Math.min(best, cost[i][j - 1] + gained(shown.charAt(j - 1)));
        }
        if (i > 0 && j > 0) {
            best = Math.min(best, cost[i - 1][j - 1] + change(word.charAt(i - 1), shown.charAt(j - 1)));
        }
        if (i > 1 && j > 0 || i > 0 && j > 1) {
            best = Math.min(best, several(word, shown, cost, i, j));
        }
        return best;
    }

    private static double lost(char c) {
        return Character.isLetterOrDigit(c) ? LOST : LOST_SIGN;
    }

    /** A machine loses letters more often than it makes them up. */
    private static double gained(char c) {
        return Character.isLetterOrDigit(c) ? GAINED : LOST_SIGN;
    }

    private static double change(char a, char b) {
        if (a == b) {
            return 0;
        }
        if (base(a) == base(b)) {
            return ACCENT;
        }
        for (String alike : ALIKE) {
            if (alike.indexOf(a) >= 0 && alike.indexOf(b) >= 0) {
                return LIKE;
            }
        }
        return 1;
    }

    private static char base(char c) {
        if (c < 0x80) {
            return c;
        }
        String parts = java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFD);
        return parts.charAt(0);
    }

    private static double several(String word, String shown, double[][] cost, int i, int j) {
        double best = FAR;
        for (String[] pair : PAIRS) {
            best = Math.min(best, pair(word, shown, cost, i, j, pair[0], pair[1]));
            best = Math.min(best, pair(word, shown, cost, i, j, pair[1], pair[0]));
        }
        return best;
    }

    private static double pair(String word, String shown, double[][] cost, int i, int j, String a, String b) {
        int from = i - a.length();
        int to = j - b.length();
        if (from < 0 || to < 0 || !word.startsWith(a, from) || !shown.startsWith(b, to)) {
            return FAR;
        }
        return cost[from][to] + LIKE;
    }
}
