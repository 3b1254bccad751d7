package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.wire.KeptJson.SettlementJson;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;

/**
 * A story with the evidence for its quotations.
 *
 * @param found how many quotations it has
 * @param judged how many have a verdict
 * @param verdicts in the order of the story: those it went out with, less what its reader may not see, or judged now where it is a draft
 * @param byline empty when it has none
 * @param out when this text of it became public, ISO-8601 UTC; null for a draft
 * @param settlements why each quotation could go out, in the same order; empty for a draft
 * @param corrections what was put right since, oldest first
 * @param paraphrases what it tells in its own words, in reading order, with the words that it leans on
 */
public record ToldJson(
        int found,
        int judged,
        List<VerdictJson> verdicts,
        String title,
        String byline,
        @Nullable String out,
        List<SettlementJson> settlements,
        List<CorrectionJson> corrections,
        List<ParaphraseJson> paraphrases) {
    public ToldJson {
        paraphrases = List.copyOf(paraphrases);
        verdicts = List.copyOf(verdicts);
        settlements = List.copyOf(settlements);
        corrections = List.copyOf(corrections);
    }

    /**
     * Words without quotation marks that are tied to words of a page. No word is compared.
     *
     * @param letter of its mark and its card
     * @param words of the story
     * @param passage that they lean on, with its permanent link
     * @param settlement who compared the passage with the scan; null when nobody did
     */
    public record ParaphraseJson(
            String letter,
            String words,
            PassageJson passage,
            @Nullable SettlementJson settlement) {}

    /** What was put right; {@code at} is ISO-8601 UTC. */
    public record CorrectionJson(String at, String text) {}
}
