package verbatim.editing;

import static verbatim.language.Texts.t;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Kind;
import verbatim.verification.Hyperlink;
import verbatim.verification.Stories;
import verbatim.verification.Story;

/** A finished article, taken over as a draft: from HTML, a word processor's HTML, Markdown or plain text. */
public final class Pasted {
    private static final String SPECIAL = "\\`*_[]<>#";

    /** Links that lead somewhere from here too: to other sites, into the archive, to a scan by the name of its file. */
    private static final Pattern KEPT = Pattern.compile(
            "(?i)\\s*(?:https?://[^/?#\\s].*|/(?:[^/].*)?|(?:[^:?#]*/)?[^:/?#]+\\.(?:pdf|tiff?|jpe?g|png|jp2)(?:[?#].*)?)\\s*");

    private Pasted() {}

    /**
     * The article as Markdown: title, standfirst, headings, paragraphs and block quotations, with the words and the links as they were.
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
            int at = i;
            List<Hyperlink> links =
                    story.links().stream().filter(link -> link.block() == at).toList();
            text.append(written(block, links)).append('\n');
        }
        return text.toString();
    }

    /** Words of a page as they are written in Markdown, on one line. */
    public static String words(String words) {
        return begun(escaped(words.replaceAll("\\s+", " "), List.of()));
    }

    /** A quotation's words likewise; square brackets stay as they are where they cannot begin a link. */
    public static String marked(String words) {
        String written = words(words);
        return words.contains("](") || words.contains("]:") || words.contains("][")
                ? written
                : written.replace("\\[", "[").replace("\\]", "]");
    }

    private static String written(Block block, List<Hyperlink> links) {
        boolean plain = block.kind() == Kind.TITLE || block.kind() == Kind.HEADING;
        String words = escaped(block.text(), plain ? List.of() : links)
                .lines()
                .map(Pasted::begun)
                .collect(Collectors.joining("  \n"));
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
    private static String escaped(String text, List<Hyperlink> links) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Hyperlink link : links) {
            String linked = text.substring(Math.max(at, link.start()), Math.max(at, link.end()));
            if (!linked.isBlank() && KEPT.matcher(link.target()).matches()) {
                int start = Math.max(at, link.start()) + linked.indexOf(linked.strip());
                int end = start + linked.strip().length();
                escape(text.substring(at, start), out);
                if (!out.isEmpty() && out.charAt(out.length() - 1) == '!') {
                    out.insert(out.length() - 1, '\\'); // it would be a picture
                }
                out.append('[');
                escape(text.substring(start, end), out);
                out.append("](").append(destination(link.target())).append(')');
                at = end;
            }
        }
        escape(text.substring(at), out);
        return out.toString();
    }

    private static void escape(String words, StringBuilder out) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
    }

    /** Where a link leads, with what would end it or be taken for something else written as percent signs write it. */
    private static String destination(String target) {
        StringBuilder out = new StringBuilder();
        for (char c : target.strip().toCharArray()) {
            if (c <= ' ' || "()<>\\".indexOf(c) >= 0) {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            } else {
                out.append(c == '&' ? "\\&" : String.valueOf(c));
            }
        }
        return out.toString();
    }

    /** A line that Markdown would begin a list with is written so that it does not. */
    private static String begun(String line) {
        return line.replaceFirst("^(\\s*)([-+]|\\d+[.)])(\\s)", "$1\\\\$2$3")
                .replaceFirst("^\\\\(\\d+)([.)])", "$1\\\\$2");
    }
}
