package verbatim.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import verbatim.catalogue.Catalogue;
import verbatim.citing.Format;
import verbatim.web.iiif.Api;
import verbatim.web.openapi.OpenApi;

/** The site map: every address the site answers. */
final class Routes {
    private final RoutesConfig routes;
    private final Html html;
    private final Counted counted;
    private final ViewerOf viewers;
    private final Catalogue catalogue;
    private final List<String> answered = new ArrayList<>();

    Routes(RoutesConfig routes, Html html, Counted counted, ViewerOf viewers, Catalogue catalogue) {
        this.routes = routes;
        this.html = html;
        this.counted = counted;
        this.viewers = viewers;
        this.catalogue = catalogue;
    }

    void register(Handlers on) {
        page("/", on.home()::show);
        page("/search", on.search()::show);
        page("/check", on.check()::one);
        form("/check", on.check()::article);
        page("/s", on.stories()::show);
        page("/s/{slug}", on.story()::show);
        page("/about", on.words()::about);
        page("/help", on.words()::help);

        page("/r/{slug}", on.release()::show);
        raw("GET", "/r/{slug}/feed.atom", (ctx, viewer) -> on.feeds().release(ctx));
        raw("GET", "/r/{slug}/{n}.json", (ctx, viewer) -> on.release().numbered(ctx, viewer, true));
        raw("GET", "/r/{slug}/{n}", (ctx, viewer) -> on.release().numbered(ctx, viewer, false));

        page("/chronology", on.chronology()::show);
        raw("GET", "/chronology.ics", (ctx, viewer) -> on.chronologyFeeds().calendar(ctx));
        raw(
                "GET",
                "/chronology/feed.atom",
                (ctx, viewer) -> on.chronologyFeeds().feed(ctx));
        page("/chronology/{id}", on.chronology()::one);

        page("/d", on.list()::show);
        page("/d/{id}", on.document()::latest);
        page("/d/{id}/v{n}", on.document()::version);
        page("/d/{id}/v{n}/p{page}", on.reader()::show);
        for (Format format : Format.values()) {
            String file = "/" + format.file();
            raw("GET", "/d/{id}/v{n}" + file, (ctx, viewer) -> on.cites().document(ctx, viewer, format));
            raw(
                    "GET",
                    "/d/{id}/v{n}/p{page}" + file,
                    (ctx, viewer) -> on.cites().page(ctx, viewer, format));
            raw("GET", "/q/{id}" + file, (ctx, viewer) -> on.cites().words(ctx, viewer, format));
        }

        raw("POST", "/q", on.links()::mint);
        page("/q/{id}/card", on.card()::show);
        raw("GET", "/oembed", on.card()::oembed);
        raw("GET", "/q/{id}.json", (ctx, viewer) -> Html.twin(ctx, on.links().json(ctx, viewer)));
        raw("GET", "/q/{id}", on.links()::follow);

        raw("GET", "/files/{sha256}", on.files()::answer);
        moved("/files/{sha256}/{name}", on.files()::named);
        for (Api api : Api.values()) {
            String image = "/iiif/" + api.number() + "/{id}";
            raw("GET", image, (ctx, viewer) -> on.images().base(ctx, viewer, api));
            raw("GET", image + "/info.json", (ctx, viewer) -> on.images().information(ctx, viewer, api));
            raw(
                    "GET",
                    image + "/{region}/{size}/{rotation}/{quality}",
                    (ctx, viewer) -> on.images().picture(ctx, viewer, api));
            // Else the address of the preflight would make of a misspelt picture a wrong method.
            routes.get(image + "/<rest>", ctx -> {
                throw Shelf.missing();
            });
            raw("OPTIONS", image + "/<rest>", (ctx, viewer) -> ImagePages.preflight(ctx));
        }

        raw("GET", "/iiif/{id}/manifest", on.manifests()::answer);
        moved("/iiif/{id}/manifest.json", on.manifests()::named);

        person("GET", "/login", on.signIn()::show);
        person("POST", "/login", on.signIn()::signIn);
        raw("POST", "/login/passkey/options", on.passkeys()::ask);
        raw("POST", "/login/passkey", on.passkeys()::signIn);
        person("GET", "/login/oidc", on.oidc()::start);
        person("GET", "/login/oidc/back", on.oidc()::back);
        person("GET", "/login/{token}", on.signIn()::link);
        person("POST", "/login/{token}", on.signIn()::setPassword);
        person("POST", "/logout", on.signIn()::signOut);
        page("/desk", on.desk()::show);
        page("/desk/password", on.ownPassword()::show);
        person("POST", "/desk/password", on.ownPassword()::change);
        person("POST", "/desk/sessions", on.desk()::end);
        raw("POST", "/desk/passkeys/options", on.passkeys()::offer);
        raw("POST", "/desk/passkeys", on.passkeys()::keep);
        person("POST", "/desk/passkeys/remove", on.passkeys()::remove);
        page("/desk/accounts", on.accounts()::show);
        person("POST", "/desk/accounts", on.accounts()::add);
        page("/desk/accounts/{name}", on.account()::show);
        person("POST", "/desk/accounts/{name}", on.account()::edit);
        person("POST", "/desk/accounts/{name}/link", on.account()::link);
        page("/desk/audit", on.trail()::show);
        releases(on);
        drafts(on);
        replies(on);
        chronology(on);

        raw("GET", "/assets/{digest}/<name>", (ctx, viewer) -> on.assets().serve(ctx));
        raw("GET", "/feed.atom", (ctx, viewer) -> on.feeds().site(ctx));
        raw("GET", "/sitemap.xml", (ctx, viewer) -> on.sitemaps().index(ctx));
        raw("GET", "/sitemap/{part}.xml", (ctx, viewer) -> on.sitemaps().part(ctx));
        raw("GET", "/api/v1/openapi.json", (ctx, viewer) -> Html.twin(ctx, OpenApi.of(Guard.root(ctx))));
        raw("GET", "/healthz", (ctx, viewer) -> Notes.health(ctx));
        raw("GET", "/robots.txt", (ctx, viewer) -> Notes.robots(ctx));
        raw("GET", "/.well-known/security.txt", (ctx, viewer) -> on.notes().security(ctx));
    }

    private void releases(Handlers on) {
        raw("GET", "/preview/{token}", on.previews()::follow);
        person("POST", "/preview", on.previews()::end);
        page("/desk/releases", on.releases()::show);
        person("POST", "/desk/releases", on.releases()::make);
        page("/desk/releases/{slug}", on.releaseDesk()::show);
        person("POST", "/desk/releases/{slug}", on.releaseDesk()::describe);
        person("POST", "/desk/releases/{slug}/state", on.releaseState()::answer);
        page("/desk/releases/{slug}/documents", on.releaseDocuments()::show);
        person("POST", "/desk/releases/{slug}/documents", on.releaseDocuments()::edit);
        page("/desk/releases/{slug}/documents/{n}/excerpt", on.excerpt()::show);
        person("POST", "/desk/releases/{slug}/documents/{n}/excerpt", on.excerpt()::edit);
        person("POST", "/desk/releases/{slug}/previews", on.previews()::make);
        person("POST", "/desk/releases/{slug}/previews/revoke", on.previews()::revoke);
    }

    private void drafts(Handlers on) {
        page("/desk/stories", on.storiesDesk()::show);
        person("POST", "/desk/stories", on.storiesDesk()::begin);
        page("/desk/stories/{slug}", on.storyDesk()::show);
        person("POST", "/desk/stories/{slug}", on.storyDesk()::save);
        raw(
                "POST",
                "/desk/stories/{slug}/judge",
                (ctx, viewer) -> on.storyDesk().judge(ctx, viewer, html));
        person("POST", "/desk/stories/{slug}/quotations", on.storyDeeds()::quotation);
        person("POST", "/desk/stories/{slug}/release", on.storyDeeds()::move);
        person("POST", "/desk/stories/{slug}/out", on.storyDeeds()::putOut);
        person("POST", "/desk/stories/{slug}/corrections", on.storyDeeds()::correct);
        person("POST", "/desk/stories/{slug}/related", on.storyDeeds()::relate);
        page("/desk/text/{id}/v{n}/p{page}", on.textDesk()::show);
        person("POST", "/desk/text/{id}/v{n}/p{page}", on.textDesk()::edit);
        page("/desk/stories/{slug}/drafts", on.drafts()::list);
        page("/desk/stories/{slug}/drafts/{n}", on.drafts()::one);
        person("POST", "/desk/stories/{slug}/drafts/{n}", on.drafts()::takeUp);
    }

    private void chronology(Handlers on) {
        page("/desk/chronology", on.chronologyDesk()::show);
        person("POST", "/desk/chronology", on.chronologyDesk()::write);
        person("GET", "/desk/chronology/new", on.chronologyDesk()::blank);
        raw(
                "GET",
                "/desk/chronology/date.json",
                (ctx, viewer) -> on.chronologyDesk().date(ctx));
        page("/desk/chronology/{id}", on.eventDesk()::show);
        person("POST", "/desk/chronology/{id}", on.eventDesk()::save);
        person("POST", "/desk/chronology/{id}/state", on.eventDesk()::state);
    }

    private void replies(Handlers on) {
        page("/s/{slug}/replies", on.replies()::show);
        person("POST", "/s/{slug}/replies", on.replies()::send);
        raw("GET", "/s/{slug}/replies.atom", (ctx, viewer) -> on.replies().feed(ctx));
        raw(
                "GET",
                "/replies/{token}.json",
                (ctx, viewer) -> Html.twin(ctx, on.ownReply().json(ctx)));
        person("GET", "/replies/{token}", on.ownReply()::show);
        person("POST", "/replies/{token}", on.ownReply()::change);
        page("/desk/replies", on.replyQueue()::show);
        person("POST", "/desk/replies", on.replyQueue()::decide);
        person("POST", "/desk/replies/answer", on.replyQueue()::answer);
        person("POST", "/desk/replies/closed", on.replyQueue()::close);
        page("/desk/replies/blocked", on.replyBlocks()::show);
        person("POST", "/desk/replies/blocked", on.replyBlocks()::edit);
    }

    /** A page for people, and its twin for programs. */
    private void page(String path, Handling.Page page) {
        raw(
                "GET",
                path + ".json",
                (ctx, viewer) -> Html.twin(
                        ctx,
                        Objects.requireNonNull(page.show(ctx, viewer).json()).get()));
        raw("GET", path, (ctx, viewer) -> html.answer(ctx, page.show(ctx, viewer), counted.site(viewer)));
    }

    /** A form that was sent, and the same for programs. Nothing is changed by it. */
    private void form(String path, Handling.Page page) {
        raw(
                "POST",
                path + ".json",
                (ctx, viewer) -> Html.twin(
                        ctx,
                        Objects.requireNonNull(page.show(ctx, viewer).json()).get()));
        raw("POST", path, (ctx, viewer) -> html.answer(ctx, page.show(ctx, viewer), counted.site(viewer)));
    }

    /** A form or what comes of it, for people alone. */
    private void person(String method, String path, Handling.Form form) {
        raw(
                method,
                path,
                (ctx, viewer) ->
                        form.answer(ctx, viewer).ifPresent(shown -> html.answer(ctx, shown, counted.site(viewer))));
    }

    /** Every method and path that is answered, such as {@code GET /d/{id}.json}, in the order of the site map. */
    List<String> answered() {
        return List.copyOf(answered);
    }

    /** An address that leads to another: no part of the site map. */
    private void moved(String path, Handling.Raw raw) {
        route("GET", path, raw);
    }

    private void raw(String method, String path, Handling.Raw raw) {
        answered.add(method + " " + path);
        route(method, path, raw);
    }

    private void route(String method, String path, Handling.Raw raw) {
        Handler answer = ctx -> catalogue.holdingSight(() -> {
            raw.answer(ctx, viewers.request(ctx));
            return ctx;
        });
        switch (method) {
            case "GET" -> {
                routes.get(path, answer);
                // Else Javalin would answer 200 for whatever has a route, also for a document that is not here.
                routes.head(path, answer);
            }
            case "POST" -> routes.post(path, answer);
            case "OPTIONS" -> routes.options(path, answer);
            default -> throw new IllegalArgumentException(method);
        }
    }
}
