package verbatim.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Pages.Counts;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Word;
import verbatim.web.api.HomeJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.HomeView;
import verbatim.web.view.HomeView.Example;
import verbatim.web.view.Link;

/** {@code /}: search, check, and what is here. */
final class HomePage {
    private static final int NEWEST = 5;

    private final Catalogue catalogue;
    private final ListPage list;

    HomePage(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.list = new ListPage(catalogue);
    }

    Shown show(Context ctx, Viewer viewer) {
        Counts counts = catalogue.pages().counts(viewer, null);
        return Shown.page(
                "home",
                "An archive of released documents",
                Section.HOME,
                "/",
                () -> view(counts, viewer),
                () -> new HomeJson(
                        counts.documents(),
                        counts.pages(),
                        counts.waiting(),
                        counts.running(),
                        counts.read(),
                        counts.failed()));
    }

    private HomeView view(Counts counts, Viewer viewer) {
        int from = Math.max(0, counts.documents() - NEWEST);
        List<Document> documents =
                catalogue.documents().list(viewer, null, from, NEWEST).reversed();
        return new HomeView(
                documents.stream()
                        .map(d -> example(d, viewer))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null),
                list.rows(documents, viewer),
                catalogue.releases().list(viewer, NEWEST).stream()
                        .map(release ->
                                ReleasePage.row(release, catalogue.documents().count(viewer, release.slug())))
                        .toList(),
                catalogue.stories().list(viewer, NEWEST).stream()
                        .map(StoriesPage::row)
                        .toList(),
                waiting(counts));
    }

    private static @Nullable String waiting(Counts counts) {
        int left = counts.waiting() + counts.running();
        if (left == 0 && counts.failed() == 0) {
            return null;
        }
        String failed = counts.failed() == 0
                ? ""
                : Say.count(counts.failed(), "page", "pages") + " could not be read: verbatim status says why.";
        return left == 0
                ? failed
                : Say.count(left, "page waits", "pages wait") + " to be read; their words cannot be found yet. "
                        + failed;
    }

    /** A sentence of this document's first page, on the page. */
    private Optional<Example> example(Document document, Viewer viewer) {
        PageKey key = new PageKey(document.id(), Math.max(1, document.versions()), 1);
        Optional<Page> page = catalogue.pages().byKey(viewer, key);
        Optional<PageText> text = catalogue.texts().current(viewer, key);
        return page.isEmpty() ? Optional.empty() : text.flatMap(t -> example(document, page.get(), t));
    }

    private static Optional<Example> example(Document document, Page page, PageText text) {
        List<Word> words = Words.of(text);
        return Sentences.quotable(text, words)
                .flatMap(sentence -> Cuts.around(
                                page, text, Words.boxes(words, sentence), false, "A cut of page 1; the words are lit.")
                        .map(crop -> new Example(
                                Words.shown(words, sentence, Limits.WORDS),
                                document.title(),
                                new Link(
                                        "Page 1",
                                        Addresses.words(
                                                page.key(),
                                                text.revision(),
                                                sentence.nextSetBit(0) + 1,
                                                sentence.length())),
                                crop)));
    }
}
