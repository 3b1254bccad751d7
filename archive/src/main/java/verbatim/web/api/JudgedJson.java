package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody is writing, judged.
 *
 * @param tally how many quotations, and how many of them are settled, for people
 * @param quotations in reading order
 * @param card the evidence for the chosen quotation, and what can be done, as HTML; null when none is chosen
 * @param publish what stands in the way, as HTML
 */
public record JudgedJson(
        String tally, List<OneJson> quotations, @Nullable String card, String publish) {
    public JudgedJson {
        quotations = List.copyOf(quotations);
    }

    /**
     * A quotation. Offsets are UTF-16 units of the text, ends half-open.
     *
     * @param start where it stands, marks included; null where that is not known
     * @param wordsStart where its words stand, marks left out
     * @param wording exact, same-words, edited, altered, absent, doubtful or waived
     * @param brief the same in a word, for people
     */
    public record OneJson(
            int number,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Integer wordsStart,
            @Nullable Integer wordsEnd,
            String wording,
            String brief,
            boolean settled) {}
}
