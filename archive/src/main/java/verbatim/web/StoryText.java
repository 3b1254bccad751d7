package verbatim.web;

import java.util.ArrayList;
import java.util.List;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Found;
import verbatim.quotation.Quotations.Kind;
import verbatim.verification.StoryCheck.Checked;
import verbatim.verification.StoryCheck.Judged;
import verbatim.web.view.ReportView.Inline;
import verbatim.web.view.ReportView.Section;
import verbatim.web.view.ReportView.SectionKind;
import verbatim.web.view.ReportView.Sign;

/**
 * A story's text with its quotations marked.
 *
 * @param title its words; its name when it has no title
 * @param standfirst empty when there is none
 * @param sections the rest
 */
record StoryText(List<Inline> title, List<Inline> standfirst, List<Section> sections) {
    /** Keeps a mark on the line of the quotation, and the comma behind it on the mark's. */
    private static final String JOINED = "\u2060";

    static StoryText of(int story, Checked checked) {
        List<Inline> title = List.of(new Inline(checked.story().title(), false, null, null));
        List<Inline> standfirst = List.of();
        List<Section> sections = new ArrayList<>();
        List<Block> blocks = checked.story().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            List<Inline> inlines = inlines(story, i, blocks.get(i).text(), checked.quotations());
            switch (blocks.get(i).kind()) {
                case TITLE -> title = inlines;
                case STANDFIRST -> standfirst = inlines;
                case HEADING -> sections.add(new Section(SectionKind.HEADING, List.of(inlines)));
                case PARAGRAPH -> sections.add(new Section(SectionKind.PARAGRAPH, List.of(inlines)));
                case BLOCK_QUOTATION -> quotation(sections, blocks.get(i), inlines);
            }
        }
        return new StoryText(title, standfirst, sections);
    }

    /** The id of a quotation in the story's text. */
    static String place(int story, int number) {
        return "s" + story + "-q" + number;
    }

    /** The id of its verdict. */
    static String evidence(int story, int number) {
        return "s" + story + "-e" + number;
    }

    private static void quotation(List<Section> sections, Block block, List<Inline> inlines) {
        List<List<Inline>> paragraphs = new ArrayList<>();
        if (block.continued() && !sections.isEmpty() && sections.getLast().kind() == SectionKind.QUOTATION) {
            paragraphs.addAll(sections.removeLast().paragraphs());
        }
        paragraphs.add(inlines);
        sections.add(new Section(SectionKind.QUOTATION, paragraphs));
    }

    private static List<Inline> inlines(int story, int block, String text, List<Judged> quotations) {
        List<Inline> inlines = new ArrayList<>();
        int at = 0;
        for (Judged judged : quotations) {
            Found found = judged.found();
            if (found.block() > block || found.endBlock() < block) {
                continue;
            }
            int start = found.block() == block ? found.markStart() : 0;
            int end = found.endBlock() == block ? found.markEnd() : text.length();
            if (start > at) {
                inlines.add(plain(text.substring(at, start), !inlines.isEmpty()));
            }
            int from = Math.max(at, start);
            inlines.add(new Inline(
                    text.substring(from, Math.max(from, end)) + JOINED,
                    true,
                    found.block() == block ? place(story, judged.number()) : null,
                    found.endBlock() == block ? sign(story, judged) : null));
            at = Math.max(from, end);
        }
        if (at < text.length()) {
            inlines.add(plain(text.substring(at), !inlines.isEmpty()));
        }
        return inlines;
    }

    private static Inline plain(String text, boolean behindMark) {
        boolean joined = behindMark && !Character.isWhitespace(text.charAt(0));
        return new Inline(joined ? JOINED + text : text, false, null, null);
    }

    private static Sign sign(int story, Judged judged) {
        return new Sign(
                judged.number(),
                evidence(story, judged.number()),
                Axes.wording(judged.verdict().wording()));
    }

    /** Which part of a story a block is, for people. */
    static String part(Kind kind) {
        return switch (kind) {
            case TITLE -> "in the title";
            case STANDFIRST -> "in the standfirst";
            case HEADING -> "in a heading";
            case PARAGRAPH -> "in the text";
            case BLOCK_QUOTATION -> "set off from the text";
        };
    }
}
