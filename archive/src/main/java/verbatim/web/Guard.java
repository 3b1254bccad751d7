package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Viewer;

/**
 * What stands before every handler: only this machine is answered, under its own name, and no other site's page may make it do anything. Reading a
 * name from {@code Host} keeps out pages of other sites that have their name point at this machine.
 */
final class Guard {
    private static final int FORWARDED_MOST = 500;
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A year: browsers that came by https come by nothing else. Other names of the same domain are not ours to speak for. */
    private static final String LASTING_HTTPS = "max-age=31536000";

    private static final String ROOT = "guard.root";
    private static final String LASTING = "guard.lasting";

    private final int port;
    private final @Nullable URI publicly;

    /** @param publicUrl the address that people reach the site by through a proxy; null for none */
    Guard(int port, @Nullable String publicUrl) {
        this.port = port;
        this.publicly = publicUrl == null ? null : URI.create(publicUrl);
    }

    /** The address to bind to, or a fault when others could reach it. */
    static InetAddress loopback(String bind) {
        try {
            InetAddress address = InetAddress.getByName(bind);
            if (address.isLoopbackAddress()) {
                return address;
            }
        } catch (UnknownHostException e) {
            throw Fault.of(Kind.USE, "--bind " + bind + " is no address", "Use 127.0.0.1 or ::1.", e);
        }
        throw Fault.of(
                Kind.USE,
                "--bind " + bind + " would let other machines in, and there are no accounts yet to keep them apart",
                "Use 127.0.0.1 or ::1, and a tunnel (ssh -L) from elsewhere.");
    }

    /** Turns away whoever asks under another name; 421 says that the request went astray. */
    void host(Context ctx) {
        String host = ctx.header("Host");
        if (publicly != null) {
            ctx.attribute(LASTING, publicly.getScheme() + "://" + publicly.getAuthority());
        }
        if (host != null && publicly != null && host.equalsIgnoreCase(publicly.getAuthority())) {
            ctx.attribute(ROOT, publicly.getScheme() + "://" + publicly.getAuthority());
            if ("https".equals(publicly.getScheme())) {
                ctx.header("Strict-Transport-Security", LASTING_HTTPS);
            }
        } else if (host == null || !ours(host.toLowerCase(Locale.ROOT))) {
            throw new Misdirected(port);
        }
    }

    private boolean ours(String host) {
        int colon = host.lastIndexOf(':');
        boolean named = colon > host.lastIndexOf(']');
        String name = named ? host.substring(0, colon) : host;
        String number = named ? host.substring(colon + 1) : "80";
        return NAMES.contains(name) && number.equals(String.valueOf(port));
    }

    /** Lets nobody but our own pages, and programs that are no pages, change anything. */
    static void origin(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean own = site == null || site.equals("same-origin") || site.equals("none");
        if (!own || (origin != null && !origin.equals(root(ctx)))) {
            throw new ForeignOrigin();
        }
    }

    /** Whatever changes something comes from our own pages. */
    static void changes(Context ctx) {
        if (ctx.method() != HandlerType.GET
                && ctx.method() != HandlerType.HEAD
                && ctx.method() != HandlerType.OPTIONS) {
            origin(ctx);
        }
    }

    /** Leaves no copy of the desk, of a form with a secret, of a private link's page, or of what is not published, in any cache or index. */
    static void secrets(Context ctx, Viewer viewer) {
        boolean ahead = viewer instanceof Viewer.Preview
                || ctx.path().startsWith("/preview")
                || ctx.path().startsWith("/replies/");
        if (ahead || ctx.path().startsWith("/desk") || ctx.path().startsWith("/login")) {
            ctx.header("Cache-Control", "no-store");
        }
        if (ahead) {
            ctx.header("X-Robots-Tag", "noindex");
        }
    }

    /** Refuses a body by its announced length, before any of it is read. */
    static void length(Context ctx) {
        if (ctx.req().getContentLengthLong() > Limits.BODY) {
            throw Fault.of(
                    Kind.LIMIT,
                    t("problem.body", "got", ctx.req().getContentLengthLong(), "most", Limits.BODY),
                    t("problem.body.remedy"));
        }
    }

    static void headers(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Vary", "Accept-Encoding");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /** The site's own address without a slash, as the request named it; to be called behind {@link #host}. */
    static String root(Context ctx) {
        @Nullable String publicly = ctx.attribute(ROOT);
        return publicly == null ? ctx.scheme() + "://" + ctx.header("Host") : publicly;
    }

    /** The address that others know the site by, for what is kept elsewhere: its public one, else as the request named it. */
    static String permanent(Context ctx) {
        @Nullable String lasting = ctx.attribute(LASTING);
        return lasting == null ? root(ctx) : lasting;
    }

    /** Whether it was asked for under its public name, which others than the people at this machine know. */
    static boolean publicly(Context ctx) {
        return ctx.attribute(ROOT) != null;
    }

    /** Where the request came from: what the proxy says when it came through one, since only this machine reaches us otherwise. */
    static String address(Context ctx) {
        @Nullable String forwarded = publicly(ctx) ? ctx.header("X-Forwarded-For") : null;
        return forwarded == null || forwarded.length() > FORWARDED_MOST
                ? ctx.ip()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** Asked under a name that is not ours. */
    static final class Misdirected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misdirected(int port) {
            super(t("problem.what.misdirected", "port", String.valueOf(port)));
        }
    }

    /** Another site's page wanted something done. */
    static final class ForeignOrigin extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ForeignOrigin() {
            this(t("problem.what.foreign-origin"));
        }

        ForeignOrigin(String what) {
            super(what);
        }
    }
}
