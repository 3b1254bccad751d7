package verbatim.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
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
                facts(document, version),
                states(pages),
                pages.stream().map(p -> Thumbs.of(p, "", 0, false)).toList(),
                Quoters.rows(quoters.of(viewer, document.id(), version.number())),
                pages.isEmpty() ? null : first,
                first,
                shelf.gives(version, viewer) ? new Link("The received file", Addresses.file(version.file())) : null,
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
                                "No. "
                                        + catalogue
                                                .releases()
                                                .number(document.id())
                                                .orElse(0) + " of " + release.title(),
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

    /** What is known of it, in the order of importance. */
    static List<Fact> facts(Document document, Version version) {
        Document.Description known = document.description();
        List<Fact> facts = new ArrayList<>();
        add(facts, "Subject", known.subject());
        add(facts, "Kind", known.kind() == null ? null : Say.upper(Kinds.name(known.kind())));
        add(facts, "Date", known.date() == null ? null : Say.date(known.date()));
        add(facts, "Place", known.place());
        add(facts, "Participants", String.join("; ", known.participants()));
        add(facts, "Source", known.source());
        add(facts, "Release", document.release());
        add(facts, "Name", document.name());
        if (version.excerpt() != null) {
            add(facts, "Version", String.valueOf(version.number()));
            return facts;
        }
        add(facts, "Version", version.number() + " of " + document.versions());
        add(facts, "Received", Say.instant(version.received()));
        add(facts, "File", version.fileName());
        add(facts, "Pages of the file", version.firstPage() + " to " + (version.firstPage() + version.pages() - 1));
        add(facts, "SHA-256", version.file().hex());
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
            states.add(Say.count(waiting, "page waits", "pages wait") + " to be read.");
        }
        pages.stream()
                .filter(p -> p.state() == Page.State.FAILED)
                .limit(10)
                .forEach(p -> states.add("Page " + p.key().page() + " was not read. "
                        + (p.failure() == null ? "" : p.failure()) + " The file is kept."));
        return states;
    }
}
