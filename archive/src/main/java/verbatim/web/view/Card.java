package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.web.view.ResultView.Mint;
import verbatim.web.view.ResultView.Piece;

/**
 * The evidence for one quotation of a story, or for one paraphrase.
 *
 * @param label number of a quotation, letter of a paraphrase
 * @param name what it is, with its label
 * @param brief how it begins, for the list
 * @param where speaker, document and page in short, for the list
 * @param head the verdict: glyph, words, tone
 * @param sentence one line
 * @param waiver why the editors do not hold it against the pages, and who says so; empty elsewhere
 * @param finding what the rules found
 * @param facts speaker, place, text, document and whatever is out of the ordinary
 * @param foot where to go from here; null when the words stand on no page
 */
public record Card(
        String label,
        String name,
        String brief,
        String where,
        Mark head,
        String sentence,
        List<Fact> waiver,
        Finding finding,
        List<Fact> facts,
        @Nullable Foot foot) {
    public Card {
        waiver = List.copyOf(waiver);
        facts = List.copyOf(facts);
    }

    /** Id of its place in the story. */
    public String place() {
        return "q" + label;
    }

    /** Id of the card. */
    public String id() {
        return "e" + label;
    }

    /**
     * What the rules found.
     *
     * @param apart the wording, where the head says something else: of a waived quotation; null elsewhere
     * @param sentence on it, where the card's is another; empty elsewhere
     * @param again what has changed since the story went out; null when nothing has
     * @param difference word by word; empty when there is none
     * @param crops of the scan, one a page
     * @param join what stands between two pages; null when there is one
     */
    public record Finding(
            @Nullable Mark apart,
            String sentence,
            @Nullable String again,
            List<Piece> difference,
            List<Crop> crops,
            @Nullable String join) {
        public Finding {
            difference = List.copyOf(difference);
            crops = List.copyOf(crops);
        }
    }

    /** A name and what it says: as a mark or as words, with a link where there is one. */
    public record Fact(
            String name,
            @Nullable Mark mark,
            String value,
            @Nullable String href) {
        public Fact(String name, Mark mark) {
            this(name, mark, "", null);
        }

        public Fact(String name, String value) {
            this(name, null, value, null);
        }
    }

    /**
     * Where to go from a card.
     *
     * @param open the page with the words lit, or the story or essay
     * @param cite how to cite the page; null for a story or an essay
     * @param link permanent link to the words; null when one is yet to be made, or none is needed
     * @param mint makes it; null when there is one, or none is needed
     */
    public record Foot(
            String open,
            @Nullable String cite,
            @Nullable String link,
            @Nullable Mint mint) {}
}
