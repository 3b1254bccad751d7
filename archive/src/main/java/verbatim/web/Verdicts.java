package verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Viewer;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.web.view.Crop;
import verbatim.web.view.Link;
import verbatim.web.view.Mark;
import verbatim.web.view.ResultView;
import verbatim.web.view.ResultView.Fact;
import verbatim.web.view.ResultView.Mint;
import verbatim.wire.BoxJson;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.RangeJson;

/** Shows a verdict: the four axes in words, the difference, and the place on the scan. */
final class Verdicts {
    private static final Map<String, String> WORDINGS = Map.of(
            "exact", "Exact",
            "same-words", "Same words, punctuation differs",
            "edited", "Edited, and marked",
            "doubtful", "Look at the scan",
            "altered", "Altered, not marked",
            "absent", "Not found");
    private static final int PLACES = 3;

    private final Catalogue catalogue;

    Verdicts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Mark wording(String wording) {
        return new Mark("wording", wording, WORDINGS.getOrDefault(wording, wording), true);
    }

    /** {@code asked} says what was claimed; {@code self} is the address of this result alone. */
    ResultView of(int number, VerdictJson verdict, String asked, String self, Viewer viewer) {
        PassageJson passage = verdict.passage();
        PassageJson shown = passage == null ? verdict.closest() : passage;
        List<Crop> crops = shown == null ? List.of() : crops(shown, passage == null, viewer);
        return new ResultView(
                number,
                verdict.quotation(),
                asked,
                wording(verdict.wording()),
                verdict.sentence(),
                Comparison.of(verdict),
                speaker(verdict),
                passage == null ? null : place(verdict, passage),
                passage == null ? null : text(verdict),
                passage == null ? null : document(passage, viewer),
                more(verdict, viewer),
                crops,
                crops.size() < 2 || shown == null ? null : join(shown, verdict),
                shown == null ? null : open(shown),
                passage == null ? null : mint(passage),
                self,
                Html.twin(self));
    }

    private static @Nullable Mark speaker(VerdictJson verdict) {
        String found = String.join(" and ", verdict.speaker().found());
        return switch (verdict.speaker().agreement()) {
            case "same" -> new Mark("speaker", "same", found + ", as you said", false);
            case "other" ->
                new Mark(
                        "speaker",
                        "other",
                        found + ". You said " + verdict.speaker().claimed(),
                        true);
            case "mixed" -> new Mark("speaker", "mixed", "other", "Runs over the words of " + found, true);
            case "not-attributable" ->
                new Mark("speaker", "not-attributable", "same", "Nobody: the words stand in no speaker’s turn", false);
            case "unclaimed" -> found.isEmpty() ? null : new Mark("speaker", "unclaimed", "same", found, false);
            default -> null;
        };
    }

    private static @Nullable Mark place(VerdictJson verdict, PassageJson passage) {
        String pages = pages(passage);
        return switch (verdict.place()) {
            case "claimed" -> new Mark("place", "claimed", pages + ", where you said", false);
            case "elsewhere" ->
                new Mark("place", "elsewhere", "Not where you said, but on " + pages.toLowerCase(Locale.ROOT), true);
            case "unclaimed" -> new Mark("place", "unclaimed", "claimed", pages, false);
            default -> null;
        };
    }

    private static String pages(PassageJson passage) {
        int first = passage.pages().getFirst().page();
        int last = passage.pages().getLast().page();
        return first == last ? "Page " + first : "Pages " + first + " to " + last + ", across the page end";
    }

    private static Mark text(VerdictJson verdict) {
        if (verdict.evidence().equals("confirmed")) {
            return new Mark("text", "confirmed", "Read by people", false);
        }
        String lowest = Math.round(100 * verdict.lowestConfidence()) + " of 100";
        return new Mark(
                "text",
                "machine",
                "Read by machine; no person has compared it with the scan yet. Lowest confidence of a word: " + lowest,
                false);
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
                    title + ", " + pages(closest).toLowerCase(Locale.ROOT) + ": “" + flat(closest.text()) + "”",
                    open(closest)));
        }
        if (verdict.part().equals("note")) {
            more.add(new Fact("Part", "An editor’s footnote. It is not part of the record.", null));
        } else if (verdict.part().equals("editorial")) {
            more.add(new Fact("Part", "An editor’s note. It is not part of the record.", null));
        }
        flags(verdict, more);
        verdict.otherPlaces().stream()
                .limit(PLACES)
                .forEach(p -> more.add(new Fact(
                        "Also", document(p, viewer).text() + ", " + pages(p).toLowerCase(Locale.ROOT), open(p))));
        if (verdict.passage() == null) {
            VerdictJson.ScopeJson scope = verdict.scope();
            more.add(new Fact(
                    "Searched",
                    Say.count(scope.pages(), "page", "pages") + " of "
                            + Say.count(scope.documents(), "document", "documents")
                            + (scope.unreadPages() == 0
                                    ? ""
                                    : "; " + Say.count(scope.unreadPages(), "page has", "pages have") + " no text"),
                    null));
        }
        return more;
    }

    private static void flags(VerdictJson verdict, List<Fact> more) {
        VerdictJson.FlagsJson flags = verdict.flags();
        if (flags.omitsNegation()) {
            more.add(new Fact("Left out", "A “not” or the like is among the words left out.", null));
        }
        if (flags.omitsRedaction()) {
            more.add(new Fact("Left out", "A withheld place is among what is left out.", null));
        }
        if (flags.omitsNothing()) {
            more.add(new Fact("Marks", "A mark of omission stands where nothing was left out.", null));
        }
        if (!flags.skippedFurniture().isEmpty()) {
            more.add(new Fact(
                    "Skipped",
                    "Page furniture inside the passage: " + flat(String.join(" · ", flags.skippedFurniture())),
                    null));
        }
        if (flags.places() > 1) {
            more.add(new Fact("Places", "The same words stand in " + flags.places() + " places.", null));
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
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
