package verbatim.web;

import io.javalin.http.Context;
import java.util.Optional;
import verbatim.staff.SignIn;

/**
 * The session's cookie. Scripts cannot read it and other sites' pages cannot send it with a form. Where the site is reached by https its name begins with
 * {@code __Host-}, so that no other host of the domain can set it (RFC 6265bis, section 4.1.3.2).
 */
final class Cookies {
    private static final String NAME = "verbatim";

    private Cookies() {}

    static Optional<String> token(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name(ctx))).filter(token -> !token.isEmpty());
    }

    static void keep(Context ctx, String token) {
        set(ctx, token, SignIn.lifetime().toSeconds());
    }

    static void forget(Context ctx) {
        set(ctx, "", 0);
    }

    private static void set(Context ctx, String value, long seconds) {
        ctx.header(
                "Set-Cookie",
                name(ctx) + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                        + (secure(ctx) ? "; Secure" : ""));
    }

    private static String name(Context ctx) {
        return secure(ctx) ? "__Host-" + NAME : NAME;
    }

    private static boolean secure(Context ctx) {
        return Guard.root(ctx).startsWith("https:");
    }
}
