package verbatim.quotation;

import org.jspecify.annotations.Nullable;

/**
 * One word after folding, or a sign that counts as one.
 *
 * @param norm small letters, without the points of abbreviations and the commas of thousands; two words are the same when these are equal
 * @param shape the folded word as written
 * @param start UTF-16 units into the original text
 * @param end half-open
 * @param gap the folded punctuation between this word and the one before, with a line feed where a line ends
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
    /** It has a digit. */
    static final int FIGURE = 32;
    /** A letter-spaced word that is not one with the letter before it. */
    static final int APART = 64;
    /** On a page that the machine could hardly read. */
    static final int POOR = 128;
    /** A person put it right by the scan: all of it. */
    static final int EMENDED = 256;

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

    /** The same word behind other punctuation. */
    Token after(String otherGap) {
        return new Token(norm, shape, start, end, otherGap, spacing, flags, soft, confidence, alternative);
    }

    /** Whether a hyphen at a page's end broke one word into this and the next. */
    boolean breaksBefore(Token next) {
        char last = norm.charAt(norm.length() - 1);
        char first = next.shape.charAt(0);
        return Character.isLetter(last) && Character.isLowerCase(first)
                || Character.isDigit(last) && Character.isDigit(first);
    }

    /** This word and the one it goes on with on the next page. */
    Token joined(Token next) {
        boolean figures = Character.isDigit(next.shape.charAt(0));
        String between = figures ? "-" : "";
        int both = next.is(EMENDED) ? flags : flags & ~EMENDED;
        return new Token(
                norm + between + next.norm,
                shape + between + next.shape,
                start,
                next.end,
                gap,
                spacing,
                both | next.flags & FIGURE,
                figures || soft > 0 ? soft : norm.length(),
                Math.min(confidence, next.confidence),
                null);
    }

    /** Whether the other reading of the word has these letters. */
    boolean alsoReads(String letters) {
        return alternative != null && alternative.replace(" ", "").equals(letters);
    }

    /** Whether it may be part of a letter-spaced word. */
    boolean singleLetter() {
        return norm.length() == 1 && Character.isLetter(norm.charAt(0)) && end - start == 1;
    }
}
