package verbatim.verification;

import java.util.List;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Kind;

/**
 * A story as its blocks of plain text, title first.
 *
 * @param name what it is called in messages: a path as given, or {@code standard input}
 * @param format how it was written
 * @param blocks in reading order; empty when it has no words
 */
public record Story(String name, Format format, List<Block> blocks) {
    public Story {
        blocks = List.copyOf(blocks);
    }

    /** How a story is written. */
    public enum Format {
        MARKDOWN,
        HTML,
        PLAIN
    }

    /** The title's words; the story's name when it has none. */
    public String title() {
        return blocks.stream()
                .filter(block -> block.kind() == Kind.TITLE)
                .map(Block::text)
                .findFirst()
                .orElse(name);
    }
}
