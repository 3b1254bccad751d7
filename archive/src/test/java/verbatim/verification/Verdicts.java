package verbatim.verification;

import java.util.List;
import verbatim.quotation.Claim;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.FlagsJson;
import verbatim.wire.VerdictJson.ScopeJson;
import verbatim.wire.VerdictJson.SpeakerJson;

/** Verdicts for tests that are not about judging. */
final class Verdicts {
    private Verdicts() {}

    static VerdictJson of(Claim claim, String wording) {
        return new VerdictJson(
                null,
                claim.quotation(),
                wording,
                "unclaimed",
                new SpeakerJson("unclaimed", claim.speaker(), List.of()),
                "record",
                "machine",
                1,
                "A sentence.",
                null,
                List.of(),
                new FlagsJson(1, false, false, List.of(), false),
                List.of(),
                null,
                new ScopeJson(1, 1, 0, "2026-11-24T00:00:00Z"),
                "1");
    }
}
