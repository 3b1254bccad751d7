package verbatim.verification;

import java.util.List;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Kind;

/**
 * A story as its blocks of plain text, title first.
 *
 * @param name what it is called in messages: a path as given, or {@code standard input}
 * @param format how it was written
 * @param parts what it consists of
 */
public record Story(String name, Format format, Parts parts) {
    /**
     * What a story consists of.
     *
     * @param blocks in reading order; empty when it has no words
     * @param citations where it links to documents and scans, in reading order
     */
    record Parts(List<Block> blocks, List<Citation> citations) {
        Parts {
            blocks = List.copyOf(blocks);
            citations = List.copyOf(citations);
        }
    }

    /** In reading order; empty when it has no words. */
    public List<Block> blocks() {
        return parts.blocks();
    }

    /** How a story is written. */
    public enum Format {
        MARKDOWN,
        HTML,
        PLAIN
    }

    /** The title's words; the story's name when it has none. */
    public String title() {
        return blocks().stream()
                .filter(block -> block.kind() == Kind.TITLE)
                .map(Block::text)
                .findFirst()
                .orElse(name);
    }
}
