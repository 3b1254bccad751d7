package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One judged quotation.
 *
 * @param number from 1, the element's id
 * @param kicker what it is: what was asked about, or a quotation of a story
 * @param quotation as given
 * @param asked what was said of it: speaker, document, page; empty when nothing was
 * @param wording glyph, words and tone
 * @param sentence one line
 * @param difference word by word; empty when there is none
 * @param speaker null when there is nothing to say
 * @param place null when there is nothing to say
 * @param text who read the page; null when nothing was found
 * @param document where the words stand; null when nowhere
 * @param more further facts
 * @param crops of the scan, one a page, with what stands between them
 * @param open the page with the words lit; null when nothing was found
 * @param link mints or names the permanent link
 * @param self address of this result alone
 * @param json the same for programs
 */
public record ResultView(
        int number,
        String kicker,
        String quotation,
        String asked,
        Mark wording,
        String sentence,
        List<Piece> difference,
        @Nullable Mark speaker,
        @Nullable Mark place,
        @Nullable Mark text,
        @Nullable Link document,
        List<Fact> more,
        List<Crop> crops,
        @Nullable String join,
        @Nullable String open,
        @Nullable Mint link,
        String self,
        String json) {
    public ResultView {
        difference = List.copyOf(difference);
        more = List.copyOf(more);
        crops = List.copyOf(crops);
    }

    /** A piece of the comparison. */
    public record Piece(Kind kind, String text) {}

    /** Where the words of a piece stand. */
    public enum Kind {
        BOTH,
        PAGE,
        QUOTATION
    }

    /** A name and what it says, with a link where there is one. */
    public record Fact(String name, String value, @Nullable String href) {}

    /** The passage that a permanent link is to be made for. */
    public record Mint(String document, int version, String ranges, int revision) {}
}
