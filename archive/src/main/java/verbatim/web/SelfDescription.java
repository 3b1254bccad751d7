package verbatim.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.citing.Embedded;
import verbatim.holdings.Anchor;
import verbatim.holdings.Document;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.web.view.Meta;

/** What the pages of documents, releases and stories say of themselves to programs that read pages, such as reference managers. */
final class SelfDescription {
    private static final String PDF = "application/pdf";

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
        return Meta.none()
                .describing(known(document))
                .named(Embedded.of(
                        cites.whole(ctx, document, version.number(), viewer),
                        version.pages(),
                        pdf(ctx, version, viewer),
                        language));
    }

    /** Of a page, or of the words that the link in its address lights. */
    Meta page(Context ctx, Shelf.Taken page, Viewer viewer) {
        Optional<Anchor> lit = Optional.of(Asked.text(ctx, "link", 40))
                .filter(link -> !link.isEmpty())
                .flatMap(link -> catalogue.anchors().byId(viewer, link));
        return Meta.none()
                .describing(known(page.document()))
                .named(Embedded.of(
                        cites.of(ctx, page.document(), page.page().key(), lit.orElse(null), viewer),
                        page.version().pages(),
                        pdf(ctx, page.version(), viewer),
                        language));
    }

    /** Of a release. */
    Meta release(Context ctx, Release release) {
        String url = Guard.permanent(ctx) + Addresses.release(release.slug());
        String date = release.standing() instanceof Standing.Public open ? day(open.since(), open.zone()) : null;
        return Meta.none()
                .describing(release.words().description())
                .named(Embedded.of(
                        "webpage",
                        release.title(),
                        date,
                        url,
                        release.provenance().releasedBy()))
                .named("z:websiteTitle", archive);
    }

    /** Of a story. */
    Meta story(Context ctx, Telling telling, @Nullable Release release) {
        String url = Guard.permanent(ctx) + Addresses.story(telling.text().slug());
        Instant since = telling.since();
        ZoneId zone =
                release != null && release.standing() instanceof Standing.Public open ? open.zone() : ZoneOffset.UTC;
        Meta meta = Meta.none()
                .describing(StoriesPage.standfirst(telling.story()).orElse(""))
                .named(Embedded.of(
                        "newspaperArticle",
                        telling.story().title(),
                        since == null ? null : day(since, zone),
                        url,
                        null))
                .named("z:publicationTitle", archive);
        for (String name : Byline.names(Byline.of(telling.text().markdown()))) {
            meta = meta.named("citation_author", name);
        }
        return meta;
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
                        && catalogue.documents().file(viewer, version.file()).isPresent()
                        && catalogue.documents().ofFile(viewer, version.file()).size() == 1
                ? Guard.permanent(ctx) + Addresses.file(version.file())
                : null;
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
