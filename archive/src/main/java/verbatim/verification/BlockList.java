package verbatim.verification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Kind;

/** Gathers a story's blocks while a parser walks over it. Not thread-safe. */
final class BlockList {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** For each open block quotation, outermost first: whether a block of it was gathered. */
    private final List<Boolean> quotations = new ArrayList<>();

    private final List<Linked> links = new ArrayList<>();
    private final List<Linked> open = new ArrayList<>();
    private boolean signature;

    /** A link of the block that is being gathered, or of one gathered; the block is found again by being the same object. */
    private record Linked(@Nullable Block block, int start, int end, String target) {
        Linked in(Block block) {
            return new Linked(block, start, end, target);
        }
    }

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
        List<Linked> inside = List.copyOf(open);
        open.clear();
        if (words.isEmpty()) {
            return;
        }
        if (quotations.isEmpty()) {
            keep(new Block(kind, words), inside);
            return;
        }
        boolean dashed = words.matches("(?s)(?:[\u2014\u2013\u2015]|--?).*");
        boolean continued = quotations.getFirst();
        keep(new Block(Kind.BLOCK_QUOTATION, signature && !dashed ? "\u2014 " + words : words, continued), inside);
        quotations.set(0, true);
    }

    private void keep(Block block, List<Linked> inside) {
        blocks.add(block);
        inside.forEach(link -> links.add(link.in(block)));
    }

    /** How much of the block that is being gathered there is. */
    int length() {
        return text.length();
    }

    /** The words gathered since then are a link. */
    void link(int from, String target) {
        open.add(new Linked(null, from, text.length(), target));
    }

    /** What the links of these blocks cite, in order. */
    List<Citation> citations(List<Block> all) {
        List<Citation> citations = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (Linked link : links) {
                if (link.block() == all.get(i)) {
                    Citation.of(i, link.start(), link.end(), link.target()).ifPresent(citations::add);
                }
            }
        }
        return citations;
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
