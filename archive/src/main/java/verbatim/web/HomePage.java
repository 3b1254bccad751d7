package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Pages.Counts;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Word;
import verbatim.web.api.HomeJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.HomeView;
import verbatim.web.view.HomeView.Example;
import verbatim.web.view.HomeView.Figure;
import verbatim.web.view.HomeView.ReleaseRow;
import verbatim.web.view.Link;

/** {@code /}: search, check, and what is here. */
final class HomePage {
    private static final int NEWEST = 5;
    private static final int RELEASES = 3;
    private static final int MOST = 4;

    private final Catalogue catalogue;
    private final ListPage list;
    private final Quoters quoters;

    HomePage(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.list = new ListPage(catalogue);
        this.quoters = new Quoters(catalogue);
    }

    Shown show(Context ctx, Viewer viewer) {
        Counts counts = catalogue.pages().counts(viewer, null);
        return Shown.page(
                "home",
                t("home.title"),
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
                catalogue.releases().list(viewer, RELEASES).stream()
                        .map(release -> row(release, viewer))
                        .toList(),
                catalogue.stories().list(viewer, NEWEST).stream()
                        .map(StoriesPage::row)
                        .toList(),
                quoters.most(viewer, null, MOST),
                list.rows(documents, viewer),
                figures(counts, viewer),
                waiting(counts),
                viewer instanceof Viewer.Public || viewer instanceof Viewer.Preview ? null : "verbatim ingest FOLDER");
    }

    private ReleaseRow row(Release release, Viewer viewer) {
        Counts counts = catalogue.pages().counts(viewer, release.slug());
        int stories = catalogue
                .stories()
                .ofRelease(viewer, release.slug(), Limits.STORIES)
                .size();
        String since = release.standing() instanceof Standing.Public open
                ? Say.day(open.local())
                : t("home.release.unpublished");
        String meta = Say.line(
                since,
                Say.holds(counts.documents(), counts.pages()),
                stories == 0 ? null : t("site.stories", "n", stories));
        Page cover = cover(release, viewer).orElse(null);
        Page.Image image = cover == null ? null : cover.image();
        return new ReleaseRow(
                new Link(release.title(), Addresses.release(release.slug())),
                release.words().description(),
                meta,
                cover == null || image == null ? null : Addresses.wholeImage(cover.key(), Thumbs.width(image)),
                image == null ? 0 : Thumbs.width(image),
                image == null ? 0 : Thumbs.height(image));
    }

    /** The page that was chosen to stand for it, or else the first of its first document. */
    private Optional<Page> cover(Release release, Viewer viewer) {
        return Optional.ofNullable(release.cover())
                .flatMap(chosen -> catalogue.pages().byKey(viewer, chosen))
                .or(() -> catalogue.releases().numbered(viewer, release.slug(), 0, 1).stream()
                        .findFirst()
                        .flatMap(first -> catalogue.documents().versions(viewer, first.document()).stream()
                                .findFirst())
                        .flatMap(version -> catalogue
                                .pages()
                                .byKey(viewer, new PageKey(version.document(), version.number(), version.first()))));
    }

    private List<Figure> figures(Counts counts, Viewer viewer) {
        List<Figure> figures = new ArrayList<>();
        int releases = catalogue.releases().count(viewer);
        figure(figures, releases, t("home.figure.releases", "n", releases));
        figure(figures, counts.documents(), t("home.figure.documents", "n", counts.documents()));
        int unread = counts.pages() - counts.read();
        figure(
                figures,
                counts.pages(),
                unread == 0
                        ? t("home.figure.pages.read", "n", counts.pages())
                        : t("home.figure.pages", "n", counts.pages()));
        figure(figures, unread, t("home.figure.unread", "n", unread));
        return figures;
    }

    private static void figure(List<Figure> figures, int n, String what) {
        if (n > 0) {
            figures.add(new Figure(Say.number(n), what));
        }
    }

    private static @Nullable String waiting(Counts counts) {
        int left = counts.waiting() + counts.running();
        if (left == 0 && counts.failed() == 0) {
            return null;
        }
        String failed = counts.failed() == 0 ? "" : t("home.failed", "n", counts.failed());
        return left == 0 ? failed : t("home.waiting", "n", left) + " " + failed;
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
                                page, text, Words.boxes(words, sentence), false, t("home.example.label"))
                        .map(crop -> new Example(
                                Words.shown(words, sentence, Limits.WORDS),
                                document.title(),
                                new Link(
                                        t("site.page", "page", "1"),
                                        Addresses.words(
                                                page.key(),
                                                text.revision(),
                                                sentence.nextSetBit(0) + 1,
                                                sentence.length())),
                                crop)));
    }
}
