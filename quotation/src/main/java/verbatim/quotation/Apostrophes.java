package verbatim.quotation;

import java.util.Locale;
import java.util.Set;
import verbatim.quotation.QuotationMarks.Close;
import verbatim.quotation.QuotationMarks.Mark;

/** Tells single quotation marks from apostrophes: don't, the '90s, rock 'n' roll, the Soviets' view. */
final class Apostrophes {
    /** Words that lost their beginning. */
    private static final Set<String> BEHEADED = Set.of(
            "tis",
            "twas",
            "twere",
            "twill",
            "twould",
            "em",
            "til",
            "till",
            "cause",
            "cuz",
            "coz",
            "cos",
            "bout",
            "round",
            "neath",
            "gainst",
            "fraid",
            "nother",
            "nuff",
            "im",
            "er",
            "ere",
            "is",
            "ave",
            "ead",
            "ello",
            "ome",
            "ouse",
            "kay",
            "ol",
            "tude",
            "hood",
            "burbs",
            "copter",
            "phone",
            "fess",
            "cept",
            "specially",
            "scuse");

    /** Words that lost their end. */
    private static final Set<String> DOCKED = Set.of(
            "o", "an", "ol", "th", "wi", "mos", "jus", "t", "d", "lil", "po", "mo", "fo", "yo", "wit", "bes", "las");

    private Apostrophes() {}

    static Mark judge(String text, int at, int end, char sign, Sides sides, boolean figure) {
        if (alone(text, at, end)) {
            return none(at, end, sign);
        }
        boolean opens = sign != '\u2019' && opens(text, end, sides);
        return new Mark(at, end, sign, opens, closes(text, at, sign, sides, figure), true, figure);
    }

    private static Mark none(int at, int end, char sign) {
        return new Mark(at, end, sign, false, Close.NEVER, true, false);
    }

    /** Whether it is one of the two of 'n'. */
    private static boolean alone(String text, int at, int end) {
        return beside(text, end) && mark(text, end + 1) || beside(text, at - 1) && mark(text, at - 2);
    }

    private static boolean beside(String text, int index) {
        return index >= 0 && index < text.length() && Character.toLowerCase(text.charAt(index)) == 'n';
    }

    private static boolean mark(String text, int index) {
        return index >= 0 && index < text.length() && "'\u2018\u2019".indexOf(text.charAt(index)) >= 0;
    }

    private static boolean opens(String text, int end, Sides sides) {
        return sides.opening() && !beheaded(text, end) && !decade(text, end);
    }

    private static boolean beheaded(String text, int end) {
        return BEHEADED.contains(wordAfter(text, end)) && !wholeWordQuoted(text, end);
    }

    /** Whether the word is closed at once, as in 'em', which then is a word quoted. */
    private static boolean wholeWordQuoted(String text, int end) {
        int after = end + wordAfter(text, end).length();
        return after < text.length()
                && mark(text, after)
                && (after + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(after + 1)));
    }

    private static boolean decade(String text, int end) {
        String word = wordAfter(text, end);
        return word.length() >= 2
                && word.length() <= 3
                && Character.isDigit(word.charAt(0))
                && Character.isDigit(word.charAt(1))
                && (word.length() == 2 || word.charAt(2) == 's');
    }

    private static Close closes(String text, int at, char sign, Sides sides, boolean figure) {
        if (sides.left() == 0 || Sides.space(sides.left()) || sides.wordRight()) {
            return loosely(sign, sides);
        }
        if (sides.stopLeft()) {
            return Close.STRONG;
        }
        if (figure || docked(text, at)) {
            return Close.WEAK;
        }
        if (!Sides.space(sides.right())) {
            return Close.STRONG;
        }
        return "sSxXzZ".indexOf(sides.left()) >= 0 ? Close.WEAK : Close.PLAIN;
    }

    /** A curly mark after a space still closes, weakly, when no letter follows. */
    private static Close loosely(char sign, Sides sides) {
        boolean spaced = sides.left() != 0 && Sides.space(sides.left()) && !sides.wordRight();
        return spaced && sign == '\u2019' ? Close.WEAK : Close.NEVER;
    }

    private static boolean docked(String text, int at) {
        String word = wordBefore(text, at);
        return DOCKED.contains(word) || (word.length() > 4 && word.endsWith("in"));
    }

    private static String wordAfter(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 16 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static String wordBefore(String text, int to) {
        int start = to;
        while (start > 0 && to - start < 16 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, to).toLowerCase(Locale.ROOT);
    }
}
