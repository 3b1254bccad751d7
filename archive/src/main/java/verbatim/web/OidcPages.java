package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.Optional;
import verbatim.holdings.Account;
import verbatim.holdings.Viewer;
import verbatim.staff.OidcSignIn;
import verbatim.staff.OidcSignIn.Outcome;
import verbatim.staff.OidcSignIn.Start;
import verbatim.staff.SignIn;
import verbatim.staff.Staff;

/** {@code /login/oidc} and {@code /login/oidc/back}: out to the service that the configuration names, and back. Without one there is nothing here: 404. */
final class OidcPages {
    private final Staff staff;
    private final SignInPages signIn;
    private final Turns turns;

    /** @param turns each waits for the service, some seconds when it is slow */
    OidcPages(Staff staff, SignInPages signIn, Turns turns) {
        this.staff = staff;
        this.signIn = signIn;
        this.turns = turns;
    }

    private OidcSignIn service() {
        return staff.oidc().filter(it -> staff.exists()).orElseThrow(NotFoundResponse::new);
    }

    Optional<Shown> start(Context ctx, Viewer viewer) {
        OidcSignIn service = service();
        if (Visitors.signed(ctx).isPresent()) {
            return SignInPages.to(ctx, "/desk");
        }
        Start start = turns.take(() -> service.begin(Guard.root(ctx)));
        Cookies.ELSEWHERE.keep(ctx, start.secret(), OidcSignIn.patience());
        return SignInPages.to(ctx, start.to().toString());
    }

    Optional<Shown> back(Context ctx, Viewer viewer) {
        OidcSignIn service = service();
        String secret = Cookies.ELSEWHERE.token(ctx).orElse("");
        Cookies.ELSEWHERE.forget(ctx);
        Outcome outcome = turns.take(() ->
                service.end(Guard.root(ctx), secret, ctx.queryParamMap(), Guard.address(ctx), SignInPages.agent(ctx)));
        return switch (outcome) {
            case Outcome.In(Account account, String token) -> {
                Cookies.SESSION.keep(ctx, token, SignIn.lifetime());
                yield SignInPages.to(ctx, "/desk");
            }
            case Outcome.Stranger() -> refused(ctx, t("login.stranger", "service", service.name()));
            case Outcome.Unproved() -> refused(ctx, t("login.unproved", "service", service.name()));
            case Outcome.Later(Duration pause) -> Optional.of(signIn.later(ctx, "", pause));
        };
    }

    private Optional<Shown> refused(Context ctx, String why) {
        ctx.status(HttpStatus.FORBIDDEN);
        return Optional.of(signIn.form("", why));
    }
}
