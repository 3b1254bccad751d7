package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Reason;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Release;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.store.ObjectStore;
import verbatim.text.PageKey;
import verbatim.web.view.DocumentView;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.ReaderView;
import verbatim.web.view.ReaderView.Fact;

/** {@code /d/{id}} and {@code /d/{id}/v{n}}: a document, its pages, and what is known of it. */
final class DocumentPage {
    private final Catalogue catalogue;
    private final ObjectStore store;
    private final Shelf shelf;
    private final Quoters quoters;
    private final CitePages cites;
    private final SelfDescription self;

    DocumentPage(Catalogue catalogue, ObjectStore store, CitePages cites, SelfDescription self) {
        this.self = self;
        this.catalogue = catalogue;
        this.store = store;
        this.shelf = new Shelf(catalogue);
        this.quoters = new Quoters(catalogue);
        this.cites = cites;
    }

    /** The latest version. */
    Shown latest(Context ctx, Viewer viewer) {
        Document document = shelf.document(ctx, viewer);
        return shown(
                ctx,
                document,
                shelf.version(document, document.versions(), viewer),
                Addresses.document(document.id()),
                viewer);
    }

    /** One version. */
    Shown version(Context ctx, Viewer viewer) {
        Document document = shelf.document(ctx, viewer);
        Version version = shelf.version(document, Shelf.number(ctx, "n"), viewer);
        return shown(ctx, document, version, Addresses.version(document.id(), version.number()), viewer);
    }

    private Shown shown(Context ctx, Document document, Version version, String path, Viewer viewer) {
        return Shown.page(
                        "document",
                        document.title(),
                        Section.DOCUMENTS,
                        path,
                        () -> view(ctx, document, version, viewer),
                        () -> DocumentShapes.whole(
                                document,
                                shelf.versions(document, viewer),
                                catalogue.pages().of(viewer, document.id(), version.number()),
                                Quoters.json(quoters.of(viewer, document.id(), version.number()))))
                .with("cite.js")
                .saying(() -> self.document(ctx, document, version, viewer));
    }

    private DocumentView view(Context ctx, Document document, Version version, Viewer viewer) {
        List<Page> pages = catalogue.pages().of(viewer, document.id(), version.number());
        String first = Addresses.page(new PageKey(document.id(), version.number(), version.first()));
        return new DocumentView(
                document.title(),
                meta(document, version),
                versions(document, version, viewer),
                facts(document, version, title(document, viewer)),
                states(pages),
                pages.stream().map(p -> Thumbs.of(p, "", 0, false)).toList(),
                Quoters.rows(quoters.of(viewer, document.id(), version.number())),
                pages.isEmpty() ? null : first,
                first,
                shelf.gives(version, viewer) ? new Link(t("document.file"), Addresses.file(version.file())) : null,
                release(document, viewer),
                cites.ofDocument(ctx, document, version.number(), viewer),
                Addresses.manifest(version),
                Extent.sentence(version),
                version.mediaType()
                        + store.size(version.file()).stream()
                                .mapToObj(bytes -> ", " + Say.bytes(bytes))
                                .findFirst()
                                .orElse(""));
    }

    private @Nullable Link release(Document document, Viewer viewer) {
        String slug = document.release();
        return slug == null
                ? null
                : catalogue
                        .releases()
                        .bySlug(viewer, slug)
                        .map(release -> new Link(
                                t(
                                        "document.release.number",
                                        "number",
                                        String.valueOf(catalogue
                                                .releases()
                                                .number(document.id())
                                                .orElse(0)),
                                        "release",
                                        release.title()),
                                Addresses.release(slug)))
                        .orElse(null);
    }

    /** Place, date, kind and length in one line. */
    static String meta(Document document, Version version) {
        Document.Description known = document.description();
        return Say.line(
                known.place(),
                known.date() == null ? null : Say.date(known.date()),
                known.kind() == null ? null : Kinds.name(known.kind()),
                Extent.of(version));
    }

    private List<ReaderView.Version> versions(Document document, Version shown, Viewer viewer) {
        return shelf.versions(document, viewer).stream()
                .map(v -> new ReaderView.Version(
                        "v" + v.number(), Addresses.version(document.id(), v.number()), v.number() == shown.number()))
                .toList();
    }

    /** The title of the release that it is in, as far as the viewer may see that; else none. */
    private @Nullable String title(Document document, Viewer viewer) {
        String slug = document.release();
        return slug == null
                ? null
                : catalogue.releases().bySlug(viewer, slug).map(Release::title).orElse(null);
    }

    /**
     * What is known of it, in the order of importance.
     *
     * @param release what its release is called, if it is in one
     */
    static List<Fact> facts(Document document, Version version, @Nullable String release) {
        Document.Description known = document.description();
        List<Fact> facts = new ArrayList<>();
        add(facts, t("document.fact.subject"), known.subject());
        add(facts, t("document.fact.kind"), known.kind() == null ? null : Say.upper(Kinds.name(known.kind())));
        add(facts, t("document.fact.date"), known.date() == null ? null : Say.date(known.date()));
        add(facts, t("document.fact.place"), known.place());
        add(facts, t("document.fact.participants"), String.join("; ", known.participants()));
        add(facts, t("document.fact.source"), known.source());
        add(facts, t("document.fact.release"), release);
        add(facts, t("document.fact.name"), document.name());
        if (version.excerpt() != null) {
            add(facts, t("document.fact.version"), String.valueOf(version.number()));
            return facts;
        }
        add(
                facts,
                t("document.fact.version"),
                t(
                        "document.fact.version.of",
                        "number",
                        String.valueOf(version.number()),
                        "all",
                        String.valueOf(document.versions())));
        add(facts, t("document.fact.received"), Say.instant(version.received()));
        add(facts, t("document.fact.file"), version.fileName());
        add(
                facts,
                t("document.fact.pages"),
                t(
                        "document.fact.pages.of",
                        "first",
                        String.valueOf(version.firstPage()),
                        "last",
                        String.valueOf(version.firstPage() + version.pages() - 1)));
        add(facts, t("document.fact.sha256"), version.file().hex());
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }

    private static List<String> states(List<Page> pages) {
        List<String> states = new ArrayList<>();
        long waiting = pages.stream()
                .filter(p -> p.state() == Page.State.WAITING || p.state() == Page.State.RUNNING)
                .count();
        if (waiting > 0) {
            states.add(t("document.waiting", "n", waiting));
        }
        pages.stream()
                .filter(p -> p.state() == Page.State.FAILED)
                .limit(10)
                .map(p -> failed(String.valueOf(p.key().page()), p.failure()))
                .forEach(states::add);
        return states;
    }

    private static String failed(String page, @Nullable Reason why) {
        return why == null
                ? t("document.failed", "page", page)
                : t("document.failed.why", "page", page, "why", why.line());
    }
}
