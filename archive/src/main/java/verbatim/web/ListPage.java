package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.web.api.ListJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.HomeView.Row;
import verbatim.web.view.ListView;

/** {@code /d}: every document, a screen at a time. */
final class ListPage {
    private final Catalogue catalogue;

    ListPage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Shown show(Context ctx, Viewer viewer) {
        int from = Asked.number(ctx, "from").orElse(0);
        String path = from == 0 ? "/d" : "/d?from=" + from;
        int total = catalogue.documents().count(viewer, null);
        List<Document> documents = catalogue.documents().list(viewer, null, from, Limits.DOCUMENTS);
        int next = from + documents.size();
        return Shown.page(
                "list",
                t("home.list.title"),
                Section.DOCUMENTS,
                path,
                () -> new ListView(
                        documents.stream().map(d -> row(d, viewer)).toList(),
                        from,
                        total,
                        from == 0 ? null : at(Math.max(0, from - Limits.DOCUMENTS)),
                        next < total ? at(next) : null),
                () -> new ListJson(
                        total,
                        documents.stream()
                                .map(d -> DocumentShapes.whole(
                                        d, catalogue.documents().versions(viewer, d.id()), List.of(), List.of()))
                                .toList(),
                        next < total ? Html.twin(at(next)) : null));
    }

    private static String at(int from) {
        return from == 0 ? "/d" : "/d?from=" + from;
    }

    private Row row(Document document, Viewer viewer) {
        return catalogue
                .documents()
                .version(viewer, document.id(), document.versions())
                .map(version -> row(document, version, viewer))
                .orElseGet(() -> new Row(document.title(), Addresses.document(document.id()), "", null, 0, 0));
    }

    private Row row(Document document, Version version, Viewer viewer) {
        return row(
                document,
                version,
                catalogue
                        .pages()
                        .byKey(viewer, new PageKey(document.id(), version.number(), version.first()))
                        .orElse(null));
    }

    static Row row(Document document, Version version, @Nullable Page first) {
        String href = Addresses.document(document.id());
        String meta = Say.line(
                DocumentPage.meta(document, version),
                document.versions() > 1 && version.excerpt() == null
                        ? t("site.versions", "n", document.versions())
                        : null);
        Page.Image image = first == null ? null : first.image();
        return first == null || image == null
                ? new Row(document.title(), href, meta, null, 0, 0)
                : new Row(
                        document.title(),
                        href,
                        meta,
                        Addresses.wholeImage(first.key(), Thumbs.width(image)),
                        Thumbs.width(image),
                        Thumbs.height(image));
    }

    List<Row> rows(List<Document> documents, Viewer viewer) {
        return documents.stream().map(d -> row(d, viewer)).toList();
    }
}
