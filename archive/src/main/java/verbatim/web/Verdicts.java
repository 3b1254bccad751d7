package verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Viewer;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.web.view.Crop;
import verbatim.web.view.Link;
import verbatim.web.view.ResultView;
import verbatim.web.view.ResultView.Fact;
import verbatim.web.view.ResultView.Mint;
import verbatim.wire.BoxJson;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.RangeJson;

/** Shows a verdict: the four axes in words, the difference, and the place on the scan. */
final class Verdicts {
    private static final int PLACES = 3;

    private final Catalogue catalogue;

    Verdicts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** {@code asked} says what was claimed, and {@code claim} by whom; {@code self} is the address of this result alone. */
    ResultView of(int number, VerdictJson verdict, Axes.Claim claim, String asked, String self, Viewer viewer) {
        PassageJson passage = verdict.passage();
        PassageJson shown = passage == null ? verdict.closest() : passage;
        List<Crop> crops = shown == null ? List.of() : crops(shown, passage == null, viewer);
        return new ResultView(
                number,
                switch (claim) {
                    case ASKED -> "You asked about";
                    case STORY -> "Quotation " + number;
                },
                verdict.quotation(),
                asked,
                Axes.wording(verdict.wording()),
                verdict.sentence(),
                Comparison.of(verdict),
                Axes.speaker(verdict.speaker(), claim),
                passage == null ? null : Axes.place(verdict.place(), passage, claim),
                passage == null ? null : Axes.text(verdict),
                passage == null ? null : document(passage, viewer),
                more(verdict, viewer),
                crops,
                crops.size() < 2 || shown == null ? null : join(shown, verdict),
                shown == null ? null : open(shown),
                passage == null ? null : mint(passage),
                self,
                Html.twin(self));
    }

    private Link document(PassageJson passage, Viewer viewer) {
        String title = catalogue
                .documents()
                .byId(viewer, passage.document())
                .map(d -> Say.line(
                        d.title(),
                        d.description().date() == null
                                ? null
                                : Say.date(d.description().date())))
                .orElse(passage.document());
        return new Link(title, Addresses.version(passage.document(), passage.version()));
    }

    private List<Fact> more(VerdictJson verdict, Viewer viewer) {
        List<Fact> more = new ArrayList<>();
        PassageJson closest = verdict.closest();
        if (verdict.passage() == null && closest != null) {
            String title = catalogue
                    .documents()
                    .byId(viewer, closest.document())
                    .map(Document::title)
                    .orElse("");
            more.add(new Fact(
                    "Nearest",
                    title + ", " + Axes.pages(closest).toLowerCase(Locale.ROOT) + ": “" + Axes.flat(closest.text())
                            + "”",
                    open(closest)));
        }
        Axes.notes(verdict).forEach(note -> more.add(new Fact(note.name(), note.value(), null)));
        verdict.otherPlaces().stream()
                .limit(PLACES)
                .forEach(p -> more.add(new Fact(
                        "Also",
                        document(p, viewer).text() + ", " + Axes.pages(p).toLowerCase(Locale.ROOT),
                        open(p))));
        if (verdict.passage() == null) {
            more.add(new Fact("Searched", Axes.searched(verdict.scope()), null));
        }
        return more;
    }

    private List<Crop> crops(PassageJson passage, boolean outlined, Viewer viewer) {
        return passage.pages().stream()
                .map(r -> crop(passage, r, outlined, viewer))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Crop> crop(PassageJson passage, RangeJson range, boolean outlined, Viewer viewer) {
        PageKey key = new PageKey(passage.document(), passage.version(), range.page());
        List<Box> boxes = range.boxes().stream().map(BoxJson::box).toList();
        Optional<Page> page = catalogue.pages().byKey(viewer, key);
        String label =
                "Page " + range.page() + " of the scan; the words are " + (outlined ? "outlined, not lit." : "lit.");
        return page.isEmpty()
                ? Optional.empty()
                : catalogue
                        .texts()
                        .current(viewer, key)
                        .flatMap(t -> Cuts.around(page.get(), t, boxes, outlined, label));
    }

    private static String join(PassageJson passage, VerdictJson verdict) {
        int first = passage.pages().getFirst().page();
        boolean skipped = !verdict.flags().skippedFurniture().isEmpty();
        return "page " + first + " ends" + (skipped ? " · page furniture skipped" : "") + " · page "
                + passage.pages().get(1).page() + " begins";
    }

    /** The passage's first page, lit by the words' own numbers in the text. */
    private String open(PassageJson passage) {
        RangeJson range = passage.pages().getFirst();
        PageKey key = new PageKey(passage.document(), passage.version(), range.page());
        return Addresses.page(key) + "?at=" + range.start() + "-" + range.end() + "&text=" + passage.textRevision()
                + "#lit";
    }

    private static Mint mint(PassageJson passage) {
        String ranges = passage.pages().stream()
                .map(r -> r.page() + ":" + r.start() + "-" + r.end())
                .collect(Collectors.joining(","));
        return new Mint(passage.document(), passage.version(), ranges, passage.textRevision());
    }
}
