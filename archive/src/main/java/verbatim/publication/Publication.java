package verbatim.publication;

import static verbatim.language.Texts.t;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.AuditEntry.Deed;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;

/** Publishes and withdraws releases. Thread-safe. */
public final class Publication {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Catalogue catalogue;
    private final Clock clock;
    private final Known known;
    private final Gate gate;

    public Publication(Catalogue catalogue, Clock clock, Gate gate) {
        this.catalogue = catalogue;
        this.known = new Known(catalogue);
        this.clock = clock;
        this.gate = gate;
    }

    /** What must hold of a release's stories before it goes out. */
    @FunctionalInterface
    public interface Gate {
        /**
         * Looks at everything that goes out with it.
         *
         * @return what keeps it as it was looked at, to be run in the transaction that publishes
         * @throws Fault when something stands in the way
         */
        Runnable pass(String release, String by);
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
     * @param who the account that the audit trail names, or {@code command-line}
     * @param at when, with its zone; null for now
     * @throws Fault {@code MISSING} when there is no such release; {@code USE} when it is public or withdrawn and an instant to come is given, or when one of its
     *     stories may not go out
     */
    public Outcome publish(String who, String slug, @Nullable ZonedDateTime at) {
        return publish(who, slug, at, release -> true).orElseThrow();
    }

    /** The same if nobody changed the release since this version was seen; empty when somebody did, and then nothing is done. */
    public Optional<Outcome> publish(String who, String slug, @Nullable ZonedDateTime at, int version) {
        return publish(who, slug, at, release -> release.version() == version);
    }

    private Optional<Outcome> publish(
            String who, String slug, @Nullable ZonedDateTime at, Predicate<Release> expected) {
        // Judging takes longer than a transaction may; what was judged is compared when it is kept.
        Runnable keep = known.release(slug).isPublic(clock.instant()) ? () -> {} : gate.pass(slug, who);
        return catalogue.inTransaction(() -> {
            Release release = known.release(slug);
            if (!expected.test(release)) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            boolean later = at != null && at.toInstant().isAfter(now);
            if (release.isPublic(now)) {
                if (later) {
                    throw Fault.of(
                            Kind.USE,
                            t("releases.already_public", "slug", slug, "since", String.valueOf(since(release))),
                            t("releases.already_public.remedy", "slug", slug));
                }
                return Optional.of(new Outcome.AlreadyPublic(release));
            }
            if (later && release.standing() instanceof Standing.Withdrawn) {
                throw Fault.of(Kind.USE, t("releases.is_withdrawn", "slug", slug), t("releases.is_withdrawn.remedy"));
            }
            ZonedDateTime when =
                    at == null ? now.truncatedTo(ChronoUnit.SECONDS).atZone(UTC) : at;
            keep.run();
            catalogue.releases().publish(slug, when.toInstant(), when.getZone());
            Release becomes = known.release(slug);
            trail(who, later ? Deed.RELEASE_SCHEDULED : Deed.RELEASE_PUBLISHED, release, becomes);
            return Optional.of(new Outcome.Published(becomes));
        });
    }

    /**
     * Takes a release from the public; its addresses then give the reason, and its preview links end. One that is only announced becomes a draft again.
     *
     * @param who the account that the audit trail names, or {@code command-line}
     * @throws Fault {@code MISSING} when there is no such release; {@code USE} when it never was public, or is withdrawn already
     */
    public Outcome withdraw(String who, String slug, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > Limits.REASON) {
            throw Fault.of(
                    Kind.USE,
                    t(
                            "releases.reason.unfit",
                            "n",
                            String.valueOf(why.length()),
                            "most",
                            String.valueOf(Limits.REASON)),
                    t("releases.reason.unfit.remedy"));
        }
        return catalogue.inTransaction(() -> withdraw(who, known.release(slug), why));
    }

    private Outcome withdraw(String who, Release release, String reason) {
        String slug = release.slug();
        return switch (release.standing()) {
            case Standing.Draft _ ->
                throw Fault.of(Kind.USE, t("releases.never_public", "slug", slug), t("releases.nothing_to_do"));
            case Standing.Withdrawn gone ->
                throw Fault.of(
                        Kind.USE,
                        t(
                                "releases.withdrawn_already",
                                "slug",
                                slug,
                                "since",
                                gone.withdrawn().toString()),
                        t("releases.nothing_to_do"));
            case Standing.Public _
            when release.isPublic(clock.instant()) -> {
                catalogue.releases().withdraw(slug, reason);
                catalogue.previews().revokeAll(slug, clock.instant());
                Release becomes = known.release(slug);
                trail(who, Deed.RELEASE_WITHDRAWN, release, becomes);
                yield new Outcome.Withdrawn(becomes);
            }
            case Standing.Public _ -> unscheduled(who, release);
        };
    }

    /**
     * Makes a draft again of a release that was announced and is not public yet.
     *
     * @param who the account that the audit trail names, or {@code command-line}
     * @throws Fault {@code MISSING} when there is no such release; {@code USE} when it is not announced, or its instant has come
     */
    public Outcome unschedule(String who, String slug) {
        return catalogue.inTransaction(() -> {
            Release release = known.release(slug);
            String state = release.state(clock.instant());
            if (!state.equals("scheduled")) {
                throw Fault.of(
                        Kind.USE,
                        t("releases.not_announced." + state, "slug", slug),
                        t("releases.not_announced.remedy"));
            }
            return unscheduled(who, release);
        });
    }

    private Outcome unscheduled(String who, Release release) {
        catalogue.releases().unschedule(release.slug());
        Release becomes = known.release(release.slug());
        trail(who, Deed.RELEASE_UNSCHEDULED, release, becomes);
        return new Outcome.Unscheduled(becomes);
    }

    private static String since(Release release) {
        return release.standing() instanceof Standing.Public open ? open.since().toString() : "";
    }

    private void trail(String who, Deed what, Release was, Release becomes) {
        catalogue.trail().add(who, what, becomes.slug(), standing(was), standing(becomes));
    }

    private String standing(Release release) {
        return Kept.standing(release, clock.instant());
    }
}
