package verbatim.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;
import verbatim.wire.Json;

/** What the audit trail keeps of a release before and after a deed, as JSON. */
final class Kept {
    private Kept() {}

    /** Its state. */
    private record Stood(
            String state,
            @Nullable String publishAt,
            @Nullable String zone,
            @Nullable String reason) {}

    /** What is said of it. */
    private record Said(
            String title,
            String description,
            String essay,
            @Nullable String releasedBy,
            @Nullable String authority,
            @Nullable String caseNumber) {}

    static String standing(Release release, Instant now) {
        String state = release.state(now);
        return Json.write(
                switch (release.standing()) {
                    case Standing.Draft _ -> new Stood(state, null, null, null);
                    case Standing.Public open ->
                        new Stood(state, open.since().toString(), open.zone().getId(), null);
                    case Standing.Withdrawn gone ->
                        new Stood(state, gone.since().toString(), gone.zone().getId(), gone.reason());
                });
    }

    static String words(Release release) {
        return Json.write(new Said(
                release.words().title(),
                release.words().description(),
                release.words().essay(),
                release.provenance().releasedBy(),
                release.provenance().authority(),
                release.provenance().caseNumber()));
    }
}
