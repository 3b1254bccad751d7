package verbatim.reading.layout;

/** How alike two strings of letters are, by the fewest changed, dropped and added letters. */
final class Likeness {
    private Likeness() {}

    /** The letters of the text in upper case, without anything else. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetter).forEach(c -> letters.appendCodePoint(Character.toUpperCase(c)));
        return letters.toString();
    }

    /** 1 when equal, 0 when nothing fits. */
    static double whole(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 0 : 1 - (double) distance(a, b, false) / longer;
    }

    /** How well the part of {@code text} that fits best is like {@code part}: 1 when it holds it whole. */
    static double holding(String text, String part) {
        return part.isEmpty() ? 0 : 1 - (double) distance(part, text, true) / part.length();
    }

    /** With {@code free} the ends of {@code b} that {@code a} leaves over cost nothing. */
    private static int distance(String a, String b, boolean free) {
        int[] above = new int[b.length() + 1];
        int[] here = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = free ? 0 : j;
        }
        for (int i = 1; i <= a.length(); i++) {
            here[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                here[j] = Math.min(changed, Math.min(above[j], here[j - 1]) + 1);
            }
            int[] swap = above;
            above = here;
            here = swap;
        }
        return free ? java.util.Arrays.stream(above).min().orElse(0) : above[b.length()];
    }
}
