package verbatim.quotation;

import java.util.List;
import verbatim.quotation.QuotationMarks.Close;
import verbatim.quotation.QuotationMarks.Mark;
import verbatim.quotation.QuotationMarks.Sort;

/** Finds the mark that closes a quotation within one text. */
final class Pairing {
    /** What {@link #closer} gives when nothing closes. */
    static final int NONE = -1;

    /** Words in a single-quoted stretch that only a weak mark closes: more, and it is two apostrophes. */
    private static final int WEAK_WORDS = 12;

    private final String text;
    private final List<Mark> marks;

    Pairing(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    /** The index of the mark that closes the opening mark at this index, or {@link #NONE}. */
    int closer(int opener) {
        Mark open = marks.get(opener);
        if (open.sort() == Sort.SINGLE) {
            return closerOfSingle(opener);
        }
        int first = closerOfDouble(opener, closers(open.sign()), true);
        return first != NONE ? first : closerOfDouble(opener, otherClosers(open.sign()), false);
    }

    /** The next mark of the same sort that opens, or {@link #NONE}: where a quotation that never closes has to end. */
    int nextOpening(int opener) {
        Mark open = marks.get(opener);
        for (int i = opener + 1; i < last(opener); i++) {
            Mark mark = marks.get(i);
            if (mark.sort() == open.sort() && mark.opens() && !mark.loose()) {
                return i;
            }
        }
        return NONE;
    }

    /** Whether the mark can close what this sign opened. */
    static boolean fits(char opened, Mark mark) {
        return mark.closes() != Close.NEVER && closers(opened).indexOf(mark.sign()) >= 0;
    }

    private int last(int opener) {
        return Math.min(marks.size(), opener + 1 + Limits.MARKS_AHEAD);
    }

    private int closerOfDouble(int opener, String closers, boolean nesting) {
        Mark open = marks.get(opener);
        int depth = 0;
        for (int i = opener + 1; i < last(opener); i++) {
            Mark mark = marks.get(i);
            if (mark.sort() != open.sort()) {
                continue;
            }
            if (closes(mark, open, closers) && !inches(i)) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            } else if (mark.opens() && !mark.loose()) {
                if (!nesting) {
                    return NONE;
                }
                depth++;
            }
        }
        return NONE;
    }

    private boolean closes(Mark mark, Mark open, String closers) {
        if (mark.closes() == Close.NEVER || closers.indexOf(mark.sign()) < 0) {
            return false;
        }
        // In ”these” only what stands beside the marks tells the opening one from the closing one.
        return open.sign() != '\u201D' || !mark.opens();
    }

    /** Whether the mark after a figure means inches: closing here would leave the next mark nothing to close. */
    private boolean inches(int index) {
        Mark mark = marks.get(index);
        if (!mark.figure()) {
            return false;
        }
        for (int i = index + 1; i < last(index); i++) {
            Mark next = marks.get(i);
            if (next.sort() == mark.sort()) {
                return !next.opens() && next.closes() != Close.NEVER;
            }
        }
        return false;
    }

    private int closerOfSingle(int opener) {
        char sign = marks.get(opener).sign();
        int first = closerOfSingle(opener, closers(sign));
        return first != NONE ? first : closerOfSingle(opener, otherClosers(sign));
    }

    private int closerOfSingle(int opener, String closers) {
        int weak = NONE;
        for (int i = opener + 1; i < last(opener); i++) {
            Mark mark = marks.get(i);
            if (mark.sort() == Sort.DOUBLE && mark.opens()) {
                int inner = closer(i);
                i = inner == NONE ? i : inner;
                continue;
            }
            if (mark.sort() != Sort.SINGLE) {
                continue;
            }
            if (closers.indexOf(mark.sign()) < 0 || mark.closes() == Close.NEVER) {
                if (mark.opens()) {
                    return plausible(opener, weak);
                }
            } else if (mark.closes() != Close.WEAK) {
                return i;
            } else if (weak == NONE) {
                weak = i;
            }
        }
        return plausible(opener, weak);
    }

    /** A weak mark closes a few words at most, and no sentence. */
    private int plausible(int opener, int weak) {
        if (weak == NONE) {
            return NONE;
        }
        String between = text.substring(marks.get(opener).end(), marks.get(weak).at());
        boolean sentence = between.indexOf(". ") >= 0 || between.indexOf('"') >= 0 || between.indexOf('\u201C') >= 0;
        return !sentence && Quotations.words(between) <= WEAK_WORDS ? weak : NONE;
    }

    private static String closers(char opened) {
        return switch (opened) {
            case '\u201C', '\u201D' -> "\u201D";
            case '\u201E' -> "\u201C\u201D";
            case '\u2018' -> "\u2019";
            case '\u201A' -> "\u2018\u2019";
            case '\u00AB' -> "\u00BB";
            case '\u00BB' -> "\u00AB\u00BB";
            case '\u2039' -> "\u203A";
            case '\u203A' -> "\u2039\u203A";
            default -> String.valueOf(opened);
        };
    }

    /** Marks that close when the proper ones are nowhere: marks of two styles mixed. */
    private static String otherClosers(char opened) {
        return switch (opened) {
            case '\u201C' -> "\"\u201C";
            case '\u201E' -> "\"";
            case '"' -> "\u201D";
            case '\u2018', '\u201A' -> "'";
            case '\'' -> "\u2019";
            default -> "";
        };
    }
}
