package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Pages.Counts;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.publication.Preparation;
import verbatim.staff.Signed;
import verbatim.web.api.ReleasesDeskJson;
import verbatim.web.api.ReleasesDeskJson.OneJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.ReleasesView;
import verbatim.web.view.ReleasesView.Row;

/** {@code /desk/releases}: every release with its state, and a form to make one. For archivists and editors. */
final class ReleasesPage {
    static final String PATH = "/desk/releases";
    private static final int FIELD_MOST = 1_000;

    private final Catalogue catalogue;
    private final Preparation preparation;
    private final Clock clock;

    ReleasesPage(Catalogue catalogue, Preparation preparation, Clock clock) {
        this.catalogue = catalogue;
        this.preparation = preparation;
        this.clock = clock;
    }

    /** Where one is edited. */
    static String path(String slug) {
        return PATH + "/" + Addresses.encoded(slug);
    }

    Shown show(Context ctx, Viewer viewer) {
        return page(Desk.signed(ctx, Role.ARCHIVIST, Role.EDITOR), viewer, "", "", null);
    }

    private Shown page(Signed signed, Viewer viewer, String slug, String title, @Nullable String error) {
        List<Release> releases = catalogue.releases().list(viewer, Limits.RELEASES);
        Instant now = clock.instant();
        return Shown.page(
                "releases",
                t("releases.title"),
                Section.DESK,
                PATH,
                () -> new ReleasesView(
                        Desk.head(signed, PATH),
                        next(releases, now),
                        releases.stream()
                                .map(release -> row(release, counts(release, viewer), now))
                                .toList(),
                        slug,
                        title,
                        error),
                () -> new ReleasesDeskJson(releases.stream()
                        .map(release -> json(release, counts(release, viewer), now))
                        .toList()));
    }

    private Counts counts(Release release, Viewer viewer) {
        return catalogue.pages().counts(viewer, release.slug());
    }

    private static @Nullable String next(List<Release> releases, Instant now) {
        return releases.stream()
                .filter(release -> release.state(now).equals("scheduled"))
                .min(Comparator.comparing(ReleasesPage::since))
                .map(release -> t("releases.next", "release", release.title(), "at", ReleasePage.instants(release)))
                .orElse(null);
    }

    private static Instant since(Release release) {
        return release.standing() instanceof Standing.Public open ? open.since() : Instant.MAX;
    }

    private static Row row(Release release, Counts counts, Instant now) {
        return new Row(
                new Link(release.title(), path(release.slug())),
                release.slug(),
                ReleasePage.state(release, now),
                counts.documents(),
                counts.pages());
    }

    private static OneJson json(Release release, Counts counts, Instant now) {
        Standing.@Nullable Public open = release.standing() instanceof Standing.Public known ? known : null;
        return new OneJson(
                release.slug(),
                release.title(),
                release.state(now),
                open == null ? null : open.since().toString(),
                open == null ? null : open.zone().getId(),
                counts.documents(),
                counts.pages(),
                release.version(),
                path(release.slug()));
    }

    /** Makes one, and goes on to describe it. */
    Optional<Shown> make(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ARCHIVIST, Role.EDITOR);
        Desk.form(ctx, signed);
        String slug = Asked.form(ctx, "slug", FIELD_MOST);
        String title = Asked.form(ctx, "title", FIELD_MOST);
        try {
            Release made = preparation.make(signed.account().name(), slug, title);
            ctx.redirect(path(made.slug()), HttpStatus.SEE_OTHER);
            return Optional.empty();
        } catch (Fault fault) {
            if (fault.kind() != Kind.USE && fault.kind() != Kind.LIMIT) {
                throw fault;
            }
            ctx.status(HttpStatus.BAD_REQUEST);
            return Optional.of(page(signed, viewer, slug, title, Say.upper(fault.line())));
        }
    }
}
