package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.citing.Citation;
import verbatim.citing.Format;
import verbatim.citing.Style;
import verbatim.holdings.Anchor;
import verbatim.holdings.Document;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.text.PageKey;
import verbatim.web.view.Cite;
import verbatim.web.view.Link;

/** How documents, pages and words are cited: for the pages that show them, and by themselves for programs. */
final class CitePages {

    private final Catalogue catalogue;
    private final Shelf shelf;
    private final Clock clock;
    private final String archive;

    /** @param archive its title */
    CitePages(Catalogue catalogue, Clock clock, String archive) {
        this.catalogue = catalogue;
        this.shelf = new Shelf(catalogue);
        this.clock = clock;
        this.archive = archive;
    }

    /** {@code /d/{id}/v{n}/cite.…}. */
    void document(Context ctx, Viewer viewer, Format format) {
        Document document = shelf.document(ctx, viewer);
        int version = shelf.version(document, Shelf.number(ctx, "n"), viewer).number();
        answer(ctx, format, whole(ctx, document, version, viewer));
    }

    /** {@code /d/{id}/v{n}/p{page}/cite.…}. */
    void page(Context ctx, Viewer viewer, Format format) {
        Shelf.Taken taken = shelf.page(ctx, viewer);
        answer(ctx, format, page(ctx, taken.document(), taken.page().key(), viewer));
    }

    /** {@code /q/{id}/cite.…}. */
    void words(Context ctx, Viewer viewer, Format format) {
        Anchor anchor = shelf.anchor(ctx, viewer);
        Document document = shelf.document(anchor.passage().document(), viewer);
        answer(ctx, format, words(ctx, document, anchor, viewer));
    }

    private static void answer(Context ctx, Format format, Citation cited) {
        ctx.header("Cache-Control", "private, no-cache");
        Answers.bytes(ctx, format.of(cited).getBytes(StandardCharsets.UTF_8), format.mediaType() + "; charset=utf-8");
    }

    /** The box on a document's page. */
    Cite ofDocument(Context ctx, Document document, int version, Viewer viewer) {
        return box(
                t("cite.document"), whole(ctx, document, version, viewer), Addresses.version(document.id(), version));
    }

    /** The box on a page; for the words that are lit, when a link lights them. */
    Cite ofPage(Context ctx, Document document, PageKey page, @Nullable Anchor anchor, Viewer viewer) {
        Citation cited = of(ctx, document, page, anchor, viewer);
        return anchor == null
                ? box(t("cite.page"), cited, Addresses.page(page))
                : box(t("cite.words"), cited, Addresses.anchor(anchor.id()));
    }

    /** Of a page, or of the words that a link lights on it. */
    Citation of(Context ctx, Document document, PageKey page, @Nullable Anchor anchor, Viewer viewer) {
        return anchor == null ? page(ctx, document, page, viewer) : words(ctx, document, anchor, viewer);
    }

    private static Cite box(String title, Citation cited, String path) {
        List<Cite.Written> styles = Arrays.stream(Style.values())
                .map(style -> written(style, style.of(cited)))
                .toList();
        List<Link> formats = Stream.of(Format.values())
                .map(format -> new Link(t("cite.file", "format", format.title()), path + "/" + format.file()))
                .toList();
        return new Cite(title, styles, formats);
    }

    private static Cite.Written written(Style style, String text) {
        return new Cite.Written(t("cite.style." + style.name().toLowerCase(Locale.ROOT)), text);
    }

    /** Of a version of a document. */
    Citation whole(Context ctx, Document document, int version, Viewer viewer) {
        String address = Addresses.version(document.id(), version);
        return cited(ctx, document.id() + "-v" + version, document, version, null, null, address, viewer);
    }

    private Citation page(Context ctx, Document document, PageKey page, Viewer viewer) {
        Citation.Pages one = new Citation.Pages(page.page(), page.page());
        return cited(ctx, Addresses.imageId(page), document, page.version(), one, null, Addresses.page(page), viewer);
    }

    private Citation words(Context ctx, Document document, Anchor anchor, Viewer viewer) {
        Passage passage = anchor.passage();
        Citation.Pages pages = new Citation.Pages(
                passage.pages().getFirst().page(), passage.pages().getLast().page());
        return cited(
                ctx,
                anchor.id(),
                document,
                passage.version(),
                pages,
                passage.text(),
                Addresses.anchor(anchor.id()),
                viewer);
    }

    private Citation cited(
            Context ctx,
            String key,
            Document document,
            int version,
            Citation.@Nullable Pages pages,
            @Nullable String words,
            String address,
            Viewer viewer) {
        String root = Guard.permanent(ctx);
        return new Citation(
                key,
                document,
                published(document, viewer),
                version,
                pages,
                words,
                archive,
                root + address,
                root + Addresses.version(document.id(), version),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Citation.@Nullable Published published(Document document, Viewer viewer) {
        String slug = document.release();
        if (slug == null || !catalogue.sight(viewer).seesRelease(slug)) {
            return null;
        }
        return catalogue
                .releases()
                .bySlug(viewer, slug)
                .map(release -> new Citation.Published(
                        release.title(),
                        catalogue
                                .releases()
                                .numbers(viewer, List.of(document.id()))
                                .get(document.id()),
                        release.provenance().releasedBy(),
                        release.provenance().caseNumber()))
                .orElse(null);
    }
}
