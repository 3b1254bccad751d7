package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Found;
import verbatim.quotation.Quotations.Kind;
import verbatim.verification.Hyperlink;
import verbatim.verification.Picture;
import verbatim.verification.Story;
import verbatim.verification.StoryCheck.Judged;
import verbatim.web.view.Mark;
import verbatim.web.view.ReportView.Inline;
import verbatim.web.view.ReportView.InlineKind;
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
    /** A link of a story and the address that it leads to. */
    record Led(Hyperlink link, String href) {}

    /**
     * Words of a story that get a mark. Offsets are UTF-16 units into the blocks' texts, ends half-open.
     *
     * @param kind quoted, or told in other words
     * @param block index of the block they begin in
     * @param endBlock index of the block they end in
     * @param place the id of the element they begin in
     * @param sign the mark behind them
     */
    record Marked(InlineKind kind, int block, int start, int endBlock, int end, String place, Sign sign) {
        /** A quotation with its marks. */
        static Marked quotation(Judged judged, String place, String evidence, Mark wording) {
            Found found = judged.found();
            String number = String.valueOf(judged.number());
            return new Marked(
                    InlineKind.QUOTED,
                    found.block(),
                    found.markStart(),
                    found.endBlock(),
                    found.markEnd(),
                    place,
                    new Sign(number, t("story.quotation", "number", number), evidence, wording));
        }
    }

    /** @param leads where a link of the story leads; empty for words alone */
    static StoryText of(Story story, List<Marked> marked, Function<Hyperlink, Optional<String>> leads) {
        List<Marked> ordered = marked.stream()
                .sorted(Comparator.comparingInt(Marked::block).thenComparingInt(Marked::start))
                .toList();
        List<Inline> title = List.of(new Inline(story.title(), InlineKind.PLAIN, null, null, null));
        List<Inline> standfirst = List.of();
        List<Section> sections = new ArrayList<>();
        List<Block> blocks = story.blocks();
        Map<Integer, String> pictures =
                story.pictures().stream().collect(Collectors.toMap(Picture::block, Picture::image));
        List<Led> led = story.links().stream()
                .flatMap(link -> leads.apply(link).map(href -> new Led(link, href)).stream())
                .sorted(Comparator.comparingInt(each -> each.link().start()))
                .toList();
        for (int i = 0; i < blocks.size(); i++) {
            int block = i;
            List<Inline> inlines = new StoryRuns(
                            blocks.get(i).text(),
                            led.stream()
                                    .filter(each -> each.link().block() == block)
                                    .toList())
                    .of(block, ordered);
            switch (blocks.get(i).kind()) {
                case TITLE -> title = inlines;
                case STANDFIRST -> standfirst = inlines;
                case HEADING -> sections.add(new Section(SectionKind.HEADING, List.of(inlines), null));
                case PARAGRAPH -> sections.add(new Section(SectionKind.PARAGRAPH, List.of(inlines), pictures.get(i)));
                case BLOCK_QUOTATION -> quotation(sections, blocks.get(i), inlines);
            }
        }
        return new StoryText(title, standfirst, sections);
    }

    private static void quotation(List<Section> sections, Block block, List<Inline> inlines) {
        List<List<Inline>> paragraphs = new ArrayList<>();
        if (block.continued() && !sections.isEmpty() && sections.getLast().kind() == SectionKind.QUOTATION) {
            paragraphs.addAll(sections.removeLast().paragraphs());
        }
        paragraphs.add(inlines);
        sections.add(new Section(SectionKind.QUOTATION, paragraphs, null));
    }

    /** Which part of a story a block is, for people. */
    static String part(Kind kind) {
        return t("story.in." + kind.name().toLowerCase(Locale.ROOT));
    }
}
