package verbatim.publication;

import static verbatim.language.Texts.t;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Tokens;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.AuditEntry.Deed;
import verbatim.holdings.Preview;
import verbatim.holdings.Release;
import verbatim.holdings.Viewer;
import verbatim.wire.Json;

/** Links that show one release to whoever has them, without an account, before it is public. They end by themselves, and can be revoked. Thread-safe. */
public final class PreviewLinks {
    private final Catalogue catalogue;
    private final Clock clock;
    private final Tokens tokens;
    private final Known known;

    public PreviewLinks(Catalogue catalogue, Clock clock, Tokens tokens) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.tokens = tokens;
        this.known = new Known(catalogue);
    }

    /**
     * A link just made.
     *
     * @param token its secret part; kept nowhere
     */
    public record Made(Preview preview, String token) {
        /** The link's address on the site, from its root. */
        public String path() {
            return "/preview/" + token;
        }
    }

    private record Ends(String expires) {}

    private record Revoked(@Nullable String revoked) {}

    /** How many days a link lives when nobody says otherwise. */
    public static int days() {
        return (int) Limits.PREVIEW.toDays();
    }

    /** How many days a link may live. */
    public static int daysMost() {
        return Limits.PREVIEW_DAYS;
    }

    /**
     * Makes a link.
     *
     * @param who an account's name, for the audit trail
     * @param days that it lives
     * @throws Fault {@code MISSING} when there is no such release; {@code USE} when it is public already, or for so many days no link is made
     */
    public Made make(String who, String slug, int days) {
        if (days < 1 || days > Limits.PREVIEW_DAYS) {
            throw Fault.of(
                    Kind.USE,
                    t("releases.previews.unfit", "days", String.valueOf(days)),
                    t("releases.previews.unfit.remedy", "most", String.valueOf(Limits.PREVIEW_DAYS)));
        }
        return catalogue.inTransaction(() -> {
            Release release = known.release(slug);
            Instant now = clock.instant();
            if (release.isPublic(now)) {
                throw Fault.of(
                        Kind.USE,
                        t("releases.previews.public", "slug", slug),
                        t("releases.previews.public.remedy", "slug", slug));
            }
            String token = tokens.fresh();
            Preview preview = new Preview(Tokens.digest(token), slug, who, now, now.plus(Duration.ofDays(days)), null);
            catalogue.previews().put(preview);
            catalogue
                    .trail()
                    .add(
                            who,
                            Deed.PREVIEW_MADE,
                            slug,
                            null,
                            Json.write(new Ends(preview.expires().toString())));
            return new Made(preview, token);
        });
    }

    /** Those of a release, the newest first, also those that have ended. */
    public List<Preview> of(String slug) {
        return catalogue.previews().of(slug, Limits.PREVIEWS);
    }

    /** Ends a link at once; false when the release has none of this id that could be ended. */
    public boolean revoke(String who, String slug, String id) {
        return catalogue.inTransaction(() -> {
            Instant now = clock.instant();
            boolean ended = catalogue.previews().revoke(slug, id, now);
            if (ended) {
                catalogue
                        .trail()
                        .add(
                                who,
                                Deed.PREVIEW_REVOKED,
                                slug,
                                Json.write(new Revoked(null)),
                                Json.write(new Revoked(now.toString())));
            }
            return ended;
        });
    }

    /** Who comes with this token; empty when it shows nothing, or nothing that is not public. */
    public Optional<Viewer.Preview> viewer(String token) {
        return shown(token)
                .filter(preview -> !known.release(preview.release()).isPublic(clock.instant()))
                .map(preview -> new Viewer.Preview(preview.release(), preview.expires()));
    }

    /** What this token shows; empty when there is no such link, or no more. It goes on to lead to a release that has become public. */
    public Optional<Preview> shown(String token) {
        return catalogue.previews().byId(Tokens.digest(token)).filter(preview -> preview.open(clock.instant()));
    }
}
