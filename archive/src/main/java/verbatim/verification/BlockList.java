package verbatim.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Kind;

/** Gathers a story's blocks while a parser walks over it. Not thread-safe. */
final class BlockList {
    private static final int NOWHERE = -1;
    private static final String SIGNATURE = "\u2014 ";

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** For each unit of the text that is being gathered, where it stands in the source; -1 where it does not. */
    private int[] from = new int[64];

    private final List<int[]> sources = new ArrayList<>();

    /** For each open block quotation, outermost first: whether a block of it was gathered. */
    private final List<Boolean> quotations = new ArrayList<>();

    private final Map<Block, String> pictures = new IdentityHashMap<>();
    private @Nullable String picture;

    private final Map<Block, List<Linked>> links = new IdentityHashMap<>();
    private final List<Linked> open = new ArrayList<>();
    private boolean signature;

    /** A link of one block: units into its text, half-open. */
    private record Linked(int start, int end, String target) {
        Linked behind(int more) {
            return new Linked(start + more, end + more, target);
        }

        Hyperlink in(int block) {
            return new Hyperlink(block, start, end, target);
        }
    }

    void append(String words) {
        append(words, NOWHERE);
    }

    /** Words that stand in the source from there on, unit by unit. */
    void append(String words, int source) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            int at = source == NOWHERE ? NOWHERE : source + i;
            if (!space) {
                append(c, at);
            } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                append(' ', at);
            }
        }
    }

    private void append(char c, int source) {
        if (text.length() == from.length) {
            from = Arrays.copyOf(from, 2 * from.length);
        }
        from[text.length()] = source;
        text.append(c);
    }

    /** A line break within a block; a second one in a row ends the block. */
    void lineBreak(Kind kind) {
        String words = text.toString().stripTrailing();
        if (words.length() < text.length() && text.charAt(text.length() - 1) == '\n') {
            end(kind);
        } else if (!words.isEmpty()) {
            text.setLength(words.length());
            append('\n', NOWHERE);
        }
    }

    /** Ends the block that is being gathered, if it has words; inside a block quotation it is part of that, whatever the kind. */
    void end(Kind kind) {
        String words = text.toString().strip();
        text.setLength(0);
        List<Linked> inside = List.copyOf(open);
        open.clear();
        if (!words.isEmpty()) {
            keep(kind, words, inside);
        }
        picture = null;
    }

    private void keep(Kind kind, String words, List<Linked> inside) {
        if (quotations.isEmpty()) {
            keep(new Block(kind, words), inside, 0);
            return;
        }
        boolean dashed = words.matches("(?s)(?:[\u2014\u2013\u2015]|--?).*");
        boolean continued = quotations.getFirst();
        boolean signed = signature && !dashed;
        keep(
                new Block(Kind.BLOCK_QUOTATION, signed ? SIGNATURE + words : words, continued),
                inside,
                signed ? SIGNATURE.length() : 0);
        quotations.set(0, true);
    }

    private void keep(Block block, List<Linked> inside, int before) {
        int[] source = new int[block.text().length()];
        Arrays.fill(source, 0, before, NOWHERE);
        System.arraycopy(from, 0, source, before, source.length - before);
        blocks.add(block);
        sources.add(source);
        if (picture != null) {
            pictures.put(block, picture);
        }
        links.put(block, inside.stream().map(link -> link.behind(before)).toList());
    }

    /** How much of the block that is being gathered there is. */
    int length() {
        return text.length();
    }

    /** The words gathered since then are a link. */
    void link(int from, String target) {
        open.add(new Linked(from, text.length(), target));
    }

    /** The links of these blocks, in order. */
    List<Hyperlink> links(List<Block> all) {
        List<Hyperlink> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int block = i;
            links.getOrDefault(all.get(i), List.of()).forEach(link -> found.add(link.in(block)));
        }
        return found;
    }

    /** The block that is being gathered is the caption of this picture. */
    void picture(String address) {
        picture = address;
    }

    /** The pictures above these blocks, in order. */
    List<Picture> pictures(List<Block> all) {
        List<Picture> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String image = pictures.get(all.get(i));
            if (image != null) {
                found.add(new Picture(i, image));
            }
        }
        return found;
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
        add(block, NOWHERE);
    }

    /** A block whose text stands in the source from there on, unit by unit. */
    void add(Block block, int source) {
        int[] units = new int[block.text().length()];
        Arrays.setAll(units, i -> source == NOWHERE ? NOWHERE : source + i);
        blocks.add(block);
        sources.add(units);
    }

    /** For each of these blocks, where its units stand in the source. */
    List<int[]> sources(List<Block> all) {
        Map<Block, int[]> known = new IdentityHashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            known.put(blocks.get(i), sources.get(i));
        }
        return all.stream().map(known::get).toList();
    }

    List<Block> list() {
        return List.copyOf(blocks);
    }
}
