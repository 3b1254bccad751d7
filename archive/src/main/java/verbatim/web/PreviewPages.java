package verbatim.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import verbatim.fault.Fault;
import verbatim.holdings.Preview;
import verbatim.holdings.Release;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.publication.PreviewLinks;
import verbatim.staff.Signed;
import verbatim.web.ReleaseDeskPage.Besides;
import verbatim.web.view.ReleaseDeskView.Made;

/** Preview links: made and revoked at the desk, and followed by whoever has one. */
final class PreviewPages {
    private final PreviewLinks previews;
    private final ReleaseDeskPage desk;

    PreviewPages(PreviewLinks previews, ReleaseDeskPage desk) {
        this.previews = previews;
        this.desk = desk;
    }

    /** Makes a link, and shows it this once. */
    Optional<Shown> make(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ARCHIVIST, Role.EDITOR);
        Desk.form(ctx, signed);
        Release release = desk.named(ctx, viewer);
        try {
            int days = Asked.number("days", Asked.form(ctx, "days", 12)).orElse(PreviewLinks.days());
            PreviewLinks.Made made = previews.make(signed.account().name(), release.slug(), days);
            Made shown = new Made(
                    Guard.root(ctx) + made.path(), Say.instant(made.preview().expires()));
            return Optional.of(
                    desk.page(signed, release, viewer, new Besides(null, List.of(), null, Wish.none(), shown)));
        } catch (Fault fault) {
            return Optional.of(desk.refused(
                    ctx, signed, release, viewer, fault, Besides.notice(StoryDeskPage.not(fault), Wish.none())));
        }
    }

    /** Lets in whoever has the link, and leads to the release. A link that shows nothing is like an address that never was. */
    void follow(Context ctx, Viewer viewer) {
        String token = ctx.pathParam("token");
        Preview preview = previews.shown(token).orElseThrow(Shelf::missing);
        if (previews.viewer(token).isPresent()) {
            Cookies.PREVIEW.keep(ctx, token);
        }
        ctx.redirect(Addresses.release(preview.release()), HttpStatus.FOUND);
    }

    /** Forgets that somebody came by a link. */
    Optional<Shown> end(Context ctx, Viewer viewer) {
        Cookies.PREVIEW.forget(ctx);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
        return Optional.empty();
    }

    /** Ends a link at once. */
    Optional<Shown> revoke(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ARCHIVIST, Role.EDITOR);
        Desk.form(ctx, signed);
        Release release = desk.named(ctx, viewer);
        if (!previews.revoke(signed.account().name(), release.slug(), Asked.form(ctx, "preview", 64))) {
            throw new NotFoundResponse();
        }
        ctx.redirect(ReleasesPage.path(release.slug()) + "#previews", HttpStatus.SEE_OTHER);
        return Optional.empty();
    }
}
