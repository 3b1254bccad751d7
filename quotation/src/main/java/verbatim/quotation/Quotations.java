package verbatim.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quotations in a story: every pair of quotation marks of any style, over several paragraphs when each of them begins with the mark, and
 * block quotations, which need no marks. Marks inside a quotation belong to it. Apostrophes, inches and minutes are no marks.
 */
public final class Quotations {
    private Quotations() {}

    /**
     * Every quotation of the story in reading order. Marks with no letter or figure between them are no quotation.
     *
     * @param blocks the story's parts, title first
     */
    public static List<Found> in(List<Block> blocks) {
        return new QuotationFinder(blocks).find();
    }

    /** How many words stand in the text, by white space; a lone dash or ellipsis is none. */
    static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Sides.space(c)) {
                inWord = false;
            } else if (!inWord && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                inWord = true;
                words++;
            }
        }
        return words;
    }

    /** Which part of a story a block is. */
    public enum Kind {
        TITLE,
        STANDFIRST,
        HEADING,
        PARAGRAPH,
        BLOCK_QUOTATION
    }

    /**
     * One part of a story as plain text.
     *
     * @param kind which part
     * @param text without markup, paragraphs apart
     * @param continued whether it is a further paragraph of the block before it, as in a block quotation of several paragraphs
     */
    public record Block(Kind kind, String text, boolean continued) {
        public Block(Kind kind, String text) {
            this(kind, text, false);
        }
    }

    /** What shows that words are quoted. */
    public enum Form {
        /** A pair of marks. */
        MARKS,
        /** A block quotation, as a whole. */
        BLOCK,
        /** An opening mark that nothing closes; the quotation ends with its paragraph, or before the next opening mark. */
        UNCLOSED
    }

    /**
     * A quotation as found. Offsets are UTF-16 units into the blocks' texts, ends half-open.
     *
     * @param form what shows that it is one
     * @param block index of the block it begins in, from 0
     * @param start of the first word, after the opening mark
     * @param endBlock index of the block it ends in, from 0
     * @param end into the end block's text, before the closing mark
     * @param markStart of the opening mark; equal to {@code start} without marks
     * @param markEnd into the end block's text, behind the closing mark; equal to {@code end} without one
     * @param quotation the words between the marks; paragraphs joined by a line feed, marks repeated at their beginnings left out
     * @param speaker who the sentence around it says spoke, as written there; a proposal; null when it does not say
     */
    public record Found(
            Form form,
            int block,
            int start,
            int endBlock,
            int end,
            int markStart,
            int markEnd,
            String quotation,
            @Nullable String speaker) {
        /** How many words it has. One or two words in marks are often no quotation but a name, or words kept at arm's length. */
        public int words() {
            return Quotations.words(quotation);
        }

        Found by(@Nullable String name) {
            return new Found(form, block, start, endBlock, end, markStart, markEnd, quotation, name);
        }
    }
}
