package verbatim.quotation;

import org.jspecify.annotations.Nullable;

/**
 * One word after folding, or a sign that counts as one.
 *
 * @param norm small letters, without the points of abbreviations and the commas of thousands; two words are the same when these are equal
 * @param shape the folded word as written
 * @param start UTF-16 units into the original text
 * @param end half-open
 * @param gap the folded punctuation between this word and the one before
 * @param spacing the white space in that gap
 * @param flags of the constants of this class
 * @param soft letters before a hyphen at the end of a line that may be nothing or a hyphen; 0 when there is none
 * @param confidence the reader's, in hundredths; 0 when it gave none on a page where it gave some
 * @param alternative the norm of the other reading; null when there is none
 */
record Token(
        String norm,
        String shape,
        int start,
        int end,
        String gap,
        Spacing spacing,
        int flags,
        int soft,
        int confidence,
        @Nullable String alternative) {
    /** A hyphen ties the word to the one before it. */
    static final int TIED = 1;
    /** Single letters with spaces between, joined. */
    static final int SPACED = 2;
    /** A sign or a withheld place, not letters or digits. */
    static final int SIGN = 4;
    /** A place where words are withheld. */
    static final int WITHHELD = 8;
    /** First word of its line. */
    static final int LINE = 16;
    /** A hyphen at the very end of the text is tied to the word. */
    static final int OPEN = 32;
    /** It has a digit. */
    static final int FIGURE = 64;

    /** White space between two words. */
    enum Spacing {
        NONE,
        ONE,
        WIDE,
        LINE
    }

    boolean is(int flag) {
        return (flags & flag) != 0;
    }

    Token with(int flag) {
        return new Token(norm, shape, start, end, gap, spacing, flags | flag, soft, confidence, alternative);
    }

    Token read(int newConfidence, @Nullable String newAlternative) {
        return new Token(norm, shape, start, end, gap, spacing, flags, soft, newConfidence, newAlternative);
    }

    /** Whether it may be part of a letter-spaced word. */
    boolean singleLetter() {
        return norm.length() == 1 && Character.isLetter(norm.charAt(0)) && end - start == 1;
    }
}
