package verbatim.quotation;

/** Compares folded punctuation at the edges of what is quoted, where house style may change it silently (CMOS 13.7). */
final class Punctuation {
    private Punctuation() {}

    /**
     * Whether the quotation may close like this where the page goes on like that: the page's own punctuation as far as it is quoted, with a comma or
     * full stop put, changed or dropped.
     */
    static boolean mayClose(String quoted, String page) {
        return page.startsWith(quoted) || withoutStops(page).startsWith(withoutStops(quoted));
    }

    /** A full stop in place of a question mark or an exclamation mark is a change to be shown; before a comma the sentence around goes on. */
    static boolean replacesTone(String quoted, String page) {
        return quoted.indexOf('.') >= 0 && !hasTone(quoted) && hasTone(page);
    }

    private static boolean hasTone(String gap) {
        return gap.indexOf('?') >= 0 || gap.indexOf('!') >= 0;
    }

    /** Whether the quotation may open like this: with the last of the page's punctuation before its first word. */
    static boolean mayOpen(String quoted, String page) {
        return page.endsWith(quoted);
    }

    private static String withoutStops(String gap) {
        return gap.replace(".", "").replace(",", "");
    }

    /** Whether both have the same ellipses and square brackets. */
    static boolean sameMarks(String quoted, String page) {
        return marks(quoted).equals(marks(page));
    }

    private static String marks(String gap) {
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (c == Folding.ELLIPSIS || c == '[' || c == ']') {
                marks.append(c);
            }
        }
        return marks.toString();
    }
}
