package verbatim.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * The site's cookies. Scripts cannot read them and other sites' pages cannot send them with a form. Where the site is reached by https their names begin
 * with {@code __Host-}, so that no other host of the domain can set them (RFC 6265bis, section 4.1.3.2).
 */
enum Cookies {
    /** Who is signed in. */
    SESSION("verbatim"),
    /** Who has followed a preview link. */
    PREVIEW("verbatim-preview"),
    /** Who has gone to sign in at another service. That sends them back by a link, which {@code SameSite=Lax} lets the cookie come along with. */
    ELSEWHERE("verbatim-oidc"),
    /** The language that somebody has chosen: its tag, which says nothing of who they are. */
    LANGUAGE("verbatim-lang");

    private final String name;

    Cookies(String name) {
        this.name = name;
    }

    Optional<String> token(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name(ctx))).filter(token -> !token.isEmpty());
    }

    void keep(Context ctx, String token, Duration time) {
        set(ctx, token, "; Max-Age=" + time.toSeconds());
    }

    /** Until the browser is closed. */
    void keep(Context ctx, String token) {
        set(ctx, token, "");
    }

    void forget(Context ctx) {
        set(ctx, "", "; Max-Age=0");
    }

    private void set(Context ctx, String value, String age) {
        // Added, not set: an answer may have two.
        ctx.res()
                .addHeader(
                        "Set-Cookie",
                        name(ctx) + "=" + value + "; Path=/" + age + "; HttpOnly; SameSite=Lax"
                                + (secure(ctx) ? "; Secure" : ""));
    }

    /** Whether it is called so, on either kind of site. */
    boolean named(String cookie) {
        return cookie.equals(name) || cookie.equals("__Host-" + name);
    }

    private String name(Context ctx) {
        return secure(ctx) ? "__Host-" + name : name;
    }

    private static boolean secure(Context ctx) {
        return Guard.root(ctx).startsWith("https:");
    }
}
