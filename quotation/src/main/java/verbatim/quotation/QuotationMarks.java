package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;

/** The quotation marks of one text, told from apostrophes, inches and minutes by what stands beside them. */
final class QuotationMarks {
    private QuotationMarks() {}

    /** Marks that may pair with each other. */
    enum Sort {
        DOUBLE,
        SINGLE,
        GUILLEMET,
        SINGLE_GUILLEMET
    }

    /** How surely a mark closes what is open; an apostrophe after an s is weak. */
    enum Close {
        NEVER,
        WEAK,
        PLAIN,
        STRONG
    }

    /**
     * One mark.
     *
     * @param at where it begins, a backslash before it included
     * @param end behind it
     * @param sign the mark itself; two apostrophes or backticks in a row count as a straight double mark
     * @param opens whether it can open a quotation
     * @param closes how surely it can close one
     * @param loose whether it stands so oddly that, left unpaired, it is no quotation mark at all
     * @param figure whether a figure stands before it, so that it may mean inches, feet or minutes
     */
    record Mark(int at, int end, char sign, boolean opens, Close closes, boolean loose, boolean figure) {
        Sort sort() {
            return QuotationMarks.sort(sign);
        }

        boolean onlyOpens() {
            return opens && closes == Close.NEVER;
        }
    }

    /** All marks of the text in order; apostrophes that can be nothing else are left out. */
    static List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = markEnd(text, at);
            if (end == at) {
                at++;
                continue;
            }
            Mark mark = judge(text, at, end);
            if (mark.opens() || mark.closes() != Close.NEVER) {
                marks.add(mark);
            }
            at = end;
        }
        return marks;
    }

    /** Whether the character is any quotation mark or apostrophe. */
    static boolean isMark(char c) {
        return "\"\u201C\u201D\u201E\u201F\uFF02'\u2018\u2019\u201A\u201B\u00AB\u00BB\u2039\u203A".indexOf(c) >= 0;
    }

    private static Sort sort(char sign) {
        return switch (sign) {
            case '\u00AB', '\u00BB' -> Sort.GUILLEMET;
            case '\u2039', '\u203A' -> Sort.SINGLE_GUILLEMET;
            case '\'', '\u2018', '\u2019', '\u201A' -> Sort.SINGLE;
            default -> Sort.DOUBLE;
        };
    }

    private static int markEnd(String text, int at) {
        char c = text.charAt(at);
        if (c == '\\' && at + 1 < text.length() && "\"'".indexOf(text.charAt(at + 1)) >= 0) {
            return at + 2;
        }
        boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
        if (doubled && (c == '\'' || c == '`')) {
            return at + 2;
        }
        return isMark(c) ? at + 1 : at;
    }

    private static char sign(String text, int at, int end) {
        char c = text.charAt(end - 1);
        if (end - at == 2 && text.charAt(at) != '\\') {
            return '"';
        }
        return switch (c) {
            case '\uFF02' -> '"';
            case '\u201F' -> '\u201C';
            case '\u201B' -> '\u2018';
            default -> c;
        };
    }

    private static Mark judge(String text, int at, int end) {
        char sign = sign(text, at, end);
        Sides sides = Sides.of(text, at, end);
        boolean figure = Character.isDigit(sides.left()) && !Character.isWhitespace(before(text, at));
        return switch (sign) {
            case '"' -> straight(at, end, sides, figure);
            case '\u201C' -> {
                boolean closing = sides.closing() || sides.stopRight();
                Close closes = closing || sides.free() ? Close.PLAIN : Close.NEVER;
                yield new Mark(at, end, sign, !closing, closes, sides.free(), figure);
            }
            case '\u201D' -> new Mark(at, end, sign, sides.opening(), Close.PLAIN, true, figure);
            case '\u201E' -> new Mark(at, end, sign, sides.right() != 0, Close.NEVER, false, false);
            case '\u00AB', '\u2039' -> guillemet(at, end, sign, !sides.closing(), sides.opening());
            case '\u00BB', '\u203A' -> {
                boolean opens = sides.opening() && sides.wordBeginsRight();
                yield guillemet(at, end, sign, opens, opens);
            }
            default -> Apostrophes.judge(text, at, end, sign, sides, figure);
        };
    }

    private static Mark guillemet(int at, int end, char sign, boolean opens, boolean onlyOpens) {
        return new Mark(at, end, sign, opens, onlyOpens ? Close.NEVER : Close.PLAIN, false, false);
    }

    private static Mark straight(int at, int end, Sides sides, boolean figure) {
        boolean inWord = sides.wordLeft() && sides.wordRight();
        if (inWord && figure) {
            return new Mark(at, end, '"', false, Close.NEVER, true, true);
        }
        boolean glued = sides.stopLeft() && sides.wordRight();
        if (sides.free() || inWord || glued || (!sides.opening() && !sides.closing())) {
            return new Mark(at, end, '"', sides.right() != 0, Close.PLAIN, true, figure);
        }
        return new Mark(
                at, end, '"', sides.opening(), sides.closing() ? Close.PLAIN : Close.NEVER, sides.closing(), figure);
    }

    private static char before(String text, int at) {
        return at == 0 ? ' ' : text.charAt(at - 1);
    }
}
