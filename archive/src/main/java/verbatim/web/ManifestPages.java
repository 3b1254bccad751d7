package verbatim.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.language.Language;
import verbatim.language.Texts;
import verbatim.web.iiif.Api;
import verbatim.web.iiif.Manifest;
import verbatim.web.iiif.Manifest.Canvas;
import verbatim.web.iiif.Manifest.Entry;
import verbatim.web.iiif.Manifest.Layer;
import verbatim.web.iiif.Manifest.Painting;
import verbatim.web.iiif.Manifest.Picture;
import verbatim.web.iiif.Manifest.Resource;
import verbatim.web.iiif.Manifest.Service;
import verbatim.web.view.ReaderView.Fact;
import verbatim.wire.Json;

/** {@code /iiif/{id}/manifest}: a document, or one version of it, for the viewers of other houses. */
final class ManifestPages {
    private static final Pattern ID = Pattern.compile("(d[0-9a-z]{1,20})(?:-v([1-9][0-9]{0,8}))?");

    /** The size of a page without a picture: letter paper at 100 dpi. */
    private static final int BLANK_WIDTH = 850;

    private static final int BLANK_HEIGHT = 1_100;

    private final Catalogue catalogue;
    private final Shelf shelf;

    ManifestPages(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shelf = new Shelf(catalogue);
    }

    void answer(Context ctx, Viewer viewer) {
        ImagePages.open(ctx);
        Matcher id = ID.matcher(ctx.pathParam("id"));
        if (!id.matches()) {
            throw Shelf.missing();
        }
        Document document = shelf.document(id.group(1), viewer);
        int number = id.group(2) == null ? document.versions() : Integer.parseInt(id.group(2));
        Version version = shelf.version(document, number, viewer);
        List<Page> pages = catalogue.pages().of(viewer, document.id(), number);
        Making making =
                new Making(Guard.root(ctx), document, version, id.group(2) != null, shelf.gives(version, viewer));
        Manifest manifest = making.manifest(pages);
        String accept = ctx.header("Accept");
        boolean linked = accept != null && accept.contains("application/ld+json");
        ctx.header("Cache-Control", "private, no-cache");
        ctx.header("Vary", "Accept, Accept-Encoding");
        Answers.bytes(
                ctx,
                Json.mapper().writeValueAsBytes(manifest),
                linked
                        ? "application/ld+json;profile=\"" + Manifest.CONTEXT + "\""
                        : "application/json; charset=utf-8");
    }

    /** The address with the ending that other houses' manifests have. */
    void named(Context ctx, Viewer viewer) {
        String id = ctx.pathParam("id");
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw Shelf.missing();
        }
        Document document = shelf.document(parts.group(1), viewer);
        if (parts.group(2) != null) {
            shelf.version(document, Integer.parseInt(parts.group(2)), viewer);
        }
        throw new Moved("/iiif/" + id + "/manifest");
    }

    /** A text in every language that there is, so that the manifest is the same whoever asks. */
    private static Map<String, List<String>> say(String key, Object... named) {
        return said(language -> Texts.of(language).say(key, named));
    }

    private static Map<String, List<String>> said(Function<Language, String> text) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (Language language : Language.all()) {
            said.put(language.tag(), List.of(text.apply(language)));
        }
        return said;
    }

    /** One manifest in the making. Addresses are absolute, as the API wants them. */
    private record Making(String root, Document document, Version version, boolean ofVersion, boolean given) {
        Manifest manifest(List<Page> pages) {
            Document.Description known = document.description();
            String page =
                    ofVersion ? Addresses.version(document.id(), version.number()) : Addresses.document(document.id());
            return new Manifest(
                    Manifest.CONTEXT,
                    root + (ofVersion ? Addresses.manifest(version) : Addresses.manifest(document)),
                    "Manifest",
                    Manifest.names(List.of(document.title())),
                    metadata(known),
                    known.subject() == null ? Map.of() : Manifest.names(List.of(known.subject())),
                    day(known.date()),
                    pages.stream()
                            .map(this::thumbnail)
                            .flatMap(List::stream)
                            .limit(1)
                            .toList(),
                    given
                            ? List.of(resource(
                                    Addresses.file(version.file()),
                                    type(version),
                                    say("iiif.file"),
                                    version.mediaType()))
                            : List.of(),
                    List.of(resource(page, "Text", say("iiif.document"), "text/html")),
                    List.of(resource(Html.twin(page), "Dataset", say("iiif.description"), "application/json")),
                    pages.stream().map(this::canvas).toList());
        }

        private static String type(Version version) {
            return version.mediaType().startsWith("image/") ? "Image" : "Text";
        }

        private static @Nullable String day(@Nullable String date) {
            try {
                return date == null ? null : LocalDate.parse(date) + "T00:00:00Z";
            } catch (DateTimeParseException roughly) {
                return null;
            }
        }

        private List<Entry> metadata(Document.Description known) {
            List<Entry> metadata = new ArrayList<>();
            if (version.excerpt() != null) {
                metadata.add(new Entry(
                        say("excerpt.name"),
                        said(language -> Texts.of(language).speaking(() -> String.valueOf(Extent.sentence(version))))));
            }
            Map<Language, List<Fact>> said = new HashMap<>();
            for (Language language : Language.all()) {
                said.put(language, Texts.of(language).speaking(this::facts));
            }
            Function<Language, List<Fact>> facts = language -> said.getOrDefault(language, List.of());
            for (int i = 0; i < facts.apply(Language.ENGLISH).size(); i++) {
                int fact = i;
                metadata.add(new Entry(
                        said(language -> facts.apply(language).get(fact).name()),
                        values(said(language -> facts.apply(language).get(fact).value()), known)));
            }
            return metadata;
        }

        /** The same ones in every language. */
        private List<Fact> facts() {
            return DocumentPage.facts(document, version, document.release());
        }

        /** What is the same in every language is of none; the participants each by themselves. */
        private static Map<String, List<String>> values(Map<String, List<String>> said, Document.Description known) {
            if (new HashSet<>(said.values()).size() > 1) {
                return said;
            }
            List<String> one = said.values().iterator().next();
            return Manifest.names(
                    one.equals(List.of(String.join("; ", known.participants()))) ? known.participants() : one);
        }

        private Resource resource(String path, String type, Map<String, List<String>> label, String format) {
            return new Resource(root + path, type, label, format);
        }

        private Canvas canvas(Page page) {
            Page.Image image = page.image();
            String self = root + "/iiif/" + Addresses.imageId(page.key()) + "/canvas";
            String href = Addresses.page(page.key());
            int width = image == null ? BLANK_WIDTH : image.widthPx();
            int height = image == null ? BLANK_HEIGHT : image.heightPx();
            return new Canvas(
                    self,
                    "Canvas",
                    say("iiif.page", "page", String.valueOf(page.key().page())),
                    height,
                    width,
                    thumbnail(page),
                    List.of(resource(href, "Text", say("iiif.reader"), "text/html")),
                    page.revision() == 0
                            ? List.of()
                            : List.of(resource(Html.twin(href), "Dataset", say("iiif.words"), "application/json")),
                    image == null ? List.of() : List.of(layer(page, self, width, height)));
        }

        private Layer layer(Page page, String canvas, int width, int height) {
            Picture whole = new Picture(
                    root + Addresses.image(page.key()) + "/full/max/0/default.jpg",
                    "Image",
                    "image/jpeg",
                    width,
                    height,
                    List.of(service(page)));
            return new Layer(
                    canvas + "/pictures",
                    "AnnotationPage",
                    List.of(new Painting(canvas + "/picture", "Annotation", "painting", whole, canvas)));
        }

        private List<Picture> thumbnail(Page page) {
            Page.Image image = page.image();
            return image == null
                    ? List.of()
                    : List.of(new Picture(
                            root + Addresses.wholeImage(page.key(), Thumbs.width(image)),
                            "Image",
                            "image/jpeg",
                            Thumbs.width(image),
                            Thumbs.height(image),
                            List.of(service(page))));
        }

        private Service service(Page page) {
            return new Service(root + Addresses.image(page.key()), "ImageService3", Api.V3.level());
        }
    }
}
