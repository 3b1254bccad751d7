package verbatim.verification;

import java.util.List;
import java.util.Optional;
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
     * @param links in reading order
     * @param pictures above blocks, in reading order
     * @param sources for each block, where its units stand in what was read; empty where that is not known
     */
    record Parts(List<Block> blocks, List<Hyperlink> links, List<Picture> pictures, List<int[]> sources) {
        Parts {
            blocks = List.copyOf(blocks);
            links = List.copyOf(links);
            pictures = List.copyOf(pictures);
            sources = List.copyOf(sources);
        }

        Parts(List<Block> blocks, List<Hyperlink> links) {
            this(blocks, links, List.of(), List.of());
        }
    }

    /** In reading order. */
    public List<Hyperlink> links() {
        return parts.links();
    }

    /** Where it links to exact words, in reading order. */
    public List<Tie> ties() {
        return links().stream().map(Tie::of).flatMap(Optional::stream).toList();
    }

    /** Where it links to documents and scans, in reading order. */
    List<Citation> citations() {
        return links().stream().map(Citation::of).flatMap(Optional::stream).toList();
    }

    /** Cuts of scans above blocks, in reading order. */
    public List<Picture> pictures() {
        return parts.pictures();
    }

    /**
     * Where words of a block stand in what was read; empty where that is not known.
     *
     * @param block index, from 0
     * @param start UTF-16 units into the block's text
     * @param end half-open
     */
    public Optional<Stretch> source(int block, int start, int end) {
        if (block >= parts.sources().size()) {
            return Optional.empty();
        }
        int[] units = parts.sources().get(block);
        int first = -1;
        int last = -1;
        for (int i = start; i < Math.min(end, units.length); i++) {
            first = first < 0 ? units[i] : first;
            last = Math.max(last, units[i]);
        }
        return first < 0 ? Optional.empty() : Optional.of(new Stretch(first, last + 1));
    }

    /**
     * A stretch of what was read.
     *
     * @param start UTF-16 units
     * @param end half-open
     */
    public record Stretch(int start, int end) {}

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
