package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.citing.Embedded;
import verbatim.holdings.Anchor;
import verbatim.holdings.Correction;
import verbatim.holdings.Document;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.web.OpenGraph.Picture;
import verbatim.web.SchemaOrg.Crumb;
import verbatim.web.SchemaOrg.Quoted;
import verbatim.web.view.Meta;
import verbatim.wire.VerdictJson.PassageJson;

/** What the pages of documents, releases and stories say of themselves to programs that read pages, such as reference managers. */
final class SelfDescription {
    private static final String PDF = "application/pdf";
    private static final Viewer EVERYBODY = Viewer.anybody();

    /** Wordings by which the words of a quotation are on a page. */
    private static final Set<String> ON_THE_PAGE = Set.of("exact", "same-words", "edited");

    /** Pixels across of a picture for other sites: as wide as they show one. */
    private static final int WIDTH = 1_200;

    private static final Pattern CUT =
            Pattern.compile("/iiif/3/([^/]+)/\\d+,\\d+,(\\d+),(\\d+)/(\\d+),/0/default\\.jpg");

    private final Catalogue catalogue;
    private final CitePages cites;
    private final String archive;
    private final String language;

    /**
     * @param archive its title
     * @param languages that its pages are read in, as the recognition calls them
     */
    SelfDescription(Catalogue catalogue, CitePages cites, String archive, List<String> languages) {
        this.catalogue = catalogue;
        this.cites = cites;
        this.archive = archive;
        this.language = languages.size() == 1 ? tag(languages.getFirst()) : Embedded.UNKNOWN_LANGUAGE;
    }

    /** Of a version of a document. */
    Meta document(Context ctx, Document document, Version version, Viewer viewer) {
        Meta meta = Meta.none()
                .describing(known(document))
                .named(Embedded.of(
                        cites.whole(ctx, document, version.number(), viewer),
                        version.pages(),
                        pdf(ctx, version, viewer),
                        language));
        if (!catalogue.sight(EVERYBODY).sees(document.id())) {
            return meta;
        }
        String path = Addresses.version(document.id(), version.number());
        Picture first =
                scan(new PageKey(document.id(), version.number(), 1), document).orElse(null);
        Release release = release(document.release());
        String root = Guard.permanent(ctx);
        return shown(
                meta,
                new OpenGraph(root).page(archive, false, document.title(), path, meta.description()),
                first,
                new SchemaOrg(root, archive)
                        .document(document, version, release, gives(version, EVERYBODY), language)
                        .crumbs(List.of(above(release), new Crumb(document.title(), path))));
    }

    /**
     * Of a page, or of the words that the link in its address lights.
     *
     * @param title of the page
     */
    Meta page(Context ctx, Shelf.Taken page, String title, Viewer viewer) {
        Document document = page.document();
        PageKey key = page.page().key();
        Optional<Anchor> lit = Optional.of(Asked.text(ctx, "link", 40))
                .filter(link -> !link.isEmpty())
                .flatMap(link -> catalogue.anchors().byId(viewer, link));
        Meta meta = Meta.none()
                .describing(known(document))
                .named(Embedded.of(
                        cites.of(ctx, document, key, lit.orElse(null), viewer),
                        page.version().pages(),
                        pdf(ctx, page.version(), viewer),
                        language));
        if (!catalogue.sight(EVERYBODY).sees(document.id())) {
            return meta;
        }
        String path = lit.map(anchor -> Addresses.anchor(anchor.id())).orElse(Addresses.page(key));
        Picture scan = scan(key, document).orElse(null);
        String root = Guard.permanent(ctx);
        return shown(
                meta,
                new OpenGraph(root).page(archive, false, title, path, meta.description()),
                scan,
                new SchemaOrg(root, archive)
                        .page(page, title, scan, language)
                        .crumbs(List.of(
                                above(release(document.release())),
                                new Crumb(document.title(), Addresses.version(document.id(), key.version())),
                                new Crumb(title, Addresses.page(key)))));
    }

    /** Of a release. */
    Meta release(Context ctx, Release release) {
        String root = Guard.permanent(ctx);
        String path = Addresses.release(release.slug());
        String date = release.standing() instanceof Standing.Public open ? day(open.since(), open.zone()) : null;
        Meta meta = Meta.none()
                .describing(release.words().description())
                .named(Embedded.of(
                        "webpage",
                        release.title(),
                        date,
                        root + path,
                        release.provenance().releasedBy()))
                .named("z:websiteTitle", archive);
        if (!catalogue.sight(EVERYBODY).seesRelease(release.slug())) {
            return meta;
        }
        return shown(
                meta,
                new OpenGraph(root).page(archive, false, release.title(), path, meta.description()),
                cover(release).orElse(null),
                new SchemaOrg(root, archive)
                        .release(release, catalogue.documents().count(EVERYBODY, release.slug()))
                        .crumbs(List.of(new Crumb(archive, "/"), new Crumb(release.title(), path))));
    }

    /** Of a story. */
    Meta story(Context ctx, Telling telling, @Nullable Release release) {
        String root = Guard.permanent(ctx);
        String slug = telling.text().slug();
        String title = telling.story().title();
        Instant since = telling.since();
        ZoneId zone =
                release != null && release.standing() instanceof Standing.Public open ? open.zone() : ZoneOffset.UTC;
        Meta meta = Meta.none()
                .describing(StoriesPage.standfirst(telling.story()).orElse(""))
                .named(Embedded.of(
                        "newspaperArticle",
                        title,
                        since == null ? null : day(since, zone),
                        root + Addresses.story(slug),
                        null))
                .named("z:publicationTitle", archive);
        for (String name : Byline.names(Byline.of(telling.text().markdown()))) {
            meta = meta.named("citation_author", name);
        }
        if (since == null || catalogue.stories().edition(EVERYBODY, slug).isEmpty()) {
            return meta;
        }
        List<Correction> corrections = catalogue.stories().corrections(EVERYBODY, slug);
        Picture picture = picture(telling).orElse(null);
        return shown(
                meta,
                new OpenGraph(root)
                        .page(archive, true, title, Addresses.story(slug), meta.description())
                        .times(
                                SchemaOrg.instant(since),
                                SchemaOrg.modified(since, corrections)
                                        .map(SchemaOrg::instant)
                                        .orElse(null)),
                picture,
                new SchemaOrg(root, archive)
                        .story(telling, release, corrections, cited(telling), quoted(telling), picture)
                        .crumbs(List.of(above(release), new Crumb(title, Addresses.story(slug)))));
    }

    private static Meta shown(Meta meta, OpenGraph graph, @Nullable Picture picture, SchemaOrg linked) {
        return meta.named("twitter:card", picture == null ? "summary" : "summary_large_image")
                .shown(graph.picture(picture).properties(), linked.written());
    }

    private Crumb above(@Nullable Release release) {
        return release == null
                ? new Crumb(archive, "/")
                : new Crumb(release.title(), Addresses.release(release.slug()));
    }

    private @Nullable Release release(@Nullable String slug) {
        return slug == null || !catalogue.sight(EVERYBODY).seesRelease(slug)
                ? null
                : catalogue.releases().bySlug(EVERYBODY, slug).orElse(null);
    }

    private static Stream<PassageJson> passages(Telling telling) {
        return telling.verdicts().stream()
                .filter(verdict -> ON_THE_PAGE.contains(verdict.wording()))
                .flatMap(verdict -> Optional.ofNullable(verdict.passage()).stream());
    }

    /** The documents that it quotes, in the order in which it does; those that everybody may see. */
    private List<Document> cited(Telling telling) {
        return catalogue
                .documents()
                .byIds(EVERYBODY, passages(telling).map(PassageJson::document).toList());
    }

    private List<Quoted> quoted(Telling telling) {
        var sight = catalogue.sight(EVERYBODY);
        return telling.verdicts().stream()
                .filter(verdict -> ON_THE_PAGE.contains(verdict.wording()))
                .flatMap(verdict -> Optional.ofNullable(verdict.passage())
                        .filter(passage -> sight.sees(passage.document()))
                        .map(passage -> new Quoted(verdict.quotation(), Sources.open(passage)))
                        .stream())
                .toList();
    }

    private Optional<Picture> cover(Release release) {
        PageKey key = release.cover();
        return key == null
                ? Optional.empty()
                : catalogue.documents().byId(EVERYBODY, key.document()).flatMap(document -> scan(key, document));
    }

    /** The scan of a page, when everybody may see it. */
    private Optional<Picture> scan(PageKey key, Document document) {
        return catalogue
                .pages()
                .byKey(EVERYBODY, key)
                .flatMap(page -> Optional.ofNullable(page.image()))
                .map(image -> {
                    int width = Math.min(WIDTH, image.widthPx());
                    return new Picture(
                            Addresses.wholeImage(key, width),
                            width,
                            Math.max(1, Math.round((float) image.heightPx() * width / image.widthPx())),
                            t("site.picture", "page", String.valueOf(key.page()), "title", document.title()));
                });
    }

    /** The first picture in the story that everybody may see. */
    private Optional<Picture> picture(Telling telling) {
        return telling.story().pictures().stream()
                .flatMap(each -> {
                    Matcher cut = CUT.matcher(each.image());
                    return cut.matches() ? picture(each.image(), cut).stream() : Stream.empty();
                })
                .findFirst();
    }

    private Optional<Picture> picture(String path, Matcher cut) {
        return Addresses.imagePage(cut.group(1))
                .filter(catalogue.sight(EVERYBODY)::sees)
                .flatMap(key -> catalogue
                        .documents()
                        .byId(EVERYBODY, key.document())
                        .map(document -> {
                            float wide = Float.parseFloat(cut.group(2));
                            int width = Integer.parseInt(cut.group(4));
                            int height =
                                    Math.max(1, Math.round(Float.parseFloat(cut.group(3)) * width / Math.max(1, wide)));
                            return new Picture(
                                    path,
                                    width,
                                    height,
                                    t("site.picture", "page", String.valueOf(key.page()), "title", document.title()));
                        }));
    }

    /** Subject, kind, date and place in one line; the title where none of them is known, since the site's own sentence would be taken for an abstract. */
    private static String known(Document document) {
        Document.Description known = document.description();
        String line = Say.line(
                document.title().equals(known.subject()) ? null : known.subject(),
                known.kind(),
                known.date() == null ? null : Say.date(known.date()),
                known.place());
        return line.isEmpty() ? document.title() : line;
    }

    /** The received file, when it is a PDF of this version alone: reference managers take it along. */
    private @Nullable String pdf(Context ctx, Version version, Viewer viewer) {
        return version.mediaType().equals(PDF)
                        && gives(version, viewer)
                        && catalogue.documents().ofFile(viewer, version.file()).size() == 1
                ? Guard.permanent(ctx) + Addresses.file(version.file())
                : null;
    }

    private boolean gives(Version version, Viewer viewer) {
        return catalogue.documents().file(viewer, version.file()).isPresent();
    }

    private static String day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).toString();
    }

    /** The tag of a language that the recognition calls so: eng is en, deu_latf de. */
    static String tag(String recognised) {
        String code = recognised.replaceFirst("_.*", "");
        return Stream.of(Locale.getISOLanguages())
                .filter(each -> Locale.of(each).getISO3Language().equals(code))
                .findFirst()
                .orElse(code.matches("[a-z]{3}") ? code : Embedded.UNKNOWN_LANGUAGE);
    }
}
