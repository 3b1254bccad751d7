package verbatim.quotation;

import org.jspecify.annotations.Nullable;

/**
 * A word against which many others are measured: the least number of letters put, dropped or changed, by Myers' bit vectors (Journal of the ACM 46,
 * 1999). Only for finding the place; letters are told apart by their low seven bits.
 */
final class WordPattern {
    private static final int LONGEST = 64;

    private final String word;
    private final long letters;
    private long @Nullable [] positions;

    WordPattern(String word) {
        this.word = word;
        this.letters = letters(word);
    }

    int length() {
        return word.length();
    }

    /** A set of the letters and figures of a word. */
    static long letters(String word) {
        long set = 0;
        for (int i = 0; i < word.length(); i++) {
            set |= 1L << (word.charAt(i) & 63);
        }
        return set;
    }

    /** Whether the words have so much in common that measuring them is worth while. */
    boolean mayBeLike(String other, long otherLetters) {
        int longer = Math.max(word.length(), other.length());
        return Math.abs(word.length() - other.length()) <= 1 + longer / 4
                && Long.bitCount(letters ^ otherLetters) <= 2 + longer / 3
                && (letters & otherLetters) != 0;
    }

    int distance(String other) {
        int n = Math.min(word.length(), LONGEST);
        long[] at = positions();
        long plus = n == 64 ? -1L : (1L << n) - 1;
        long minus = 0;
        long last = 1L << (n - 1);
        int score = n;
        for (int i = 0; i < other.length(); i++) {
            long same = at[other.charAt(i) & 127];
            long vertical = same | minus;
            long horizontal = (((same & plus) + plus) ^ plus) | same;
            long up = minus | ~(horizontal | plus);
            long down = plus & horizontal;
            score += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
            up = (up << 1) | 1;
            down <<= 1;
            plus = down | ~(vertical | up);
            minus = up & vertical;
        }
        return score;
    }

    private long[] positions() {
        long[] known = positions;
        if (known == null) {
            known = new long[128];
            for (int i = 0; i < Math.min(word.length(), LONGEST); i++) {
                known[word.charAt(i) & 127] |= 1L << i;
            }
            positions = known;
        }
        return known;
    }
}
