package verbatim.editing;

import static verbatim.language.Texts.t;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Kind;
import verbatim.verification.Stories;
import verbatim.verification.Story;

/** A finished article, taken over as a draft: from HTML, a word processor's HTML, Markdown or plain text. */
public final class Pasted {
    private static final String SPECIAL = "\\`*_[]<>#";

    private Pasted() {}

    /**
     * The article as Markdown: title, standfirst, headings, paragraphs and block quotations, with the words as they were.
     *
     * @param bytes as pasted or sent
     * @throws verbatim.fault.Fault when it is no text, is too large, or has no words
     */
    public static String markdown(byte[] bytes) {
        Story story = Stories.read(t("editor.pasted"), bytes);
        if (story.format() == Story.Format.MARKDOWN) {
            return Slugs.lines(new String(bytes, StandardCharsets.UTF_8));
        }
        StringBuilder text = new StringBuilder();
        List<Block> blocks = story.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean goesOn = block.kind() == Kind.BLOCK_QUOTATION && block.continued();
            if (i > 0) {
                text.append(goesOn ? ">\n" : "\n");
            }
            text.append(written(block)).append('\n');
        }
        return text.toString();
    }

    /** Words of a page as they are written in Markdown, on one line. */
    public static String words(String words) {
        return escaped(words.replaceAll("\\s+", " "));
    }

    /** A quotation's words likewise; square brackets stay as they are where they cannot begin a link. */
    public static String marked(String words) {
        String written = words(words);
        return words.contains("](") || words.contains("]:") || words.contains("][")
                ? written
                : written.replace("\\[", "[").replace("\\]", "]");
    }

    private static String written(Block block) {
        String words = block.text().lines().map(Pasted::escaped).collect(Collectors.joining("  \n"));
        String oneLine = words.replace("  \n", " ");
        return switch (block.kind()) {
            case TITLE -> "# " + oneLine;
            case STANDFIRST -> "*" + oneLine + "*";
            case HEADING -> "## " + oneLine;
            case PARAGRAPH -> words;
            case BLOCK_QUOTATION -> words.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
        };
    }

    /** What Markdown would take for a sign of its own is written so that it is not. */
    private static String escaped(String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString()
                .replaceFirst("^(\\s*)([-+]|\\d+[.)])(\\s)", "$1\\\\$2$3")
                .replaceFirst("^\\\\(\\d+)([.)])", "$1\\\\$2");
    }
}
