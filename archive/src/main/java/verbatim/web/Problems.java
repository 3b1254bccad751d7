package verbatim.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.web.api.ProblemJson;
import verbatim.web.iiif.NotUnderstood;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.Meta;
import verbatim.web.view.ProblemView;
import verbatim.wire.Json;

/** Turns whatever went wrong into one answer: a page for people, a problem document (RFC 9457) for programs. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final String AGAIN = "Try again in " + Limits.RETRY.toSeconds() + " seconds.";

    private final Html html;
    private final Counted counted;
    private final ViewerOf viewers;

    Problems(Html html, Counted counted, ViewerOf viewers) {
        this.html = html;
        this.counted = counted;
        this.viewers = viewers;
    }

    /**
     * A problem.
     *
     * @param type its heading in docs/api.md
     * @param what in one line, without a full stop
     * @param remedy a sentence
     */
    private record Problem(int status, String type, String title, String what, String remedy) {}

    void register(RoutesConfig routes) {
        routes.exception(Fault.class, (e, ctx) -> answer(ctx, of(e)));
        routes.exception(NotUnderstood.class, (e, ctx) -> answer(ctx, of(e)));
        routes.exception(
                Turns.Busy.class,
                (e, ctx) -> answer(ctx, new Problem(429, "busy", "Too many at once", message(e), AGAIN)));
        routes.exception(
                Gone.class,
                (e, ctx) -> answer(ctx, new Problem(410, "withdrawn", "Withdrawn", message(e), e.remedy())));
        routes.exception(Moved.class, (e, ctx) -> moved(ctx, e));
        routes.exception(
                Guard.Misdirected.class,
                (e, ctx) -> answer(
                        ctx, new Problem(421, "misdirected", "Not under this name", message(e), "Use that address.")));
        routes.exception(
                Guard.ForeignOrigin.class,
                (e, ctx) -> answer(
                        ctx,
                        new Problem(
                                403,
                                "foreign-origin",
                                "Not from another site",
                                message(e),
                                "Load the page again and use its form; a program calls without an Origin header.")));
        routes.exception(MethodNotAllowedResponse.class, (e, ctx) -> {
            ctx.header("Allow", String.join(", ", e.getDetails().values()));
            answer(ctx, of(405));
        });
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, of(e.getStatus())));
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("event=web.failed path={}", path(ctx), e);
            answer(ctx, of(500));
        });
        for (int status : new int[] {404, 405, 413}) {
            routes.error(status, ctx -> {
                if (ctx.attribute("told") == null) {
                    answer(ctx, of(status));
                }
            });
        }
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }

    private static Problem of(Fault fault) {
        if (fault.kind() == Kind.INTERNAL || fault.kind() == Kind.RESOURCES) {
            LOG.error("event=web.fault kind={}", fault.kind(), fault);
        }
        Problem general = of(
                switch (fault.kind()) {
                    case USE -> 400;
                    case MISSING -> 404;
                    case INPUT -> 422;
                    case LIMIT -> 413;
                    case RESOURCES -> 503;
                    case INTERNAL -> 500;
                });
        return new Problem(general.status, general.type, general.title, fault.what(), fault.remedy());
    }

    private static Problem of(NotUnderstood problem) {
        Problem general = of(problem.status());
        return new Problem(
                general.status, general.type, general.title, message(problem), "See info.json of the image.");
    }

    private static Problem of(int status) {
        return switch (status) {
            case 400 ->
                new Problem(
                        400, "wrong-input", "Not understood", "the request is not understood", "Look at docs/api.md.");
            case 404 ->
                new Problem(
                        404,
                        "not-found",
                        "Not here",
                        "there is nothing at this address",
                        "Look at the address again, or search the pages.");
            case 405 ->
                new Problem(
                        405,
                        "wrong-method",
                        "Not this way",
                        "this address does not take this method",
                        "Look at docs/api.md.");
            case 409 ->
                new Problem(
                        409,
                        "changed-meanwhile",
                        "Changed meanwhile",
                        "it was changed since you saw it",
                        "Load it again, and do it there.");
            case 413 -> new Problem(413, "too-large", "Too large", "the request is too large", "Send it in parts.");
            case 416 ->
                new Problem(
                        416,
                        "no-such-range",
                        "No such range",
                        "the file has no bytes in this range",
                        "Ask for the whole file.");
            case 422 ->
                new Problem(422, "cannot-be-read", "Cannot be read", "this cannot be read", "Look at the file.");
            case 501 ->
                new Problem(
                        501, "not-made-here", "Not made here", "this is not made here", "See info.json of the image.");
            case 503 -> new Problem(503, "part-is-down", "Not now", "a needed part does not answer", AGAIN);
            default ->
                new Problem(
                        status < 500 ? status : 500,
                        status < 500 ? "wrong-input" : "failed",
                        status < 500 ? "Not understood" : "This failed",
                        status < 500
                                ? "the request is not understood"
                                : "something went wrong on our side, and it is in the log",
                        "Try again; if it fails again, report it.");
        };
    }

    private void answer(Context ctx, Problem problem) {
        ctx.attribute("told", true);
        ctx.status(problem.status);
        Speech.headers(ctx);
        ctx.header("Cache-Control", "no-store");
        ctx.removeHeader("ETag");
        if (problem.status == 429 || problem.status == 503) {
            ctx.header("Retry-After", String.valueOf(Limits.RETRY.toSeconds()));
        }
        if (forPrograms(ctx)) {
            String detail = Say.upper(problem.what) + ". " + problem.remedy;
            ctx.contentType("application/problem+json")
                    .result(Json.write(new ProblemJson(
                            "/help#error-" + problem.type, problem.title, problem.status, detail, path(ctx))));
            return;
        }
        ProblemView view = new ProblemView(
                problem.title,
                Say.upper(problem.what) + ".",
                safe(problem.type),
                problem.remedy,
                problem.status >= 500,
                again(ctx, problem));
        page(ctx, problem.title, view, problem.status == 421);
    }

    /** @param foreign whether the site was asked for under a name that is not its own, which must not come back as a link */
    private void page(Context ctx, String title, ProblemView view, boolean foreign) {
        Shown shown = new Shown("problem", title, Section.NONE, path(ctx), false, null, () -> view, null, Meta::none);
        String root = foreign ? "" : Guard.root(ctx);
        ctx.contentType("text/html; charset=utf-8")
                .result(html.html(shown, root, path(ctx), counted.site(viewers.request(ctx))));
    }

    /** What is safe although this went wrong. */
    private static String safe(String type) {
        return switch (type) {
            case "not-found" ->
                "A link to a document, a page or exact words goes on working when a page is read again or another version comes.";
            case "withdrawn" ->
                "Its addresses go on to say so, and its numbers are never given to others. Whatever else is public is still here.";
            case "busy" -> "Nothing was changed, and nothing was lost.";
            case "part-is-down" -> "What the archive keeps is not touched by this.";
            case "failed" -> "What the archive keeps is changed as a whole or not at all.";
            case "changed-meanwhile" -> "What you sent has overwritten nothing.";
            case "too-large", "cannot-be-read", "foreign-origin" -> "Nothing was changed.";
            default -> "";
        };
    }

    /** The same address once more, where that may help. */
    private static @Nullable Link again(Context ctx, Problem problem) {
        boolean asked = ctx.method() == HandlerType.GET || ctx.method() == HandlerType.HEAD;
        if (!asked || !(problem.status == 429 || problem.status >= 500)) {
            return null;
        }
        if (ctx.path().startsWith("/login/oidc")) {
            // From the beginning: the way back can be gone once.
            return new Link("Try again", "/login/oidc");
        }
        String query = ctx.queryString();
        return new Link("Try again", query == null ? path(ctx) : path(ctx) + "?" + query);
    }

    private void moved(Context ctx, Moved moved) {
        ctx.attribute("told", true);
        ctx.status(301);
        Speech.headers(ctx);
        ctx.header("Cache-Control", "no-store");
        ctx.header("Location", Guard.root(ctx) + moved.to());
        if (!forPrograms(ctx)) {
            page(
                    ctx,
                    "Moved",
                    new ProblemView(
                            "Moved",
                            "What you look for stands at another address.",
                            "The old address goes on leading there.",
                            "Take the new one when you link to it.",
                            false,
                            new Link("Go there", moved.to())),
                    false);
        }
    }

    /** Without the secret part of a link. */
    private static String path(Context ctx) {
        return ctx.path().replaceFirst("^/(login|preview|replies)/.*", "/$1/");
    }

    private static boolean forPrograms(Context ctx) {
        String accept = ctx.header("Accept");
        return ctx.path().endsWith(".json")
                || ctx.path().startsWith("/iiif/")
                || ctx.path().startsWith("/api/")
                || accept == null
                || (accept.contains("json") && !accept.contains("text/html"));
    }
}
