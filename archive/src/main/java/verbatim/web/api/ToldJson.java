package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.wire.KeptJson.SettlementJson;
import verbatim.wire.VerdictJson;

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
 */
public record ToldJson(
        int found,
        int judged,
        List<VerdictJson> verdicts,
        String title,
        String byline,
        @Nullable String out,
        List<SettlementJson> settlements,
        List<CorrectionJson> corrections) {
    public ToldJson {
        verdicts = List.copyOf(verdicts);
        settlements = List.copyOf(settlements);
        corrections = List.copyOf(corrections);
    }

    /** What was put right; {@code at} is ISO-8601 UTC. */
    public record CorrectionJson(String at, String text) {}
}
