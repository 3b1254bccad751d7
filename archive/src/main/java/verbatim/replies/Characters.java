package verbatim.replies;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was typed, without characters that nobody sees or that turn the direction of writing against what is read. The two that join and part letters stay where scripts
 * and pictures need them.
 *
 * @param text in the composed form (NFC), lines with {@code \n}
 * @param removed how many were taken out
 */
record Characters(String text, int removed) {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    /** Blanks that fonts show as nothing though they count as letters or marks. */
    private static final Set<Integer> BLANK =
            Set.of(0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2800, 0x3164, 0xFFA0);

    /** Scripts whose words never need to be joined or parted. */
    private static final Set<UnicodeScript> PLAIN = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA);

    private static final Pattern LINES = Pattern.compile("\\r\\n?|\\u2028|\\u0085");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\u2029");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");

    /** Several lines. */
    static Characters lines(String typed) {
        String lines = PARAGRAPHS.matcher(LINES.matcher(typed).replaceAll("\n")).replaceAll("\n\n");
        Characters clean = clean(lines);
        return new Characters(BLANK_LINES.matcher(clean.text).replaceAll("\n\n").strip(), clean.removed);
    }

    /** One line; blanks become one. */
    static Characters line(String typed) {
        Characters clean = clean(typed);
        return new Characters(clean.text.replaceAll("[\\s\\p{Zs}]+", " ").strip(), clean.removed);
    }

    /** Whether it holds characters that steer terminals and protocols: all controls but a tab and the end of a line, which counts only where there is one line. */
    static boolean steers(String typed, boolean oneLine) {
        return typed.codePoints()
                .anyMatch(
                        c -> Character.isISOControl(c) && c != '\t' && (oneLine || c != '\n' && c != '\r' && c != 0x85)
                                || Character.getType(c) == Character.SURROGATE
                                || (c & 0xFFFE) == 0xFFFE);
    }

    private static Characters clean(String typed) {
        int[] all =
                Normalizer.normalize(typed, Normalizer.Form.NFC).codePoints().toArray();
        StringBuilder kept = new StringBuilder();
        int removed = 0;
        int marks = 0;
        for (int i = 0; i < all.length; i++) {
            int c = all[i];
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.ENCLOSING_MARK;
            marks = mark ? marks + 1 : 0;
            if (unseen(all, i) || marks > Limits.MARKS) {
                removed++;
            } else {
                kept.appendCodePoint(c);
            }
        }
        return new Characters(kept.toString(), removed);
    }

    private static boolean unseen(int[] all, int i) {
        int c = all[i];
        if (c == JOINER || c == NON_JOINER) {
            return i == 0 || i == all.length - 1 || plain(all[i - 1]) || plain(all[i + 1]);
        }
        return Character.getType(c) == Character.FORMAT || BLANK.contains(c);
    }

    private static boolean plain(int c) {
        return c < 0x80
                || Character.isWhitespace(c)
                || PLAIN.contains(UnicodeScript.of(c))
                || Character.getType(c) == Character.FORMAT;
    }
}
