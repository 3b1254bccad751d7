package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Account;
import verbatim.holdings.Viewer;
import verbatim.staff.OidcSignIn;
import verbatim.staff.SignIn;
import verbatim.staff.SignIn.Linked;
import verbatim.staff.SignIn.Outcome;
import verbatim.staff.Staff;
import verbatim.web.view.Head.Section;
import verbatim.web.view.LoginView;
import verbatim.web.view.PasswordView;

/** {@code /login}, {@code /login/{token}} and {@code /logout}. While there is no account there is nothing to sign in to: 404. */
final class SignInPages {
    /** Longer than any password that is taken, so that one that is too long is told so. */
    private static final int TYPED_MOST = 1_000;

    private final Staff staff;
    private final Turns turns;

    /** @param turns each try fills megabytes of memory for a moment */
    SignInPages(Staff staff, Turns turns) {
        this.staff = staff;
        this.turns = turns;
    }

    Optional<Shown> show(Context ctx, Viewer viewer) {
        if (Visitors.signed(ctx).isPresent()) {
            return to(ctx, "/desk");
        }
        return Optional.of(form("", null));
    }

    Shown form(String name, @Nullable String error) {
        if (!staff.exists()) {
            throw new NotFoundResponse();
        }
        return Shown.alone(
                        "login",
                        t("login.title"),
                        Section.NONE,
                        "/login",
                        () -> new LoginView(
                                name, error, staff.oidc().map(OidcSignIn::name).orElse(null)))
                .with("passkeys.js");
    }

    Optional<Shown> signIn(Context ctx, Viewer viewer) {
        String name = Asked.form(ctx, "name", TYPED_MOST);
        Shown again = form(name, t("login.no"));
        String password = secret(ctx, "password");
        return switch (turns.take(() -> staff.signIn().password(name, password, Guard.address(ctx), agent(ctx)))) {
            case Outcome.In(Account account, String token) -> {
                Cookies.SESSION.keep(ctx, token, SignIn.lifetime());
                yield to(ctx, "/desk");
            }
            case Outcome.No() -> {
                ctx.status(HttpStatus.FORBIDDEN);
                yield Optional.of(again);
            }
            case Outcome.Later(Duration pause) -> Optional.of(later(ctx, name, pause));
        };
    }

    Shown later(Context ctx, String name, Duration pause) {
        return form(name, slowed(ctx, pause));
    }

    /** Answers with 429; what to say, as sentences. */
    static String slowed(Context ctx, Duration pause) {
        long seconds = pause.plusMillis(999).toSeconds();
        ctx.status(HttpStatus.TOO_MANY_REQUESTS);
        ctx.header("Retry-After", String.valueOf(seconds));
        return t("staff.tries", "n", seconds);
    }

    Optional<Shown> link(Context ctx, Viewer viewer) {
        Account account = staff.signIn().linked(ctx.pathParam("token")).orElseThrow(NotFoundResponse::new);
        return Optional.of(password(ctx, account, null));
    }

    Optional<Shown> setPassword(Context ctx, Viewer viewer) {
        String password = secret(ctx, "password");
        return switch (turns.take(() -> staff.signIn().link(ctx.pathParam("token"), password, agent(ctx)))) {
            case Linked.In(Account account, String token) -> {
                Cookies.SESSION.keep(ctx, token, SignIn.lifetime());
                yield to(ctx, "/desk");
            }
            case Linked.Unfit(Account account, String why) -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                yield Optional.of(password(ctx, account, why));
            }
            case Linked.None() -> throw new NotFoundResponse();
        };
    }

    /** The page is called {@code /login}, so that the secret part of its address is in no link. */
    private static Shown password(Context ctx, Account account, @Nullable String error) {
        // Not no-referrer: a form would then come without its origin, and be taken for another site's.
        ctx.header("Referrer-Policy", "strict-origin");
        String action = "/login/" + Addresses.encoded(ctx.pathParam("token"));
        return Shown.alone(
                "password",
                t("login.set"),
                Section.NONE,
                "/login",
                () -> new PasswordView(account.name(), account.displayName(), action, error));
    }

    Optional<Shown> signOut(Context ctx, Viewer viewer) {
        Visitors.signed(ctx).ifPresent(signed -> {
            Desk.form(ctx, signed);
            staff.signIn().end(signed.account(), signed.session().id());
        });
        Cookies.SESSION.forget(ctx);
        return to(ctx, "/");
    }

    /** As it was typed: a blank at an end is part of it. */
    static String secret(Context ctx, String field) {
        @Nullable String typed = ctx.formParam(field);
        return typed == null ? "" : typed.substring(0, Math.min(typed.length(), TYPED_MOST));
    }

    static String agent(Context ctx) {
        @Nullable String agent = ctx.userAgent();
        return agent == null ? "" : agent;
    }

    static Optional<Shown> to(Context ctx, String path) {
        ctx.redirect(path, HttpStatus.SEE_OTHER);
        return Optional.empty();
    }
}
