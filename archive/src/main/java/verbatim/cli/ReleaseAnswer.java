package verbatim.cli;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;

/** A release as {@code publish} and {@code withdraw} print it; {@code publish_at} is UTC, {@code zone} the one it was given in. */
record ReleaseAnswer(
        String release,
        String state,
        @Nullable String publishAt,
        @Nullable String zone,
        @Nullable String reason,
        int documents,
        int pages) {
    static ReleaseAnswer of(Release release, Clock clock, int documents, int pages) {
        String slug = release.slug();
        String state = release.state(clock.instant());
        return switch (release.standing()) {
            case Standing.Draft _ -> new ReleaseAnswer(slug, state, null, null, null, documents, pages);
            case Standing.Public open ->
                new ReleaseAnswer(
                        slug, state, open.since().toString(), open.zone().getId(), null, documents, pages);
            case Standing.Withdrawn gone ->
                new ReleaseAnswer(
                        slug, state, gone.since().toString(), gone.zone().getId(), gone.reason(), documents, pages);
        };
    }
}
