package verbatim.verification;

import java.util.ArrayList;
import java.util.List;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Kind;

/** Gathers a story's blocks while a parser walks over it. Not thread-safe. */
final class BlockList {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** For each open block quotation, outermost first: whether a block of it was gathered. */
    private final List<Boolean> quotations = new ArrayList<>();

    private boolean signature;

    void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space) {
                text.append(c);
            } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }

    /** A line break within a block; a second one in a row ends the block. */
    void lineBreak(Kind kind) {
        String words = text.toString().stripTrailing();
        if (words.length() < text.length() && text.charAt(text.length() - 1) == '\n') {
            end(kind);
        } else if (!words.isEmpty()) {
            text.setLength(words.length());
            text.append('\n');
        }
    }

    /** Ends the block that is being gathered, if it has words; inside a block quotation it is part of that, whatever the kind. */
    void end(Kind kind) {
        String words = text.toString().strip();
        text.setLength(0);
        if (words.isEmpty()) {
            return;
        }
        if (quotations.isEmpty()) {
            blocks.add(new Block(kind, words));
            return;
        }
        boolean dashed = words.matches("(?s)(?:[\u2014\u2013\u2015]|--?).*");
        boolean continued = quotations.getFirst();
        blocks.add(new Block(Kind.BLOCK_QUOTATION, signature && !dashed ? "\u2014 " + words : words, continued));
        quotations.set(0, true);
    }

    void openQuotation() {
        quotations.add(false);
    }

    void closeQuotation() {
        quotations.removeLast();
    }

    boolean inQuotation() {
        return !quotations.isEmpty();
    }

    /** From here on, or no longer, the words say who is quoted. */
    void signature(boolean begins) {
        signature = begins && inQuotation();
    }

    void add(Block block) {
        blocks.add(block);
    }

    List<Block> list() {
        return List.copyOf(blocks);
    }
}
