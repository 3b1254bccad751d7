package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.web.view.ResultView.Piece;

/**
 * A report on stories, one page with everything in it.
 *
 * @param style the whole style sheet
 * @param checked when, for people
 * @param scope what was searched
 * @param stories one or more
 */
public record ReportView(String style, String checked, String scope, List<StoryPart> stories) {
    public ReportView {
        stories = List.copyOf(stories);
    }

    /**
     * One story.
     *
     * @param number from 1
     * @param name the file
     * @param plain the title without marks
     * @param title its words; its name when it has no title
     * @param standfirst empty when it has none
     * @param tally how many of each wording
     * @param sections the text below title and standfirst
     * @param items the quotations, judged
     */
    public record StoryPart(
            int number,
            String name,
            String plain,
            List<Inline> title,
            List<Inline> standfirst,
            List<Mark> tally,
            List<Section> sections,
            List<Item> items) {
        public StoryPart {
            title = List.copyOf(title);
            standfirst = List.copyOf(standfirst);
            tally = List.copyOf(tally);
            sections = List.copyOf(sections);
            items = List.copyOf(items);
        }
    }

    /**
     * A heading, a paragraph, or a block quotation of several.
     *
     * @param picture address of the cut of a scan whose caption the paragraph is; null for none
     */
    public record Section(
            SectionKind kind,
            List<List<Inline>> paragraphs,
            @Nullable String picture) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** Which. */
    public enum SectionKind {
        HEADING,
        PARAGRAPH,
        QUOTATION
    }

    /**
     * A run of text.
     *
     * @param text the words
     * @param kind whether they are quoted
     * @param anchor the element's id where a quotation or paraphrase begins; null elsewhere
     * @param mark leads to the verdict where it ends; null elsewhere
     * @param href where the story itself links the words to; null where it does not
     */
    public record Inline(
            String text,
            InlineKind kind,
            @Nullable String anchor,
            @Nullable Sign mark,
            @Nullable String href) {
        /** All but the last word, which the mark must not be parted from. */
        public String head() {
            return text.substring(0, lastWord());
        }

        /** The last word. */
        public String tail() {
            return text.substring(lastWord());
        }

        private int lastWord() {
            return Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n')) + 1;
        }
    }

    /** What a run of text is. */
    public enum InlineKind {
        PLAIN,
        QUOTED,
        /** Tells in the story's own words what stands on a page. */
        TOLD
    }

    /**
     * The mark behind a quotation or a paraphrase.
     *
     * @param label its number or letter
     * @param name what it is, with its label
     * @param evidence the id of its verdict
     */
    public record Sign(String label, String name, String evidence, Mark wording) {}

    /**
     * A quotation, judged.
     *
     * @param number from 1
     * @param id of the element
     * @param back to where it stands in the story
     * @param kicker number and part of the story
     * @param quotation its words
     * @param wording glyph, words, tone
     * @param sentence one line
     * @param difference word by word; empty when there is none
     * @param facts speaker, place, text, document …
     * @param crops of the scan, in the order of the pages
     */
    public record Item(
            int number,
            String id,
            String back,
            String kicker,
            String quotation,
            Mark wording,
            String sentence,
            List<Piece> difference,
            List<Fact> facts,
            List<Crop> crops) {
        public Item {
            difference = List.copyOf(difference);
            facts = List.copyOf(facts);
            crops = List.copyOf(crops);
        }
    }

    /** A name and what it says, as a mark or as words. */
    public record Fact(String name, @Nullable Mark mark, String value) {}
}
