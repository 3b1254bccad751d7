package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Texts;
import verbatim.fault.Reason;
import verbatim.holdings.Anchor;
import verbatim.holdings.Page;
import verbatim.holdings.Quoting;
import verbatim.holdings.Redaction;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.search.SearchIndex;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Word;
import verbatim.web.view.Crop;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.ReaderView;
import verbatim.web.view.ReaderView.Key;
import verbatim.web.view.ReaderView.Lit;
import verbatim.web.view.ReaderView.Notice;
import verbatim.web.view.ReaderView.Scan;
import verbatim.web.view.ReaderView.Thumb;
import verbatim.wire.PageTextJson;

/** {@code /d/{id}/v{n}/p{page}}: the scan of a page beside its text. */
final class ReaderPage {
    /** Pixels across of the flat picture: it must be legible without the deep-zoom viewer. */
    private static final int FLAT_WIDTH = 1_400;

    private static final int LIT_SHOWN = 14;

    private final Catalogue catalogue;
    private final Shelf shelf;
    private final Lights lights;
    private final Quoters quoters;
    private final CitePages cites;
    private final SelfDescription self;

    ReaderPage(Catalogue catalogue, SearchIndex search, CitePages cites, SelfDescription self) {
        this.self = self;
        this.catalogue = catalogue;
        this.shelf = new Shelf(catalogue);
        this.lights = new Lights(catalogue, search);
        this.quoters = new Quoters(catalogue);
        this.cites = cites;
    }

    Shown show(Context ctx, Viewer viewer) {
        Shelf.Taken taken = shelf.page(ctx, viewer);
        String title = t(
                "reader.title",
                "page",
                String.valueOf(taken.page().key().page()),
                "document",
                taken.document().title());
        String path = Addresses.page(taken.page().key());
        return new Shown(
                "reader",
                title,
                Section.DOCUMENTS,
                path,
                true,
                "reader.js",
                () -> view(ctx, taken, viewer),
                () -> json(taken, viewer),
                () -> self.page(ctx, taken, title, viewer));
    }

    private PageTextJson json(Shelf.Taken taken, Viewer viewer) {
        PageKey key = taken.page().key();
        PageText text = catalogue.texts().current(viewer, key).orElseThrow(Shelf::missing);
        return PageTextJson.of(
                text,
                taken.page().image(),
                null,
                catalogue
                        .texts()
                        .provenance(viewer, key)
                        .map(ReaderPage::reading)
                        .orElse(null),
                catalogue.pages().redactions(viewer, key),
                Quoters.json(quotings(key, viewer)));
    }

    private static PageTextJson.ReadingJson reading(Texts.Provenance made) {
        return new PageTextJson.ReadingJson(
                made.engine(), made.models(), made.settings(), made.at().toString());
    }

    private ReaderView view(Context ctx, Shelf.Taken taken, Viewer viewer) {
        PageKey key = taken.page().key();
        String query = Asked.text(ctx, "q", Limits.QUERY);
        Lights.InDocument found =
                query.isEmpty() ? new Lights.InDocument(Map.of(), List.of()) : lights.inDocument(query, key, viewer);
        Optional<PageText> text = catalogue.texts().current(viewer, key);
        Light light = text.map(t -> lights.of(ctx, t, found.onPage(), viewer)).orElseGet(Light::none);
        List<Redaction> redactions = catalogue.pages().redactions(viewer, key);
        List<Quoting> quotings = quotings(key, viewer);
        TextLayout.Laid laid = text.map(t ->
                        TextLayout.of(t, redactions, light, quoters.words(quotings, t, viewer), before(key, viewer)))
                .orElse(new TextLayout.Laid(List.of(), "[]"));
        Optional<Texts.Provenance> made = catalogue.texts().provenance(viewer, key);
        List<Page> pages = catalogue.pages().of(viewer, key.document(), key.version());
        return new ReaderView(
                taken.document().title(),
                Addresses.version(key.document(), key.version()),
                DocumentPage.meta(taken.document(), taken.version()),
                versions(taken, viewer),
                key.page(),
                taken.version().excerpt() == null || taken.version().excerpt().counted()
                        ? taken.version().pages()
                        : null,
                pages.stream()
                        .filter(page -> page.key().page() < key.page())
                        .reduce((one, other) -> other)
                        .map(page -> link(page, query))
                        .orElse(null),
                pages.stream()
                        .filter(page -> page.key().page() > key.page())
                        .findFirst()
                        .map(page -> link(page, query))
                        .orElse(null),
                thumbs(pages, key, query, found.byPage()),
                Addresses.page(key),
                query,
                query.isEmpty() ? null : found(found, query),
                text.flatMap(t -> lit(ctx, t, light, query)).orElse(null),
                scan(taken, text, light, redactions, shelf.gives(taken.version(), viewer)),
                notices(taken.page(), light, made),
                laid.blocks(),
                laid.words(),
                new Key(
                        key.document(),
                        key.version(),
                        key.page(),
                        text.map(PageText::revision).orElse(0)),
                Evidence.of(text),
                doubtful(text),
                cites.ofPage(ctx, taken.document(), key, light.anchor(), viewer),
                Withholding.of(redactions, taken.page().image()),
                Quoters.rows(quotings),
                made.map(m -> Making.of(m, text, taken.version())).orElse(null),
                text.isPresent() && edits(viewer) ? TextDeskPage.path(key) : null);
    }

    private List<Quoting> quotings(PageKey key, Viewer viewer) {
        return quoters.of(viewer, key.document(), key.version()).stream()
                .filter(each -> each.page() == key.page())
                .toList();
    }

    private static boolean edits(Viewer viewer) {
        return viewer instanceof Viewer.Staff staff
                && (staff.roles().contains(Role.ARCHIVIST) || staff.roles().contains(Role.EDITOR));
    }

    private @Nullable String before(PageKey key, Viewer viewer) {
        return key.page() > 1 && catalogue.sight(viewer).sees(key.plus(-1)) ? Addresses.page(key.plus(-1)) : null;
    }

    private List<ReaderView.Version> versions(Shelf.Taken taken, Viewer viewer) {
        return shelf.versions(taken.document(), viewer).stream()
                .map(v -> new ReaderView.Version(
                        "v" + v.number(),
                        Addresses.page(
                                v.number() == taken.version().number()
                                        ? taken.page().key()
                                        : new PageKey(
                                                v.document(),
                                                v.number(),
                                                Math.min(taken.page().key().page(), v.pages()))),
                        v.number() == taken.version().number()))
                .toList();
    }

    private static Link link(Page page, String query) {
        return new Link(String.valueOf(page.key().page()), Addresses.page(page.key(), query));
    }

    private static List<Thumb> thumbs(List<Page> pages, PageKey key, String query, Map<Integer, Integer> hits) {
        return pages.stream()
                .map(p -> Thumbs.of(
                        p, query, hits.getOrDefault(p.key().page(), 0), p.key().equals(key)))
                .toList();
    }

    private static String found(Lights.InDocument found, String query) {
        if (found.byPage().isEmpty()) {
            return t("reader.hits.none", "words", query);
        }
        String hits = t("site.hits", "n", found.hits());
        String pages = t("site.pages", "n", found.byPage().size());
        return found.onPage().isEmpty()
                ? t("reader.hits.elsewhere", "hits", hits, "pages", pages)
                : t("reader.hits", "hits", hits, "pages", pages);
    }

    private static Optional<Lit> lit(Context ctx, PageText text, Light light, String query) {
        if (light.words().isEmpty()) {
            return Optional.empty();
        }
        List<Word> words = Words.of(text);
        String shown = Words.shown(words, light.words(), LIT_SHOWN);
        String all = Words.shown(words, light.words(), Limits.WORDS);
        String check = "/check?quote=" + Addresses.encoded(all) + "&document="
                + text.key().document() + "&page=" + text.key().page();
        return Optional.of(new Lit(
                t("reader.lit", "n", light.words().cardinality()),
                shown,
                light.anchor() == null
                        ? null
                        : Guard.root(ctx) + Addresses.anchor(light.anchor().id()),
                light.words().nextSetBit(0) + 1,
                light.words().length(),
                light.oneStretch() && light.anchor() == null,
                check,
                Addresses.page(text.key(), light.reason() == Light.Reason.SEARCH ? null : query),
                more(light, text.key())));
    }

    /** Where a link's passage goes on, or began. */
    private static @Nullable Link more(Light light, PageKey key) {
        Anchor anchor = light.anchor();
        if (anchor == null) {
            return null;
        }
        return anchor.passage().pages().stream()
                .filter(r -> r.page() != key.page())
                .findFirst()
                .map(r -> new Link(
                        r.page() > key.page()
                                ? t("reader.on", "page", String.valueOf(r.page()))
                                : t("reader.begins", "page", String.valueOf(r.page())),
                        Addresses.page(new PageKey(key.document(), key.version(), r.page())) + "?link=" + anchor.id()))
                .orElse(null);
    }

    private static @Nullable Scan scan(
            Shelf.Taken taken, Optional<PageText> text, Light light, List<Redaction> redactions, boolean given) {
        Page.Image image = taken.page().image();
        if (image == null) {
            return null;
        }
        PageKey key = taken.page().key();
        List<Word> words = text.map(Words::of).orElse(List.of());
        double line = words.stream()
                .filter(w -> w.box() != null)
                .mapToInt(w -> w.box() == null ? 0 : w.box().height())
                .average()
                .orElse(30);
        BitSet others = (BitSet) light.hits().clone();
        others.andNot(light.words());
        Crop crop = new Crop(
                Addresses.wholeImage(key, Math.min(FLAT_WIDTH, image.widthPx())),
                new Box(0, 0, image.widthPx(), image.heightPx()),
                Cuts.padded(Words.boxes(words, light.words()), line),
                false,
                label(key, words, light));
        return new Scan(
                crop,
                Words.boxes(words, others),
                redactions.stream()
                        .map(Redaction::box)
                        .filter(b -> b.width() > 0)
                        .toList(),
                Addresses.image(key) + "/info.json",
                Addresses.image(key) + "/full/max/0/default.jpg",
                given ? Addresses.file(taken.version().file()) : null);
    }

    private static String label(PageKey key, List<Word> words, Light light) {
        String page = String.valueOf(key.page());
        return light.words().isEmpty()
                ? t("reader.scan.label", "page", page)
                : t("reader.scan.label.lit", "page", page, "words", Words.shown(words, light.words(), LIT_SHOWN));
    }

    private static List<Notice> notices(Page page, Light light, Optional<Texts.Provenance> made) {
        List<Notice> notices = new ArrayList<>();
        switch (page.state()) {
            case WAITING, RUNNING -> {
                if (page.revision() == 0) {
                    notices.add(new Notice("", t("reader.unread")));
                }
            }
            case FAILED -> {
                Reason why = page.failure();
                notices.add(new Notice("stop", t("reader.failed", "why", why == null ? "" : why.line())));
            }
            case READ -> {}
        }
        if (light.moved() != null) {
            notices.add(new Notice("warn", light.moved()));
        }
        made.ifPresent(m -> {
            if (!m.remarks().isEmpty()) {
                String remarks = m.remarks().stream().map(Reason::what).collect(Collectors.joining("; "));
                notices.add(new Notice("warn", t("reader.remarks", "remarks", remarks)));
            }
        });
        return notices;
    }

    private static int doubtful(Optional<PageText> text) {
        return (int) text.map(PageText::words).orElse(List.of()).stream()
                .filter(Word::doubtful)
                .count();
    }
}
