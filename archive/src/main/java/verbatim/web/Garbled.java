package verbatim.web;

import static verbatim.language.Texts.t;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import verbatim.web.api.ProblemJson;
import verbatim.wire.Json;

/** Answers what the server could not parse, so that no handler saw it: no address, no name, headers without end. */
final class Garbled extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        String problem = Json.write(problem(status));
        Content.Sink.write(response, true, problem, callback);
    }

    private static ProblemJson problem(int status) {
        return switch (status) {
            case 414, 431 ->
                new ProblemJson(
                        "/help#error-too-large", t("problem.title.too-large"), status, t("problem.garbled.long"), "");
            default ->
                new ProblemJson(
                        status < 500 ? "/help#error-wrong-input" : "/help#error-failed",
                        status < 500 ? t("problem.title.wrong-input") : t("problem.title.failed"),
                        status,
                        t("problem.garbled"),
                        "");
        };
    }
}
