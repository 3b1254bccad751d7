package verbatim.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Cuts a text into words as they are searched: lower case, without accents, apostrophes kept inside words, points kept between figures and dropped
 * between single letters (<i>U.S.</i> is <i>us</i>), thousands commas dropped. The same for pages and for questions.
 */
final class Tokens {
    private Tokens() {}

    /** What stands between a word and the next one. */
    enum Link {
        /** Anything else. */
        NONE,
        /** A hyphen alone. */
        HYPHEN,
        /** A hyphen at a line's or the text's end. */
        LINE_END
    }

    /**
     * A word.
     *
     * @param word folded, never empty
     * @param start UTF-16 units into the text
     * @param end half-open
     * @param link to the next word
     */
    record Token(String word, int start, int end, Link link) {}

    /** The words in order. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!begins(point)) {
                at += Character.charCount(point);
                continue;
            }
            int end = end(text, at);
            String word = fold(text.substring(at, end));
            if (!word.isEmpty()) {
                tokens.add(new Token(word, at, end, link(text, end)));
            }
            at = end;
        }
        return tokens;
    }

    private static boolean begins(int point) {
        return Character.isLetterOrDigit(point);
    }

    private static boolean continues(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || point == 0xAD
                || point == 0x200B
                || point == 0x200D
                || point == 0x2060;
    }

    private static int end(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (continues(point)) {
                at += Character.charCount(point);
            } else if (joins(text, start, at)) {
                at++;
            } else {
                break;
            }
        }
        return text.charAt(at - 1) == 0xAD ? at - 1 : at;
    }

    private static boolean joins(String text, int start, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '\'', '’', 'ʼ' -> Character.isLetter(before) && Character.isLetter(after);
            case ',' -> Character.isDigit(before) && thousand(text, at + 1);
            case '.' ->
                Character.isDigit(before) && Character.isDigit(after)
                        || Character.isLetter(before)
                                && Character.isLetter(after)
                                && single(text, start, at - 1)
                                && !continuesAt(text, at + 2);
            default -> false;
        };
    }

    private static boolean single(String text, int start, int letter) {
        return letter == start || text.charAt(letter - 1) == '.';
    }

    private static boolean thousand(String text, int from) {
        return from + 3 <= text.length()
                && Character.isDigit(text.charAt(from))
                && Character.isDigit(text.charAt(from + 1))
                && Character.isDigit(text.charAt(from + 2))
                && !(from + 3 < text.length() && Character.isDigit(text.charAt(from + 3)));
    }

    private static boolean continuesAt(String text, int at) {
        return at < text.length() && continues(text.codePointAt(at));
    }

    private static Link link(String text, int end) {
        if (end >= text.length() || !hyphen(text.charAt(end))) {
            return Link.NONE;
        }
        int at = end + 1;
        boolean line = false;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            line |= text.charAt(at) == '\n' || text.charAt(at) == '\f';
            at++;
        }
        if (line || at >= text.length()) {
            return Link.LINE_END;
        }
        return at == end + 1 && Character.isLetter(text.charAt(at)) ? Link.HYPHEN : Link.NONE;
    }

    private static boolean hyphen(char c) {
        return c == '-' || c == '‐' || c == '‑' || c == '\u00AD' || c == '¬';
    }

    /** One word folded; empty when nothing of it is left. */
    static String fold(String word) {
        String cut = word.length() > Limits.WORD ? word.substring(0, Limits.WORD) : word;
        String lower = plain(cut) ? cut.toLowerCase(Locale.ROOT) : foldMore(cut);
        boolean figures = Character.isDigit(lower.isEmpty() ? ' ' : lower.charAt(0));
        return lower.indexOf(',') >= 0 || !figures && lower.indexOf('.') >= 0
                ? lower.replace(",", "").replace(".", "")
                : lower;
    }

    private static boolean plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String foldMore(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (type != Character.NON_SPACING_MARK && type != Character.FORMAT) {
                kept.appendCodePoint(point == '’' || point == 'ʼ' ? '\'' : point);
            }
        });
        char[] from = kept.toString().toLowerCase(Locale.ROOT).toCharArray();
        char[] to = new char[4 * from.length];
        int length = ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length);
        return new String(to, 0, length).toLowerCase(Locale.ROOT);
    }
}
