package verbatim.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Viewer;
import verbatim.publication.PreviewLinks;
import verbatim.staff.Signed;
import verbatim.staff.Staff;

/**
 * Who a request comes from. Until there is an account, whoever is at this machine is the one local person; from then on, whoever is not signed in is
 * anybody, or somebody with a preview link. Under the public name nobody ever is the local person, for others reach it.
 */
final class Visitors {
    private static final String SIGNED = "visitors.signed";
    private static final String VIEWER = "visitors.viewer";

    private final Staff staff;
    private final PreviewLinks previews;

    Visitors(Staff staff, PreviewLinks previews) {
        this.staff = staff;
        this.previews = previews;
    }

    /** Looks once a request, before any handler. */
    void enter(Context ctx) {
        @Nullable
        Signed signed =
                Cookies.SESSION.token(ctx).flatMap(staff.signIn()::signed).orElse(null);
        ctx.attribute(SIGNED, signed);
        ctx.attribute(VIEWER, signed == null ? unsigned(ctx) : staff(signed));
    }

    private Viewer unsigned(Context ctx) {
        if (!staff.exists() && !Guard.publicly(ctx)) {
            return Viewer.local();
        }
        return Cookies.PREVIEW.token(ctx).<Viewer>flatMap(previews::viewer).orElseGet(Viewer::anybody);
    }

    private static Viewer staff(Signed signed) {
        return new Viewer.Staff(signed.account().name(), signed.account().roles());
    }

    /** Anybody when nobody looked yet: what failed before that shows nothing. */
    static Viewer viewer(Context ctx) {
        @Nullable Viewer viewer = ctx.attribute(VIEWER);
        return viewer == null ? Viewer.anybody() : viewer;
    }

    static Optional<Signed> signed(Context ctx) {
        return Optional.ofNullable(ctx.attribute(SIGNED));
    }
}
