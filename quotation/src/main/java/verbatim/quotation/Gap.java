package verbatim.quotation;

/** Collects what stands between two words: its punctuation in one folded form, its line ends, and how much white space. */
final class Gap {
    private final StringBuilder signs = new StringBuilder();
    private int points;
    private int hyphens;
    private boolean spaceBeforeHyphens;
    private boolean spaceLast;
    private int spaces;
    private boolean line;
    /** Whether a line ended behind the points that are being counted. */
    private boolean lineBehindPoints;

    /** The punctuation of a gap without its line ends. */
    static String plain(String gap) {
        return gap.indexOf('\n') < 0 ? gap : gap.replace("\n", "");
    }

    void add(char c) {
        switch (c) {
            case ' ' -> space();
            case '\n' -> {
                space();
                lineEnd();
            }
            case Folding.HYPHEN, Folding.EN_DASH -> hyphen(c);
            case '.' -> point(1);
            case Folding.ELLIPSIS -> point(3);
            case Folding.NOTE_MARK, '_' -> {}
            case Folding.SOFT_HYPHEN -> sign(Folding.HYPHEN);
            case Folding.SINGLE -> sign(Folding.DOUBLE);
            default -> sign(c);
        }
    }

    /** A hyphen that ties two words. */
    void tie() {
        sign(Folding.HYPHEN);
    }

    private void space() {
        spaces++;
        endHyphens();
        spaceLast = true;
    }

    private void lineEnd() {
        line = true;
        if (points > 0) {
            lineBehindPoints = true;
        } else if (signs.isEmpty() || signs.charAt(signs.length() - 1) != '\n') {
            signs.append('\n');
        }
    }

    private void point(int count) {
        endHyphens();
        points += count;
        spaceLast = false;
    }

    private void hyphen(char c) {
        endPoints();
        if (hyphens == 0) {
            spaceBeforeHyphens = spaceLast;
        }
        hyphens += c == Folding.HYPHEN ? 1 : 2;
        spaceLast = false;
    }

    private void sign(char c) {
        endHyphens();
        endPoints();
        append(c);
        spaceLast = false;
    }

    /** A run of quotation marks or of dashes is one. */
    private void append(char c) {
        boolean runs = c == Folding.DOUBLE || c == Folding.EM_DASH;
        if (!runs || signs.isEmpty() || signs.charAt(signs.length() - 1) != c) {
            signs.append(c);
        }
    }

    /** One hyphen without a space before it is a hyphen; anything longer or spaced is a dash. */
    private void endHyphens() {
        if (hyphens > 0) {
            int count = hyphens;
            hyphens = 0;
            append(count == 1 && !spaceBeforeHyphens ? Folding.HYPHEN : Folding.EM_DASH);
        }
    }

    /** Three points or more are an ellipsis, spaced or not. */
    private void endPoints() {
        int count = points;
        points = 0;
        if (count >= 3) {
            append(Folding.ELLIPSIS);
        } else {
            signs.repeat('.', count);
        }
        if (lineBehindPoints) {
            lineBehindPoints = false;
            signs.append('\n');
        }
    }

    Token.Spacing spacing() {
        if (line) {
            return Token.Spacing.LINE;
        }
        return spaces == 0 ? Token.Spacing.NONE : spaces == 1 ? Token.Spacing.ONE : Token.Spacing.WIDE;
    }

    /** The folded punctuation; begins the next gap. */
    String take() {
        endHyphens();
        endPoints();
        String folded = switch (signs.length()) {
            case 0 -> "";
            case 1 -> one(signs.charAt(0));
            default -> signs.toString();
        };
        signs.setLength(0);
        spaces = 0;
        line = false;
        spaceLast = false;
        return folded;
    }

    /** The commonest gaps are shared. */
    private static String one(char c) {
        return switch (c) {
            case '\n' -> "\n";
            case ',' -> ",";
            case '.' -> ".";
            case '-' -> "-";
            case '"' -> "\"";
            default -> String.valueOf(c);
        };
    }
}
