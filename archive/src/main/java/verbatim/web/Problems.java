package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.nio.charset.StandardCharsets;
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
    private record Problem(int status, String type, String what, String remedy) {
        /** One of which nothing more is known than its type. */
        static Problem plain(int status, String type) {
            return new Problem(status, type, t("problem.what." + type), generalRemedy(type));
        }

        String title() {
            return t("problem.title." + type);
        }

        private static String generalRemedy(String type) {
            return switch (type) {
                case "busy", "part-is-down" -> t("problem.retry", "n", Limits.RETRY.toSeconds());
                default -> t("problem.remedy." + type);
            };
        }
    }

    void register(RoutesConfig routes) {
        routes.exception(Fault.class, (e, ctx) -> answer(ctx, of(e)));
        routes.exception(NotUnderstood.class, (e, ctx) -> answer(ctx, of(e)));
        routes.exception(Turns.Busy.class, (e, ctx) -> answer(ctx, Problem.plain(429, "busy")));
        routes.exception(Gone.class, (e, ctx) -> answer(ctx, new Problem(410, "withdrawn", message(e), e.remedy())));
        routes.exception(Moved.class, (e, ctx) -> moved(ctx, e));
        routes.exception(Guard.Misdirected.class, (e, ctx) -> answer(ctx, of(421, "misdirected", e)));
        routes.exception(Guard.ForeignOrigin.class, (e, ctx) -> answer(ctx, of(403, "foreign-origin", e)));
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

    private static Problem of(int status, String type, Exception e) {
        return new Problem(status, type, message(e), t("problem.remedy." + type));
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
        return new Problem(general.status, general.type, fault.what(), fault.remedy());
    }

    private static Problem of(NotUnderstood problem) {
        Problem general = of(problem.status());
        return new Problem(general.status, general.type, message(problem), t("problem.remedy.not-made-here"));
    }

    private static Problem of(int status) {
        return switch (status) {
            case 400 -> Problem.plain(400, "wrong-input");
            case 404 -> Problem.plain(404, "not-found");
            case 405 -> Problem.plain(405, "wrong-method");
            case 409 -> Problem.plain(409, "changed-meanwhile");
            case 413 -> Problem.plain(413, "too-large");
            case 416 -> Problem.plain(416, "no-such-range");
            case 422 -> Problem.plain(422, "cannot-be-read");
            case 501 -> Problem.plain(501, "not-made-here");
            case 503 -> Problem.plain(503, "part-is-down");
            default ->
                status < 500
                        ? new Problem(status, "wrong-input", t("problem.what.wrong-input"), t("problem.remedy.failed"))
                        : Problem.plain(500, "failed");
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
            ProblemJson json =
                    new ProblemJson("/help#error-" + problem.type, problem.title(), problem.status, detail, path(ctx));
            // As bytes: JSON is UTF-8 and names no charset, and the server would take another.
            ctx.contentType("application/problem+json").result(Json.write(json).getBytes(StandardCharsets.UTF_8));
            return;
        }
        ProblemView view = new ProblemView(
                problem.title(),
                Say.upper(problem.what) + ".",
                safe(problem.type),
                problem.remedy,
                problem.status >= 500,
                again(ctx, problem));
        page(ctx, problem.title(), view, problem.status == 421);
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
            case "not-found", "withdrawn", "busy", "part-is-down", "failed", "changed-meanwhile" ->
                t("problem.safe." + type);
            case "too-large", "cannot-be-read", "foreign-origin" -> t("problem.safe.nothing");
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
            return new Link(t("problem.again"), "/login/oidc");
        }
        String query = ctx.queryString();
        return new Link(t("problem.again"), query == null ? path(ctx) : path(ctx) + "?" + query);
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
                    t("problem.moved"),
                    new ProblemView(
                            t("problem.moved"),
                            t("problem.moved.what"),
                            t("problem.moved.safe"),
                            t("problem.moved.remedy"),
                            false,
                            new Link(t("problem.moved.go"), moved.to())),
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
