package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.text.Box;

/**
 * One page of a document: the scan, and beside it the text.
 *
 * @param title of the document
 * @param documentHref of the document
 * @param meta place, date, kind, number of pages; ready to print
 * @param versions all versions, when there is more than one
 * @param page from 1
 * @param pages how many; null when that is not told
 * @param previous number and address of the page before; null on the first
 * @param next of the page after; null on the last
 * @param thumbs all pages
 * @param action where the search in the document and its form lead
 * @param query what is searched for; empty when nothing is
 * @param found what came of the search; null when none was asked for
 * @param lit the words that are lit; null when none are
 * @param scan null when the document came as text
 * @param notices what must be known of the page before anything else
 * @param blocks the text; empty when there is none yet
 * @param words JSON for the script: of each word the paragraph, start, end, and box: x, y, width, height; -1 where it has none
 * @param key what the script sends when it asks for a link
 * @param legend facts on the text
 * @param doubtful how many words are
 * @param cite how to cite the page
 * @param withheld places where words are withheld
 * @param quoted the quotations of it in stories
 * @param made how the text was made; null when there is none yet
 * @param edit where its words are put right; null when that is not for this viewer
 */
public record ReaderView(
        String title,
        String documentHref,
        String meta,
        List<Version> versions,
        int page,
        @Nullable Integer pages,
        @Nullable Link previous,
        @Nullable Link next,
        List<Thumb> thumbs,
        String action,
        String query,
        @Nullable String found,
        @Nullable Lit lit,
        @Nullable Scan scan,
        List<Notice> notices,
        List<TextBlock> blocks,
        String words,
        Key key,
        Mark legend,
        int doubtful,
        Cite cite,
        List<Withheld> withheld,
        List<Quoted> quoted,
        @Nullable Made made,
        @Nullable String edit) {
    public ReaderView {
        versions = List.copyOf(versions);
        thumbs = List.copyOf(thumbs);
        notices = List.copyOf(notices);
        blocks = List.copyOf(blocks);
        withheld = List.copyOf(withheld);
        quoted = List.copyOf(quoted);
    }

    /** A version to switch to. */
    public record Version(String text, String href, boolean current) {}

    /** A page in the strip; {@code image} null when there is none; {@code hits} of the search. */
    public record Thumb(
            int page, String href, @Nullable String image, int width, int height, int hits, boolean current) {}

    /**
     * Lit words.
     *
     * @param label how many, and why
     * @param text the words, shortened
     * @param href permanent link when there is one already; null when one is to be minted
     * @param first number of the first word, from 1
     * @param last number of the last
     * @param mint whether the words are one stretch that a link can be made for
     * @param check address that judges them as a quotation
     * @param clear the page without light
     * @param more where the passage goes on; null when it ends here
     */
    public record Lit(
            String label,
            String text,
            @Nullable String href,
            int first,
            int last,
            boolean mint,
            String check,
            String clear,
            @Nullable Link more) {}

    /** The page for a link to its words. */
    public record Key(String document, int version, int page, int revision) {}

    /**
     * The page image.
     *
     * @param crop the whole page with its lit words
     * @param lines boxes of further words found
     * @param withheld boxes of withheld places
     * @param info address of the image's IIIF description
     * @param full address of the whole image
     * @param download address of the received file; null when it is not given out
     */
    public record Scan(
            Crop crop,
            List<Box> lines,
            List<Box> withheld,
            String info,
            String full,
            @Nullable String download) {
        public Scan {
            lines = List.copyOf(lines);
            withheld = List.copyOf(withheld);
        }
    }

    /** Something to know first; {@code tone} is empty, {@code warn} or {@code stop}. */
    public record Notice(String tone, String text) {}

    /** One withheld place; {@code order} null when the mark is not decoded. */
    public record Withheld(String mark, @Nullable String order, String amount) {}

    /** How the text was made: names and values, and its earlier texts. */
    public record Made(List<Fact> facts) {
        public Made {
            facts = List.copyOf(facts);
        }
    }

    /** A name and what it says. */
    public record Fact(String name, String value) {}
}
