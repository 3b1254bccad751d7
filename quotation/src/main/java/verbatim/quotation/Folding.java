package verbatim.quotation;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Folds the characters of a text, keeping for every folded character the stretch of the original it came from. Offsets never go back.
 *
 * <p>NFKC, all single and double quotation marks to one of each, all spaces to one, dashes and hyphens to their plain forms, signs that only
 * refer to notes away. What carries meaning stays: fractions, signs of money and measure, blacked-out places, letters of other scripts.
 */
final class Folding {
    static final char SINGLE = '\'';
    static final char DOUBLE = '"';
    static final char HYPHEN = '-';
    static final char EN_DASH = '\u2013';
    static final char EM_DASH = '\u2014';
    static final char ELLIPSIS = '\u2026';
    static final char MINUS = '\u2212';
    static final char SOFT_HYPHEN = '\u00AD';
    static final char BLOCK = '\u2588';
    /** A sign that refers to a note: it parts words but is no punctuation. */
    static final char NOTE_MARK = '\u2020';

    private static final char NOTHING = 0;
    private static final char OTHER = 1;

    private char[] chars;
    private int[] starts;
    private int[] ends;
    private int size;

    private Folding(int capacity) {
        chars = new char[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    static Folding of(String text) {
        return of(text, new Skips());
    }

    /** The text without the stretches to skip, each of which becomes the end of a line. */
    static Folding of(String text, Skips skips) {
        Folding folding = new Folding(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int skipped = skips.endOf(at);
            if (skipped > at) {
                folding.add('\n', at, skipped);
                at = skipped;
            } else {
                int end = plainEnd(text, at, skips.next());
                folding.addPlain(text, at, end);
                at = end > at ? end : folding.fold(text, at);
            }
        }
        return folding;
    }

    int size() {
        return size;
    }

    char at(int index) {
        return index >= 0 && index < size ? chars[index] : '\n';
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** The end of the characters from the index on that are their own plain form, which most are: they need not be looked at one by one. */
    private static int plainEnd(String text, int at, int limit) {
        int most = Math.min(limit, text.length());
        int end = at;
        while (end < most && isPlain(text.charAt(end))) {
            end++;
        }
        return end > at && combines(text, end) ? end - 1 : end;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F && c != '`' && c != '*' || c == '\n';
    }

    private void addPlain(String text, int from, int to) {
        ensure(to - from);
        text.getChars(from, to, chars, size);
        for (int i = from; i < to; i++) {
            starts[size] = i;
            ends[size] = i + 1;
            size++;
        }
    }

    private int fold(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80 && !combines(text, at + 1)) {
            add(c == '*' && betweenFigures(text, at) ? c : ascii(c), at, at + 1);
            return at + 1;
        }
        int code = text.codePointAt(at);
        int end = at + Character.charCount(code);
        char plain = raised(code) ? raised(text, at) : plain(code);
        if (plain == SOFT_HYPHEN) {
            if (endsLine(text, end)) {
                add(SOFT_HYPHEN, at, end);
            }
            return end;
        }
        if (plain == NOTHING) {
            return end;
        }
        if (plain != OTHER && !combines(text, end)) {
            add(plain, at, end);
            return end;
        }
        while (combines(text, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        addNormalized(text, at, end);
        return end;
    }

    /** A raised figure refers to a note, but behind a figure it may be a power: 10\u00B2 is not 10. */
    private char raised(String text, int at) {
        boolean power = at > 0 && (Character.isDigit(text.charAt(at - 1)) || size > 0 && raised(at(size - 1)));
        return power ? text.charAt(at) : NOTE_MARK;
    }

    private static boolean raised(int code) {
        return code == 0x00B9 || code == 0x00B2 || code == 0x00B3 || code >= 0x2070 && code <= 0x2079;
    }

    /** Between two figures an asterisk multiplies and refers to nothing. */
    private static boolean betweenFigures(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private void addNormalized(String text, int at, int end) {
        if (Character.getType(text.codePointAt(at)) == Character.OTHER_NUMBER
                || Character.isSurrogate(text.charAt(at)) && end == at + 1) {
            for (int i = at; i < end; i++) {
                add(text.charAt(i), i, i + 1);
            }
            return;
        }
        String normal = Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFKC);
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            char plain = c < 0x80 ? ascii(c) : plain(c);
            if (plain != NOTHING && plain != SOFT_HYPHEN) {
                add(plain == OTHER ? c : plain, at, end);
            }
        }
    }

    private void add(char c, int start, int end) {
        ensure(1);
        chars[size] = c;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    private void ensure(int more) {
        if (size + more > chars.length) {
            int capacity = size * 2 + more + 16;
            chars = Arrays.copyOf(chars, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
    }

    /** Whether the character at the index belongs to the one before it. */
    private static boolean combines(String text, int at) {
        if (at >= text.length() || text.charAt(at) < 0x300) {
            return false;
        }
        int code = text.codePointAt(at);
        if (code >= 0x1160 && code <= 0x11FF) {
            return true;
        }
        return switch (Character.getType(code)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                code != 0x034F && !(code >= 0xFE00 && code <= 0xFE0F);
            default -> false;
        };
    }

    private static boolean endsLine(String text, int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next == text.length() || ascii(text.charAt(next)) == '\n';
    }

    private static char ascii(char c) {
        return switch (c) {
            case '\t', ' ', 0x1F -> ' ';
            case '\n', '\r', '\f', 0x0B -> '\n';
            case '`' -> SINGLE;
            case '*' -> NOTE_MARK;
            default -> c;
        };
    }

    /** The plain form of a character beyond ASCII, or {@link #OTHER} when NFKC decides. */
    private static char plain(int code) {
        return switch (code) {
            case 0x00B4,
                    0x02B9,
                    0x02BB,
                    0x02BC,
                    0x02BD,
                    0x2018,
                    0x2019,
                    0x201A,
                    0x201B,
                    0x2032,
                    0x2035,
                    0x2039,
                    0x203A,
                    0xFF07 -> SINGLE;
            case 0x00AB,
                    0x00BB,
                    0x02BA,
                    0x201C,
                    0x201D,
                    0x201E,
                    0x201F,
                    0x2033,
                    0x2036,
                    0x301D,
                    0x301E,
                    0x301F,
                    0xFF02 -> DOUBLE;
            case 0x2010, 0x2011, 0xFE63, 0xFF0D -> HYPHEN;
            case 0x2012, 0x2013 -> EN_DASH;
            case 0x2014, 0x2015, 0x2E3A, 0x2E3B, 0xFE58 -> EM_DASH;
            case 0x2026, 0x22EF -> ELLIPSIS;
            case 0x2212 -> MINUS;
            case 0x00AD -> SOFT_HYPHEN;
            case 0x034F,
                    0x061C,
                    0x180E,
                    0x200B,
                    0x200C,
                    0x200D,
                    0x200E,
                    0x200F,
                    0x2060,
                    0x2061,
                    0x2062,
                    0x2063,
                    0x2064,
                    0xFEFF -> NOTHING;
            case 0x0085, 0x2028, 0x2029 -> '\n';
            case 0x2020, 0x2021 -> NOTE_MARK;
            default -> plainByRange(code);
        };
    }

    private static char plainByRange(int code) {
        if (code >= 0x2580 && code <= 0x2593) {
            return BLOCK;
        }
        if (code >= 0xFE00 && code <= 0xFE0F || code >= 0x202A && code <= 0x202E || code >= 0x2066 && code <= 0x2069) {
            return NOTHING;
        }
        return Character.getType(code) == Character.SPACE_SEPARATOR ? ' ' : OTHER;
    }
}
