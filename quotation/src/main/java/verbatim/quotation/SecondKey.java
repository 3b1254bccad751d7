package verbatim.quotation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import verbatim.text.Role;
import verbatim.text.Span;

/**
 * The second key: whether quotation and passage have the same letters, figures and signs, compared in one pass over the raw texts with none of the
 * code that found the passage. Line ends, spaces, hyphens and punctuation do not count; what stands inside a figure does.
 */
final class SecondKey {
    private static final String SIGNS =
            "$%&+=#@<>\u00A7\u00B0\u00B6\u00D7\u00F7\u00B1\u2248\u2260\u2264\u2265\u20AC\u00A3\u00A5\u00A2\u2588";

    private static final String APOSTROPHES = "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u2018\u2019\u201B\u2032\u2035\uFF07";

    private SecondKey() {}

    static boolean fits(String quotation, Stretch stretch, Passage passage) {
        StringBuilder shown = new StringBuilder();
        for (Passage.Range range : passage.pages()) {
            append(stretch, range, shown);
            if (range != passage.pages().getLast()) {
                shown.append('\n');
            }
        }
        return letters(quotation).equals(letters(shown));
    }

    /** The range without what is aside: furniture, margin, and notes unless the passage is one. */
    private static void append(Stretch stretch, Passage.Range range, StringBuilder shown) {
        String text = stretch.pageText(range.page());
        List<Span> spans = stretch.spans(range.page());
        boolean inNote = spans.stream()
                .anyMatch(s -> s.role() == Role.NOTE && s.start() <= range.start() && range.start() < s.end());
        for (int i = range.start(); i < range.end(); i++) {
            int at = i;
            boolean aside = spans.stream().anyMatch(s -> s.start() <= at && at < s.end() && isAside(s.role(), inNote));
            shown.append(aside ? '\n' : text.charAt(i));
        }
    }

    private static boolean isAside(Role role, boolean inNote) {
        return role == Role.FURNITURE || role == Role.MARGIN || role == Role.NOTE && !inNote;
    }

    static String letters(CharSequence raw) {
        String text = Normalizer.normalize(guarded(raw), Normalizer.Form.NFKC);
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                letters.append(c);
            } else if (SIGNS.indexOf(c) >= 0
                    || Character.getType(c) == Character.CURRENCY_SYMBOL
                    || Character.getType(c) == Character.OTHER_NUMBER) {
                once(letters, c);
            } else if (c == '_' && text.startsWith("___", i)) {
                once(letters, '\u2588');
            } else if (isInside(text, i)) {
                letters.append(c == '\u2013' ? '-' : c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** A blacked-out place is one sign however long it is. */
    private static void once(StringBuilder letters, char c) {
        if (c != '\u2588' || letters.isEmpty() || letters.charAt(letters.length() - 1) != c) {
            letters.append(c);
        }
    }

    /** An apostrophe between letters; a point, colon, slash or hyphen between figures; no comma before three figures. */
    private static boolean isInside(String text, int i) {
        if (i == 0 || i + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        return switch (text.charAt(i)) {
            case '\'' -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
            case '.', ':', '/', '-', '\u2013' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    /** Keeps apart what NFKC would run together or take away, before it does: fractions stay, raised figures and accents alone go. */
    private static String guarded(CharSequence raw) {
        StringBuilder guarded = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\u00B9' || c == '\u00B2' || c == '\u00B3' || c >= '\u2070' && c <= '\u2079') {
                if (i > 0 && Character.isDigit(raw.charAt(i - 1))) {
                    guarded.append('#').append((int) c).append('#');
                }
                continue;
            }
            if (c >= '\u2580' && c <= '\u2593') {
                guarded.append('\u2588');
            } else if (c >= '\u00BC' && c <= '\u00BE' || c >= '\u2150' && c <= '\u215F') {
                guarded.append('#').append((int) c).append('#');
            } else if (APOSTROPHES.indexOf(c) >= 0) {
                guarded.append('\'');
            } else if (c != '\u00AD' && Character.getType(c) != Character.FORMAT) {
                guarded.append(c);
            }
        }
        return guarded.toString();
    }
}
