package verbatim.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.fault.Reason;
import verbatim.holdings.Page;
import verbatim.holdings.Viewer;
import verbatim.home.Home;
import verbatim.reading.PageImages;
import verbatim.text.PageKey;
import verbatim.web.iiif.Api;
import verbatim.web.iiif.ImageInformation;
import verbatim.web.iiif.ImageRequest;
import verbatim.wire.Json;

/** {@code /iiif/3/…} and {@code /iiif/2/…}: page images by the IIIF Image API. Open to other sites' viewers, as the API wants it. */
final class ImagePages {
    /** Bytes of ready pictures kept: the tiles of a few dozen pages. */
    private static final long KEPT = 64L << 20;

    private final Catalogue catalogue;
    private final Shelf shelf;
    private final Home home;
    private final PageImages images;
    private final Turns turns;
    private final Cache<String, byte[]> ready = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((String key, byte[] bytes) -> bytes.length)
            .build();

    ImagePages(Catalogue catalogue, Home home, PageImages images, Turns turns) {
        this.catalogue = catalogue;
        this.shelf = new Shelf(catalogue);
        this.home = home;
        this.images = images;
        this.turns = turns;
    }

    /** A page with its image's file and size. */
    private record Found(PageKey key, Path file, Page.Image size, String stamp) {}

    /** The bare identifier leads to the description. */
    void base(Context ctx, Viewer viewer, Api api) {
        open(ctx);
        Found found = found(ctx, viewer);
        ctx.redirect(id(ctx, api, found) + "/info.json", HttpStatus.SEE_OTHER);
    }

    void information(Context ctx, Viewer viewer, Api api) {
        open(ctx);
        Found found = found(ctx, viewer);
        String accept = ctx.header("Accept");
        boolean linked = accept != null && accept.contains("application/ld+json");
        ctx.header("Link", "<" + api.profile() + ">;rel=\"profile\"");
        ctx.header("Cache-Control", "private, max-age=3600");
        ctx.header("Vary", "Accept, Accept-Encoding");
        Answers.bytes(
                ctx,
                Json.mapper()
                        .writeValueAsBytes(ImageInformation.of(
                                api, id(ctx, api, found), found.size.widthPx(), found.size.heightPx())),
                linked ? "application/ld+json;profile=\"" + api.context() + "\"" : "application/json; charset=utf-8");
    }

    void picture(Context ctx, Viewer viewer, Api api) {
        open(ctx);
        Found found = found(ctx, viewer);
        ImageRequest request = ImageRequest.parse(
                api,
                found.size.widthPx(),
                found.size.heightPx(),
                ctx.pathParam("region"),
                ctx.pathParam("size"),
                ctx.pathParam("rotation"),
                ctx.pathParam("quality"));
        String canonical = request.canonical(api, found.size.widthPx(), found.size.heightPx());
        ctx.header(
                "Link",
                "<" + id(ctx, api, found) + "/" + canonical + ">;rel=\"canonical\", <" + api.profile()
                        + ">;rel=\"profile\"");
        ctx.header("Cache-Control", "private, max-age=3600");
        String key = found.key + "/" + found.stamp + "/" + canonical;
        ctx.disableCompression();
        Answers.tagged(
                ctx,
                "\"" + Answers.hash(key.getBytes(StandardCharsets.UTF_8)) + "\"",
                () -> ctx.contentType(request.format().equals("png") ? "image/png" : "image/jpeg")
                        .result(ready.get(key, k -> turns.take(() -> render(found.file, request)))));
    }

    /** The question of a browser whether another site's viewer may ask. */
    static void preflight(Context ctx) {
        open(ctx);
        ctx.header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
        ctx.header("Access-Control-Allow-Headers", "Accept, If-None-Match");
        ctx.header("Access-Control-Max-Age", "86400");
        ctx.status(204);
    }

    /** Lets pages of other sites have the answer. */
    static void open(Context ctx) {
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Access-Control-Expose-Headers", "ETag, Link");
        ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private static String id(Context ctx, Api api, Found found) {
        return Guard.root(ctx) + "/iiif/" + api.number() + "/" + Addresses.imageId(found.key);
    }

    private Found found(Context ctx, Viewer viewer) {
        PageKey key = Addresses.imagePage(ctx.pathParam("id")).orElseThrow(Shelf::missing);
        Page page = catalogue.pages().byKey(viewer, key).orElseThrow(() -> shelf.notHere(key.document(), viewer));
        if (page.image() == null) {
            throw Shelf.missing();
        }
        Path file = home.image(key);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Found(
                    key,
                    file,
                    page.image(),
                    attributes.size() + "-" + attributes.lastModifiedTime().to(TimeUnit.MILLISECONDS));
        } catch (IOException e) {
            throw Fault.of(Kind.RESOURCES, Reason.of("fault.image.missing", "image", key.toString()), e);
        }
    }

    private byte[] render(Path file, ImageRequest request) {
        return images.render(
                file,
                request.region(),
                request.widthPx(),
                request.heightPx(),
                new PageImages.Turn(request.mirrored(), request.degrees()),
                switch (request.quality()) {
                    case "gray" -> PageImages.Quality.GRAY;
                    case "bitonal" -> PageImages.Quality.BITONAL;
                    default -> PageImages.Quality.COLOUR;
                },
                request.format().equals("png") ? PageImages.Format.PNG : PageImages.Format.JPEG);
    }
}
