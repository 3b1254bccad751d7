package verbatim.editing;

import java.util.List;
import verbatim.verification.Story;

/**
 * A draft with everything judged that must be before it goes out.
 *
 * @param story as read from the draft
 * @param quotations in reading order
 * @param paraphrases in reading order
 */
public record Proof(Story story, List<Proofed> quotations, List<Paraphrase> paraphrases) {
    public Proof {
        quotations = List.copyOf(quotations);
        paraphrases = List.copyOf(paraphrases);
    }

    /** The quotations that may not go out. */
    public List<Proofed> open() {
        return quotations.stream().filter(each -> !each.settlement().settled()).toList();
    }

    /** Whether nothing stands in the way. */
    public boolean settled() {
        return open().isEmpty()
                && paraphrases.stream().allMatch(each -> each.settlement().settled());
    }
}
