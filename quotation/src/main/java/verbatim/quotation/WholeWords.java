package verbatim.quotation;

import java.util.Set;

/** A quotation may not begin or end inside a word: at a hyphen that ties, or in a run of letter-spaced letters. */
final class WholeWords {
    /** A quotation that ends with one of these before its hyphen leaves out what follows, as any quotation does, and hides nothing. */
    private static final Set<String> PREFIXES =
            Set.of("anti", "counter", "inter", "intra", "neo", "pan", "pre", "pro", "pseudo", "quasi", "semi", "ultra");

    private WholeWords() {}

    /** Signs that make another number of the figure that they stand at. */
    private static final Set<String> SIGNS_OF_FIGURES =
            Set.of("\u2212", "\u00B1", "<", ">", "\u2248", "\u2264", "\u2265");

    /** Whether the word at the index goes on from the one before. */
    static boolean cutBefore(Stretch stretch, int word) {
        return stretch.words().get(word).is(Token.TIED)
                || word > 0 && (isOneRun(stretch, word - 1, word) || isSigned(stretch, word));
    }

    /** A figure with its sign right before it: -5 does not end with 5. */
    private static boolean isSigned(Stretch stretch, int word) {
        Token figure = stretch.words().get(word);
        return figure.is(Token.FIGURE)
                && figure.spacing() == Token.Spacing.NONE
                && SIGNS_OF_FIGURES.contains(stretch.words().get(word - 1).norm());
    }

    /** Whether the word at the index goes on in the one behind. */
    static boolean cutAfter(Stretch stretch, int word) {
        int next = word + 1;
        if (next == stretch.size()) {
            return Gap.plain(stretch.tail()).equals("-");
        }
        return stretch.words().get(next).is(Token.TIED) && !endsWithPrefix(stretch, word)
                || isOneRun(stretch, word, next);
    }

    private static boolean endsWithPrefix(Stretch stretch, int word) {
        return PREFIXES.contains(stretch.words().get(word).norm());
    }

    /** Two parts of letters with spaces between, whatever the spaces. */
    private static boolean isOneRun(Stretch stretch, int word, int next) {
        Token one = stretch.words().get(word);
        Token other = stretch.words().get(next);
        boolean spaced = one.is(Token.SPACED) || other.is(Token.SPACED);
        return spaced
                && !other.is(Token.APART)
                && isLetters(one)
                && isLetters(other)
                && stretch.gap(next).isEmpty();
    }

    private static boolean isLetters(Token token) {
        return token.is(Token.SPACED) || token.singleLetter();
    }
}
