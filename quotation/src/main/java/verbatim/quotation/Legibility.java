package verbatim.quotation;

import java.util.List;

/**
 * Tells a page that a machine could hardly read: filled-in microfiche type, a carbon of a carbon. What such a page shows where it shows no word
 * proves nothing against a quotation, and nothing for it.
 */
final class Legibility {
    /** Of a hundred words so many are known on any page that can be read; names and codes are the rest. */
    private static final int KNOWN_PERCENT = 70;
    /** A page with fewer words proves nothing about itself. */
    private static final int WORDS = 40;

    private Legibility() {}

    /** Whether too few of the page's words of three letters and more are words at all. */
    static boolean isPoor(List<Token> words) {
        int all = 0;
        int known = 0;
        for (Token word : words) {
            if (word.norm().length() >= 3 && word.norm().chars().allMatch(Character::isLetter)) {
                all++;
                known += KnownWords.contains(word.norm()) ? 1 : 0;
            }
        }
        return all >= WORDS && known * 100 < all * KNOWN_PERCENT;
    }

    /** Whether the machine saw that something stands here, and could not read it. */
    static boolean isIllegible(Token shown) {
        return shown.is(Token.POOR)
                && !shown.is(Token.WITHHELD)
                && !shown.is(Token.FIGURE)
                && shown.confidence() < (KnownWords.contains(shown.norm()) ? 60 : Misreading.SURE);
    }
}
