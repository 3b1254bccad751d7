package verbatim.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.language.Language;
import verbatim.language.Texts;

/**
 * The language of a request: the one its address asks for ({@code ?lang=ru}), else the one chosen before, else the first that the browser takes, else
 * English. It stands before everything, so that also what goes wrong is said in it.
 */
final class Speech implements Filter {
    /** The parameter that asks for a language. */
    static final String PARAMETER = "lang";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Language language = request instanceof HttpServletRequest http ? of(http) : Language.ENGLISH;
        try {
            Texts.of(language).speaking(() -> {
                chain.doFilter(request, response);
                return language;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Language of(HttpServletRequest request) {
        return asked(request.getQueryString())
                .or(() -> chosen(request.getCookies()))
                .or(() -> Language.accepted(request.getHeader("Accept-Language")))
                .orElse(Language.ENGLISH);
    }

    private static Optional<Language> asked(@Nullable String query) {
        return parameters(query)
                .filter(Speech::asks)
                .map(each -> each.substring(each.indexOf('=') + 1))
                .flatMap(tag -> Language.tagged(tag).stream())
                .findFirst();
    }

    private static Optional<Language> chosen(Cookie @Nullable [] cookies) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(each -> Cookies.LANGUAGE.named(each.getName()))
                        .flatMap(each -> Language.tagged(each.getValue()).stream())
                        .findFirst();
    }

    /** Remembers what the address asks for, so that the pages after it are in the same language. */
    static void remember(Context ctx) {
        asked(ctx.queryString())
                .filter(language -> !ctx.path().endsWith(".json"))
                .ifPresent(language -> Cookies.LANGUAGE.keep(ctx, language.tag(), REMEMBERED));
    }

    /** What an answer with texts says of its language. */
    static void headers(Context ctx) {
        ctx.header("Content-Language", Texts.spoken().language().tag());
        ctx.header("Vary", "Accept-Language, Cookie, Accept-Encoding");
    }

    /**
     * Where what is shown can be had again: the address asked for; at the page's own what came of a form, and what is shown at an address that is another
     * page's or nobody's. Such an address may carry what no link may repeat, like the code of a sign-in.
     */
    static String self(Context ctx, String path) {
        if (ctx.method() != HandlerType.GET || !ctx.path().equals(path.replaceFirst("\\?.*", ""))) {
            return path;
        }
        String query = ctx.queryString();
        return query == null ? ctx.path() : ctx.path() + "?" + query;
    }

    /** The same address in a language. */
    static String in(Language language, String path) {
        int query = path.indexOf('?');
        String kept = query < 0
                ? ""
                : parameters(path.substring(query + 1))
                        .filter(each -> !asks(each))
                        .map(each -> each + "&")
                        .collect(Collectors.joining());
        return (query < 0 ? path : path.substring(0, query)) + "?" + kept + PARAMETER + "=" + language.tag();
    }

    private static Stream<String> parameters(@Nullable String query) {
        return query == null ? Stream.empty() : Arrays.stream(query.split("&")).filter(each -> !each.isEmpty());
    }

    private static boolean asks(String parameter) {
        return parameter.startsWith(PARAMETER + "=");
    }
}
