package verbatim.quotation;

/**
 * Decides whether a machine may have misread the quoted word as what it shows. It says yes only when nothing speaks against it; yes leads to
 * {@link Wording#DOUBTFUL}, never to anything better.
 */
final class Misreading {
    /** Read at this confidence or more, in hundredths, a known word is what it is. */
    static final int SURE = 90;
    /** The same for figures, which no context helps to read. */
    static final int SURE_FIGURE = 80;

    private Misreading() {}

    /** Whether the page's word may be a misreading of the quoted one. */
    static boolean possible(String quoted, Token shown) {
        if (shown.is(Token.SIGN)) {
            return false;
        }
        return possible(quoted, shown.norm(), shown.confidence());
    }

    /** The same for what several words of the page show together. */
    static boolean possible(String quoted, String shown, int confidence) {
        if (isSign(quoted)) {
            return false;
        }
        if (withoutApostrophes(quoted).equals(withoutApostrophes(shown))) {
            return true;
        }
        boolean known = KnownWords.contains(shown);
        if (known && confidence >= SURE || hasFigures(quoted, shown) && confidence >= SURE_FIGURE) {
            return false;
        }
        double limit = limit(Math.max(quoted.length(), shown.length()), known);
        double distance = Similarity.distance(quoted, shown, limit);
        return distance <= limit && !hidesWord(quoted, shown) && !hasNearerForm(quoted, shown, distance);
    }

    /** An apostrophe is the first thing that a machine loses. */
    private static String withoutApostrophes(String word) {
        return word.replace("'", "");
    }

    private static boolean hasNearerForm(String quoted, String shown, double distance) {
        boolean known = KnownWords.contains(quoted);
        for (String form : WordForms.of(quoted)) {
            boolean isWord = KnownWords.contains(form) || !known && form.length() > 3;
            if (isWord && (form.equals(shown) || Similarity.distance(form, shown, distance) < distance)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the page's word is the quoted one with a whole other word grown to its front; a denial is no such word. */
    static boolean isGrownBefore(String quoted, String shown) {
        return shown.endsWith(quoted) && isGrown(quoted, shown, shown.substring(0, shown.length() - quoted.length()));
    }

    /** The same with a word grown to its end. */
    static boolean isGrownBehind(String quoted, String shown) {
        return shown.startsWith(quoted) && isGrown(quoted, shown, shown.substring(quoted.length()));
    }

    private static boolean isGrown(String quoted, String shown, String other) {
        return quoted.length() > 1
                && other.length() > 1
                && KnownWords.contains(other)
                && !Negation.is(other)
                && !KnownWords.contains(shown);
    }

    private static boolean isSign(String word) {
        return word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0));
    }

    private static boolean hasFigures(String quoted, String shown) {
        return figures(quoted) && figures(shown);
    }

    private static boolean figures(String word) {
        return word.chars().allMatch(c -> !Character.isLetter(c));
    }

    /** How far a misreading may lie from a word of this length; less far when what is shown is a word itself. */
    private static double limit(int length, boolean known) {
        if (known) {
            return length <= 5 ? 0.75 : 1.0;
        }
        return length <= 3 ? 0.95 : length <= 5 ? 1.15 : length <= 8 ? 2.0 : 2.6;
    }

    /** Whether the page shows the whole quoted word and a whole other word grown to it. */
    private static boolean hidesWord(String quoted, String shown) {
        if (shown.length() < quoted.length() + 2) {
            return false;
        }
        return shown.startsWith(quoted) && KnownWords.contains(shown.substring(quoted.length()))
                || shown.endsWith(quoted) && KnownWords.contains(shown.substring(0, shown.length() - quoted.length()));
    }

    /** Whether a word of the page may be dirt that a machine took for a word. */
    static boolean mayBeDirt(Token shown) {
        String norm = shown.norm();
        if (shown.is(Token.WITHHELD) || norm.length() > 2 || nearNegation(norm)) {
            return false;
        }
        if (shown.is(Token.FIGURE)) {
            return shown.confidence() < 50;
        }
        if (shown.is(Token.SIGN)) {
            return norm.equals("<") || norm.equals(">") || norm.equals("=") || norm.equals("\u00B0");
        }
        return !KnownWords.contains(norm) ? shown.confidence() < 98 : shown.confidence() < 30;
    }

    private static boolean nearNegation(String norm) {
        return Similarity.distance("no", norm, 0.95) <= 0.95 || Similarity.distance("not", norm, 1.0) <= 1.0;
    }
}
