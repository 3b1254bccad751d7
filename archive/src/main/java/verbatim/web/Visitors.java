package verbatim.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Viewer;
import verbatim.staff.Signed;
import verbatim.staff.Staff;

/**
 * Who a request comes from. Until there is an account, whoever is at this machine is the one local person; from then on, whoever is not signed in is
 * anybody. Under the public name nobody ever is the local person, for others reach it.
 */
final class Visitors {
    private static final String SIGNED = "visitors.signed";
    private static final String VIEWER = "visitors.viewer";

    private final Staff staff;

    Visitors(Staff staff) {
        this.staff = staff;
    }

    /** Looks once a request, before any handler. */
    void enter(Context ctx) {
        @Nullable
        Signed signed = Cookies.token(ctx).flatMap(staff.signIn()::signed).orElse(null);
        ctx.attribute(SIGNED, signed);
        ctx.attribute(VIEWER, signed == null ? unsigned(ctx) : staff(signed));
    }

    private Viewer unsigned(Context ctx) {
        return staff.exists() || Guard.publicly(ctx) ? Viewer.anybody() : Viewer.local();
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
