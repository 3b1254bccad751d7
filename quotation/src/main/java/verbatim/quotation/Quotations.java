package verbatim.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the quotations in a story. */
public final class Quotations {
    private Quotations() {}

    /**
     * Every quotation of the story in reading order.
     *
     * @param blocks the story's parts, title first
     */
    public static List<Found> in(List<Block> blocks) {
        throw new UnsupportedOperationException("being written");
    }

    /** Which part of a story a block is. */
    public enum Kind {
        TITLE,
        STANDFIRST,
        HEADING,
        PARAGRAPH,
        BLOCK_QUOTATION
    }

    /** One part of a story as plain text. */
    public record Block(Kind kind, String text) {}

    /**
     * A quotation as found.
     *
     * @param block index of the block it begins in, from 0
     * @param start UTF-16 units into that block's text, after the opening mark
     * @param endBlock index of the block it ends in, from 0
     * @param end half-open, into the end block's text, before the closing mark
     * @param quotation the words between the marks; paragraphs joined by a line feed, marks repeated at their beginnings left out
     * @param speaker who the sentence around it says spoke; a proposal; null when it does not say
     */
    public record Found(
            int block,
            int start,
            int endBlock,
            int end,
            String quotation,
            @Nullable String speaker) {}
}
