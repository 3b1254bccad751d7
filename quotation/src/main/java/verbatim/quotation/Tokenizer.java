package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a folded text into words, with the punctuation and the white space between them. */
final class Tokenizer {
    private final Folding text;
    private final List<Token> words = new ArrayList<>();
    private final Gap gap = new Gap();
    private int at;
    private boolean tied;

    private Tokenizer(Folding text) {
        this.text = text;
    }

    static Tokens tokens(Folding text) {
        return new Tokenizer(text).run();
    }

    private Tokens run() {
        while (at < text.size()) {
            char c = text.at(at);
            if (isWord(c) || startsDecimal()) {
                word();
            } else if (startsMinus()) {
                sign("\u2212", 0, at + 1);
            } else if (isSign(c)) {
                sign(String.valueOf(c), 0, at + 1);
            } else if (c == Folding.BLOCK || isBlank(at)) {
                sign("\u2588", Token.WITHHELD, withheldEnd());
            } else {
                between(c);
            }
        }
        return new Tokens(LetterSpacing.join(words), gap.take());
    }

    private void between(char c) {
        if (isTie(c)) {
            tied = true;
            gap.tie();
            at++;
            while (at < text.size() && isSpace(text.at(at))) {
                gap.add(text.at(at++));
            }
            return;
        }
        gap.add(c);
        at++;
    }

    /** A hyphen that ties two words, straight or over the end of a line; an unspaced en dash between them too. */
    private boolean isTie(char c) {
        if (c != Folding.HYPHEN && c != Folding.EN_DASH || !isWord(text.at(at - 1))) {
            return false;
        }
        if (isWord(text.at(at + 1))) {
            return true;
        }
        return c == Folding.HYPHEN && text.at(at + 1) != Folding.HYPHEN && lineEnd(at + 1) > 0;
    }

    /** Where the next line's first word begins, when nothing but white space with a line's end stands between; else 0. */
    private int lineEnd(int from) {
        int next = from;
        boolean line = false;
        while (next < text.size() && isSpace(text.at(next))) {
            line |= text.at(next) == '\n';
            next++;
        }
        return line && next < text.size() && isWord(text.at(next)) ? next : 0;
    }

    /** Most words are letters and figures alone. */
    private void word() {
        int from = at;
        boolean digits = false;
        boolean small = true;
        while (at < text.size() && isWord(text.at(at))) {
            char c = text.at(at);
            digits |= isDigit(c);
            small &= c < 0x80 && (c < 'A' || c > 'Z');
            at++;
        }
        String written = text.text(from, at);
        char c = text.at(at);
        if (!isSpace(c) && (insideWord(c, from) || softAt(c) > 0)) {
            signedWord(from, written, digits);
        } else {
            String norm = small ? written : written.toLowerCase(Locale.ROOT);
            add(norm, written, from, at, digits ? Token.FIGURE : 0, 0);
        }
    }

    /** The rest of a word with signs inside, or with a hyphen at the end of a line that may be nothing. */
    private void signedWord(int from, String begun, boolean figures) {
        int softAt = 0;
        StringBuilder shape = new StringBuilder(begun);
        StringBuilder norm = new StringBuilder(begun);
        boolean digits = figures;
        while (at < text.size()) {
            char c = text.at(at);
            if (isWord(c)) {
                shape.append(c);
                norm.append(c);
                digits |= isDigit(c);
                at++;
            } else if (insideWord(c, from)) {
                char kept = c == Folding.EN_DASH ? Folding.HYPHEN : c;
                shape.append(kept);
                if (keptInNorm(c)) {
                    norm.append(kept);
                }
                at++;
                while (isSpace(text.at(at)) && at < text.size()) {
                    at++;
                }
            } else if (softAt(c) > 0) {
                softAt = softAt == 0 && c == Folding.HYPHEN ? norm.length() : softAt;
                at = softAt(c);
            } else {
                break;
            }
        }
        String written = shape.toString();
        String small = norm.toString().toLowerCase(Locale.ROOT);
        add(small.equals(written) ? written : small, written, from, at, digits ? Token.FIGURE : 0, softAt);
    }

    private boolean startsDecimal() {
        return text.at(at) == '.' && isDigit(text.at(at + 1)) && !isWord(text.at(at - 1)) && text.at(at - 1) != '.';
    }

    private boolean startsMinus() {
        char c = text.at(at);
        if (c == Folding.MINUS) {
            return true;
        }
        char before = text.at(at - 1);
        return (c == Folding.HYPHEN || c == Folding.EN_DASH)
                && isDigit(text.at(at + 1))
                && (at == 0 || isSpace(before) || before == '(');
    }

    /** Whether a sign at the place belongs to the word that began at the index. */
    private boolean insideWord(char c, int from) {
        char before = text.at(at - 1);
        char after = text.at(at + 1);
        return switch (c) {
            case Folding.SINGLE -> at > from && isWord(before) && isWord(after);
            case '.' -> at == from || isDigit(before) && isDigit(after) || abbreviates(from);
            case ',', ':', '/' -> isDigit(before) && isDigit(after);
            case Folding.HYPHEN, Folding.EN_DASH ->
                isDigit(before)
                        && (isDigit(after)
                                || c == Folding.HYPHEN && lineEnd(at + 1) > 0 && isDigit(text.at(lineEnd(at + 1))));
            default -> false;
        };
    }

    /** A point between single letters: {@code U.S.}, {@code p.m.} */
    private boolean abbreviates(int from) {
        return isLetter(text.at(at - 1))
                && (at - 1 == from || text.at(at - 2) == '.')
                && isLetter(text.at(at + 1))
                && !isWord(text.at(at + 2));
    }

    private boolean keptInNorm(char c) {
        if (c == '.') {
            return !isLetter(text.at(at - 1));
        }
        return c != ',' || !isThousands();
    }

    private boolean isThousands() {
        int digits = 0;
        while (isDigit(text.at(at + 1 + digits))) {
            digits++;
        }
        return digits == 3;
    }

    /** Where the word goes on after a hyphen at the end of a line that may be nothing; 0 when it does not. */
    private int softAt(char c) {
        if (c != Folding.HYPHEN && c != Folding.SOFT_HYPHEN || !isLetter(text.at(at - 1))) {
            return 0;
        }
        int next = lineEnd(at + 1);
        if (next == 0) {
            return 0;
        }
        return c == Folding.SOFT_HYPHEN || Character.isLowerCase(text.at(next)) ? next : 0;
    }

    private int withheldEnd() {
        int end = at;
        int last = at;
        while (end < text.size() && (text.at(end) == Folding.BLOCK || text.at(end) == '_' || text.at(end) == ' ')) {
            end++;
            last = text.at(end - 1) == ' ' ? last : end;
        }
        return last;
    }

    private boolean isBlank(int index) {
        return text.at(index) == '_' && text.at(index + 1) == '_' && text.at(index + 2) == '_';
    }

    private void sign(String sign, int flags, int end) {
        int from = at;
        at = end;
        add(sign, sign, from, end, flags | Token.SIGN, 0);
    }

    private void add(String norm, String shape, int from, int end, int flags, int soft) {
        int all = flags | (tied ? Token.TIED : 0);
        Token.Spacing spacing = words.isEmpty() ? Token.Spacing.LINE : gap.spacing();
        if (spacing == Token.Spacing.LINE) {
            all |= Token.LINE;
        }
        words.add(
                new Token(norm, shape, text.start(from), text.end(end - 1), gap.take(), spacing, all, soft, 100, null));
        tied = false;
    }

    static boolean isWord(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isLetter(char c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= 0x80 && Character.isDigit(c);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    /** Signs that are words: nobody may leave one out. */
    static boolean isSign(char c) {
        return switch (c) {
            case '$',
                    '%',
                    '&',
                    '+',
                    '=',
                    '#',
                    '@',
                    '*',
                    '<',
                    '>',
                    '\u00A7',
                    '\u00B0',
                    '\u00B6',
                    '\u00D7',
                    '\u00F7',
                    '\u00B1',
                    '\u2248',
                    '\u2260',
                    '\u2264',
                    '\u2265' -> true;
            default -> c >= 0x80 && Character.getType(c) == Character.CURRENCY_SYMBOL;
        };
    }
}
