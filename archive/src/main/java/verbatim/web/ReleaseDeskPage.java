package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Pages.Counts;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Preview;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Provenance;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.publication.PreviewLinks;
import verbatim.staff.Signed;
import verbatim.web.api.ReleaseDeskJson;
import verbatim.web.api.ReleaseDeskJson.PreviewJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.ReleaseDeskView;
import verbatim.web.view.ReleaseDeskView.Clash;
import verbatim.web.view.ReleaseDeskView.Made;
import verbatim.web.view.ReleaseDeskView.Previews;
import verbatim.web.view.ReleaseDeskView.Row;
import verbatim.web.view.ReleaseDeskView.State;
import verbatim.web.view.ReleaseDeskView.Words;

/**
 * {@code /desk/releases/{slug}}: what is said of a release, whether it is public, and the links that show it before. An edit names what it was made from,
 * by the form's version or by {@code If-Match} with the ETag of the JSON twin; when somebody else was quicker nothing is done and both are shown (409).
 */
final class ReleaseDeskPage {
    private static final int FIELD_MOST = 300_000;

    private final Archive archive;

    ReleaseDeskPage(Archive archive) {
        this.archive = archive;
    }

    /**
     * What the page says beside the release.
     *
     * @param words that were sent and not kept; null for those that are kept
     * @param notice what was not done; null for nothing
     * @param made a link just made; null for none
     */
    record Besides(
            @Nullable Words words,
            List<Clash> clash,
            @Nullable String notice,
            Wish wish,
            @Nullable Made made) {
        static Besides nothing() {
            return new Besides(null, List.of(), null, Wish.none(), null);
        }

        static Besides notice(String notice, Wish wish) {
            return new Besides(null, List.of(), notice, wish, null);
        }
    }

    Shown show(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ARCHIVIST, Role.EDITOR);
        return page(signed, named(ctx, viewer), viewer, Besides.nothing());
    }

    /** The release of the address, or 404. */
    Release named(Context ctx, Viewer viewer) {
        return archive.catalogue()
                .releases()
                .bySlug(viewer, ctx.pathParam("slug"))
                .orElseThrow(NotFoundResponse::new);
    }

    /** What an edit was made from. */
    int madeFrom(Context ctx, Release release) {
        return Desk.madeFrom(ctx, "version", release.version(), json(release));
    }

    Shown page(Signed signed, Release release, Viewer viewer, Besides besides) {
        return Shown.page(
                "releasedesk",
                release.title(),
                Section.DESK,
                ReleasesPage.path(release.slug()),
                () -> view(signed, release, viewer, besides),
                () -> json(release));
    }

    private ReleaseDeskView view(Signed signed, Release release, Viewer viewer, Besides besides) {
        Counts counts = archive.catalogue().pages().counts(viewer, release.slug());
        List<String> facts = new ArrayList<>();
        facts.add(ReleasePage.state(release, now()));
        facts.add(t("site.documents", "n", counts.documents()) + ", " + t("site.pages", "n", counts.pages()));
        facts.add("/r/" + release.slug());
        return new ReleaseDeskView(
                Desk.head(signed, ReleasesPage.PATH),
                release.slug(),
                release.title(),
                facts,
                besides.words() == null ? words(release) : besides.words(),
                release.version(),
                besides.notice(),
                besides.clash(),
                cover(release),
                state(signed, release, counts, besides.wish()),
                previews(release, besides.made()));
    }

    private Instant now() {
        return archive.clock().instant();
    }

    private static @Nullable Link cover(Release release) {
        return release.cover() == null
                ? null
                : new Link(String.valueOf(release.cover().page()), Addresses.page(release.cover()));
    }

    private State state(Signed signed, Release release, Counts counts, Wish wish) {
        boolean editor = Desk.is(signed, Role.EDITOR);
        String state = release.state(now());
        int unread = counts.pages() - counts.read();
        Wish shown = wish.orOf(release);
        return new State(
                line(release),
                editor ? null : t("releases.barred"),
                unread == 0 ? null : t("releases.unread", "n", unread),
                !state.equals("published"),
                state.equals("draft") || state.equals("scheduled"),
                state.equals("scheduled"),
                state.equals("published"),
                shown.date(),
                shown.time(),
                Wish.zones(shown.zone()),
                shown.reason());
    }

    private String line(Release release) {
        return switch (release.standing()) {
            case Standing.Draft _ -> t("releases.draft");
            case Standing.Public _
            when release.isPublic(now()) -> t("releases.public", "at", ReleasePage.instants(release));
            case Standing.Public _ -> t("releases.scheduled", "at", ReleasePage.instants(release));
            case Standing.Withdrawn gone ->
                t("releases.withdrawn", "at", Say.instant(gone.withdrawn()), "reason", gone.reason());
        };
    }

    private Previews previews(Release release, @Nullable Made made) {
        return new Previews(
                release.isPublic(now()) ? t("releases.previews.barred") : null,
                made,
                archive.previews().of(release.slug()).stream().map(this::row).toList(),
                PreviewLinks.days(),
                PreviewLinks.daysMost());
    }

    private Row row(Preview preview) {
        String ends = preview.revoked() != null
                ? t("releases.previews.revoked", "at", Say.instant(preview.revoked()))
                : preview.open(now())
                        ? t("releases.previews.ends", "at", Say.instant(preview.expires()))
                        : t("releases.previews.ended", "at", Say.instant(preview.expires()));
        return new Row(
                preview.id(),
                t("releases.previews.by", "name", preview.madeBy(), "at", Say.instant(preview.made())),
                ends,
                preview.open(now()));
    }

    private static Words words(Release release) {
        return new Words(
                release.words().title(),
                release.words().description(),
                release.words().essay(),
                Objects.requireNonNullElse(release.provenance().releasedBy(), ""),
                Objects.requireNonNullElse(release.provenance().authority(), ""),
                Objects.requireNonNullElse(release.provenance().caseNumber(), ""));
    }

    private ReleaseDeskJson json(Release release) {
        Standing standing = release.standing();
        Standing.@Nullable Public open = standing instanceof Standing.Public known ? known : null;
        return new ReleaseDeskJson(
                release.slug(),
                release.words().title(),
                release.words().description(),
                release.words().essay(),
                release.provenance().releasedBy(),
                release.provenance().authority(),
                release.provenance().caseNumber(),
                release.state(now()),
                open == null ? null : open.since().toString(),
                open == null ? null : open.zone().getId(),
                standing instanceof Standing.Withdrawn gone ? gone.reason() : null,
                release.cover() == null ? null : Addresses.page(release.cover()),
                release.numbers(),
                release.version(),
                Addresses.release(release.slug()),
                archive.previews().of(release.slug()).stream()
                        .map(ReleaseDeskPage::json)
                        .toList());
    }

    private static PreviewJson json(Preview preview) {
        return new PreviewJson(
                preview.id(),
                preview.madeBy(),
                preview.made().toString(),
                preview.expires().toString(),
                preview.revoked() == null ? null : preview.revoked().toString());
    }

    /** Says what the release is. */
    Optional<Shown> describe(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ARCHIVIST, Role.EDITOR);
        Desk.form(ctx, signed);
        Release seen = named(ctx, viewer);
        Words sent = new Words(
                Asked.form(ctx, "title", FIELD_MOST),
                Asked.form(ctx, "description", FIELD_MOST),
                Asked.form(ctx, "essay", FIELD_MOST).replace("\r\n", "\n"),
                Asked.form(ctx, "released_by", FIELD_MOST),
                Asked.form(ctx, "authority", FIELD_MOST),
                Asked.form(ctx, "case_number", FIELD_MOST));
        try {
            Optional<Release> kept = archive.preparation()
                    .ifUnchanged(
                            seen.slug(),
                            madeFrom(ctx, seen),
                            () -> archive.preparation()
                                    .describe(
                                            signed.account().name(),
                                            seen.slug(),
                                            new Release.Words(sent.title(), sent.description(), sent.essay()),
                                            new Provenance(sent.releasedBy(), sent.authority(), sent.caseNumber())));
            if (kept.isPresent()) {
                ctx.redirect(ReleasesPage.path(seen.slug()), HttpStatus.SEE_OTHER);
                return Optional.empty();
            }
        } catch (Fault fault) {
            return Optional.of(refused(
                    ctx,
                    signed,
                    seen,
                    viewer,
                    fault,
                    new Besides(sent, List.of(), Say.upper(fault.line()), Wish.none(), null)));
        }
        ctx.status(HttpStatus.CONFLICT);
        Release now = named(ctx, viewer);
        return Optional.of(
                page(signed, now, viewer, new Besides(sent, clash(sent, words(now)), null, Wish.none(), null)));
    }

    /** That somebody else changed it, and nothing was done. */
    static String meanwhile() {
        return t("releases.meanwhile");
    }

    /** The page with what was sent, and why it was not done. */
    Shown refused(Context ctx, Signed signed, Release release, Viewer viewer, Fault fault, Besides besides) {
        if (fault.kind() == Kind.RESOURCES || fault.kind() == Kind.INTERNAL || fault.kind() == Kind.MISSING) {
            throw fault;
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return page(signed, release, viewer, besides);
    }

    private static List<Clash> clash(Words sent, Words kept) {
        List<Clash> clash = new ArrayList<>();
        clash.add(new Clash(t("releases.field.title"), sent.title(), kept.title()));
        clash.add(new Clash(t("releases.field.description"), sent.description(), kept.description()));
        clash.add(new Clash(t("releases.field.essay"), sent.essay(), kept.essay()));
        clash.add(new Clash(t("releases.field.released_by"), sent.releasedBy(), kept.releasedBy()));
        clash.add(new Clash(t("releases.field.authority"), sent.authority(), kept.authority()));
        clash.add(new Clash(t("releases.field.case"), sent.caseNumber(), kept.caseNumber()));
        clash.removeIf(each -> each.sent().equals(each.kept()));
        return clash;
    }
}
