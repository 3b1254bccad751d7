package verbatim.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Viewer;

/** Publishes and withdraws releases. Thread-safe. */
public final class Publication {
    /** Characters of a reason: a paragraph. */
    private static final int REASON = 1_000;

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Catalogue catalogue;
    private final Clock clock;

    public Publication(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** As it stands now. */
        Release release();

        /** It is public, or will be at its instant. */
        record Published(Release release) implements Outcome {}

        /** It was public already; nothing was done. */
        record AlreadyPublic(Release release) implements Outcome {}

        /** It is withdrawn, and its addresses say why. */
        record Withdrawn(Release release) implements Outcome {}

        /** It was announced, but not public yet: it is a draft again, and nobody learns of it. */
        record Unscheduled(Release release) implements Outcome {}
    }

    /**
     * Makes a release public, all of it at one instant.
     *
     * @param at when, with its zone; null for now
     * @throws Fault {@code MISSING} when there is no such release; {@code USE} when it is public or withdrawn and an instant to come is given
     */
    public Outcome publish(String slug, @Nullable ZonedDateTime at) {
        return catalogue.inTransaction(() -> {
            Release release = release(slug);
            Instant now = clock.instant();
            boolean later = at != null && at.toInstant().isAfter(now);
            if (release.isPublic(now)) {
                if (later) {
                    throw Fault.of(
                            Kind.USE,
                            "the release " + slug + " is public already (since " + since(release) + ")",
                            "To take it back, withdraw it with a reason: verbatim withdraw " + slug + " --reason ...");
                }
                return new Outcome.AlreadyPublic(release);
            }
            if (later && release.standing() instanceof Standing.Withdrawn) {
                throw Fault.of(
                        Kind.USE,
                        "the release " + slug + " is withdrawn, and says so to whoever asks",
                        "Publish it without --at when it is to be seen again.");
            }
            ZonedDateTime when =
                    at == null ? now.truncatedTo(ChronoUnit.SECONDS).atZone(UTC) : at;
            catalogue.releases().publish(slug, when.toInstant(), when.getZone());
            return new Outcome.Published(release(slug));
        });
    }

    /**
     * Takes a release from the public; its addresses then give the reason. One that is only announced becomes a draft again.
     *
     * @throws Fault {@code MISSING} when there is no such release; {@code USE} when it never was public, or is withdrawn already
     */
    public Outcome withdraw(String slug, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON) {
            throw Fault.of(
                    Kind.USE,
                    "the reason has " + why.length() + " characters, expected 1 to " + REASON,
                    "Give a sentence or two that everybody may read.");
        }
        return catalogue.inTransaction(() -> withdraw(release(slug), why));
    }

    private Outcome withdraw(Release release, String reason) {
        String slug = release.slug();
        return switch (release.standing()) {
            case Standing.Draft _ ->
                throw Fault.of(
                        Kind.USE,
                        "the release " + slug + " is a draft and never was public",
                        "There is nothing to do.");
            case Standing.Withdrawn gone ->
                throw Fault.of(
                        Kind.USE,
                        "the release " + slug + " is withdrawn already (since " + gone.withdrawn() + ")",
                        "There is nothing to do.");
            case Standing.Public _
            when release.isPublic(clock.instant()) -> {
                catalogue.releases().withdraw(slug, reason);
                yield new Outcome.Withdrawn(release(slug));
            }
            case Standing.Public _ -> {
                catalogue.releases().unschedule(slug);
                yield new Outcome.Unscheduled(release(slug));
            }
        };
    }

    private static String since(Release release) {
        return release.standing() instanceof Standing.Public open ? open.since().toString() : "";
    }

    private Release release(String slug) {
        return catalogue
                .releases()
                .bySlug(Viewer.local(), slug)
                .orElseThrow(() -> Fault.of(
                        Kind.MISSING,
                        "there is no release " + slug,
                        "Fill one first: verbatim ingest PATH --release " + slug));
    }
}
