package verbatim.quotation;

/**
 * What stands on either side of a quotation mark, looking past other marks that touch it.
 *
 * @param left the character before; 0 at the beginning
 * @param right the character after; 0 at the end
 */
record Sides(char left, char right) {
    private static final String OPENERS = "([{<\u2014\u2013\u2012\u2015-/=>*_|\u00A1\u00BF~";
    private static final String CLOSERS = ".,;:!?\u2026)]}>\u2014\u2013\u2012\u2015-/*_<|\u2020\u2021~";
    private static final String STOPS = ".,?!\u2026;:)]";

    static Sides of(String text, int at, int end) {
        int left = at - 1;
        while (left >= 0 && (QuotationMarks.isMark(text.charAt(left)) || escape(text, left))) {
            left--;
        }
        int right = end;
        while (right < text.length() && (QuotationMarks.isMark(text.charAt(right)) || escape(text, right))) {
            right++;
        }
        return new Sides(left < 0 ? 0 : text.charAt(left), right >= text.length() ? 0 : text.charAt(right));
    }

    private static boolean escape(String text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && QuotationMarks.isMark(text.charAt(at + 1));
    }

    static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether words begin here: space, a bracket or a dash before, and something after. */
    boolean opening() {
        return (left == 0 || space(left) || OPENERS.indexOf(left) >= 0)
                && right != 0
                && !space(right)
                && !(left != 0 && !space(left) && (",;:!?)]}".indexOf(right) >= 0 || dash(left) && dash(right)));
    }

    /** Whether words end here: something before; space, punctuation or nothing after. */
    boolean closing() {
        return left != 0
                && !space(left)
                && "([{".indexOf(left) < 0
                && (right == 0 || space(right) || CLOSERS.indexOf(right) >= 0 || superscript(right) || stopLeft());
    }

    /** Whether what follows can begin a quotation. */
    boolean wordBeginsRight() {
        return wordRight() || "([\u2026.\u00A1\u00BF$\u00A3\u20AC".indexOf(right) >= 0;
    }

    /** Whether there is space, or nothing, on both sides. */
    boolean free() {
        return (left == 0 || space(left)) && (right == 0 || space(right));
    }

    boolean wordLeft() {
        return Character.isLetterOrDigit(left);
    }

    boolean wordRight() {
        return Character.isLetterOrDigit(right);
    }

    /** Whether punctuation that belongs inside a quotation stands before. */
    boolean stopLeft() {
        return left != 0 && STOPS.indexOf(left) >= 0;
    }

    /** Whether punctuation that ends a clause stands after, with space or nothing behind it or not. */
    boolean stopRight() {
        return right != 0 && ",;:".indexOf(right) >= 0 || right == '.' && left != 0 && space(left);
    }

    private static boolean dash(char c) {
        return "\u2014\u2013\u2012\u2015-".indexOf(c) >= 0;
    }

    private static boolean superscript(char c) {
        return c == '\u00B9' || c == '\u00B2' || c == '\u00B3' || (c >= '\u2070' && c <= '\u2079');
    }
}
