package verbatim.verification;

import java.util.ArrayList;
import java.util.List;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Kind;

/**
 * A story as plain text: paragraphs between blank lines; a short first line before a blank one is the title; a paragraph whose lines begin with
 * {@code >} is a block quotation. A text without blank lines has one paragraph a line when its lines are long.
 */
final class PlainStory {
    private PlainStory() {}

    static List<Block> blocks(String text) {
        String[] paragraphs = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n')
                .strip()
                .split(oneLineEach(text) ? "\n+" : "\n[ \t]*\n\\s*");
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            boolean title = blocks.isEmpty() && paragraphs.length > 1 && title(paragraph);
            add(blocks, paragraph, title);
        }
        return blocks;
    }

    private static void add(List<Block> blocks, String paragraph, boolean title) {
        boolean quoted = paragraph.lines().allMatch(line -> line.stripLeading().startsWith(">"));
        String words = quoted ? paragraph.replaceAll("(?m)^\\s*>+ ?", "") : paragraph;
        String joined = words.strip().replaceAll("[ \t]*\n[ \t]*", " ");
        Kind kind = title ? Kind.TITLE : quoted ? Kind.BLOCK_QUOTATION : Kind.PARAGRAPH;
        if (!joined.isEmpty()) {
            blocks.add(new Block(kind, joined));
        }
    }

    private static boolean title(String paragraph) {
        return paragraph.indexOf('\n') < 0
                && paragraph.length() <= Limits.TITLE
                && !paragraph.stripTrailing().matches("(?s).*\\.[\"'\u201D\u2019\u00BB]?");
    }

    private static boolean oneLineEach(String text) {
        boolean blank = text.strip().matches("(?s).*\\R[ \t]*\\R.*");
        return !blank && text.lines().anyMatch(line -> line.length() >= Limits.LONG_LINE);
    }
}
