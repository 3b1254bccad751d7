package verbatim.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.web.view.Head;
import verbatim.web.view.Site;
import verbatim.wire.Json;

/** Renders pages: the value into a template, or into JSON. */
final class Html {
    /** The attribute of a request whose twin has a tag of its own, where that of its bytes would change each time. */
    static final String TAG = "html.tag";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;

    Html(Assets assets) {
        this.assets = assets;
    }

    /** The page for people; {@code self} is where it can be had again, in another language too, and {@code site} says what is here. */
    byte[] html(Shown shown, String root, String self, Site site) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("site", site);
        parameters.put("head", head(shown, root, self));
        if (shown.view() != null) {
            parameters.put("page", shown.view().get());
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(shown.template() + ".jte", parameters, output);
        return output.toByteArray();
    }

    /** A part of a page by itself: for other sites, or for a page's own script. */
    String part(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, parameters, output);
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }

    private static Head head(Shown shown, String root, String self) {
        return new Head(
                Tongues.of(root + shown.path(), self),
                shown.title(),
                root,
                root + shown.path(),
                shown.json() == null ? null : twin(shown.path()),
                shown.section(),
                shown.wide(),
                shown.scripts(),
                shown.meta().get());
    }

    /** The address of a page's JSON twin. */
    static String twin(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path + ".json" : path.substring(0, query) + ".json" + path.substring(query);
    }

    String assets() {
        return assets.root();
    }

    /** Answers with the page for people. */
    void answer(Context ctx, Shown shown, Site site) {
        String root = Guard.root(ctx);
        ctx.header("Link", "<" + root + shown.path() + ">; rel=\"canonical\"");
        ctx.header("Cache-Control", "private, no-cache");
        Speech.headers(ctx);
        Answers.bytes(ctx, html(shown, root, Speech.self(ctx, shown.path()), site), "text/html; charset=utf-8");
    }

    /** Answers with the twin for programs. */
    static void twin(Context ctx, Object json) {
        ctx.header("Cache-Control", "private, no-cache");
        Speech.headers(ctx);
        byte[] bytes = Json.mapper().writeValueAsBytes(json);
        @Nullable String tag = ctx.attribute(TAG);
        if (tag == null) {
            Answers.bytes(ctx, bytes, "application/json; charset=utf-8");
        } else {
            Answers.tagged(
                    ctx,
                    tag,
                    () -> ctx.contentType("application/json; charset=utf-8").result(bytes));
        }
    }
}
