package verbatim.quotation;

/** Collects what stands between two words: its punctuation in one folded form, and how much white space. */
final class Gap {
    private final StringBuilder signs = new StringBuilder();
    private int points;
    private int hyphens;
    private boolean spaceBeforeHyphens;
    private int spaces;
    private boolean line;
    private boolean spaceLast;

    void add(char c) {
        if (c == ' ' || c == '\n') {
            spaces++;
            line |= c == '\n';
            spaceLast = true;
            endHyphens();
            return;
        }
        punctuation(c);
    }

    void punctuation(char c) {
        switch (c) {
            case Folding.HYPHEN, Folding.EN_DASH -> hyphen(c);
            case '.' -> {
                endHyphens();
                points++;
                spaceLast = false;
                return;
            }
            case Folding.NOTE_MARK -> {
                return;
            }
            case Folding.ELLIPSIS -> {
                endHyphens();
                points += 3;
            }
            default -> {
                endHyphens();
                endPoints();
                sign(c);
            }
        }
        spaceLast = false;
    }

    private void hyphen(char c) {
        endPoints();
        if (hyphens == 0) {
            spaceBeforeHyphens = spaceLast;
        }
        hyphens += c == Folding.HYPHEN ? 1 : 2;
    }

    private void sign(char c) {
        if (c == Folding.SINGLE || c == Folding.DOUBLE) {
            append(Folding.DOUBLE);
        } else if (c != Folding.SOFT_HYPHEN && c != '_') {
            append(c);
        }
    }

    /** A run of one sign is one sign. */
    private void append(char c) {
        if (signs.isEmpty() || signs.charAt(signs.length() - 1) != c || c != Folding.DOUBLE && c != Folding.EM_DASH) {
            signs.append(c);
        }
    }

    /** One hyphen without a space before it is a hyphen; anything longer or spaced is a dash. */
    private void endHyphens() {
        if (hyphens > 0) {
            append(hyphens == 1 && !spaceBeforeHyphens ? Folding.HYPHEN : Folding.EM_DASH);
            hyphens = 0;
        }
    }

    /** Three points or more are an ellipsis, spaced or not. */
    private void endPoints() {
        if (points >= 3) {
            append(Folding.ELLIPSIS);
        } else {
            signs.repeat('.', points);
        }
        points = 0;
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
        String folded = signs.isEmpty() ? "" : signs.toString().intern();
        signs.setLength(0);
        spaces = 0;
        line = false;
        spaceLast = false;
        return folded;
    }
}
