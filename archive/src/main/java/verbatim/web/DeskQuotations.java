package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.editing.Pasted;
import verbatim.editing.Proofed;
import verbatim.editing.Settlement;
import verbatim.holdings.Decision;
import verbatim.holdings.OwnText;
import verbatim.holdings.Viewer;
import verbatim.quotation.Quotations.Found;
import verbatim.text.PageText;
import verbatim.text.Word;
import verbatim.verification.QuotationCheck;
import verbatim.verification.Story;
import verbatim.verification.StoryCheck.Judged;
import verbatim.web.view.DeskQuotation;
import verbatim.web.view.DeskQuotation.Candidate;
import verbatim.web.view.DeskQuotation.Deeds;
import verbatim.web.view.DeskQuotation.Key;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.RangeJson;

/** Quotations of a draft as the editor shows them, looked up together. */
final class DeskQuotations {
    private static final int CANDIDATES = 4;
    private static final int WORDS = 240;

    private final Sources sources;
    private final Cards cards;
    private final Marking marking;
    private final int of;

    private DeskQuotations(Sources sources, Cards cards, Marking marking, int of) {
        this.sources = sources;
        this.cards = cards;
        this.marking = marking;
        this.of = of;
    }

    /** Whether other words of a quotation would be judged edited and marked. */
    @FunctionalInterface
    interface Marking {
        boolean marks(Proofed quotation, String words);
    }

    /**
     * Looks them up.
     *
     * @param of how many quotations the draft has
     */
    static List<DeskQuotation> of(
            Catalogue catalogue, QuotationCheck check, Viewer viewer, List<Proofed> shown, Marking marking, int of) {
        List<VerdictJson> verdicts = shown.stream().map(Proofed::verdict).toList();
        List<String> documents = verdicts.stream()
                .flatMap(verdict -> Stream.ofNullable(verdict.passage()))
                .map(PassageJson::document)
                .distinct()
                .toList();
        Map<String, Integer> numbers = catalogue.releases().numbers(viewer, documents);
        Sources sources = Sources.places(catalogue, check, viewer, verdicts);
        DeskQuotations made = new DeskQuotations(sources, new Cards(sources, numbers), marking, of);
        return shown.stream().map(made::one).toList();
    }

    private DeskQuotation one(Proofed proofed) {
        VerdictJson said = VerdictLine.told(proofed.verdict(), Axes.Claim.STORY, proofed.claim());
        Told told = new Told(new Judged(proofed.number(), proofed.found(), said), told(proofed.settlement()), null);
        Decision.Claim claim = proofed.decision().claim();
        return new DeskQuotation(
                proofed.number(),
                of,
                brief(wording(proofed)),
                proofed.settlement() instanceof Settlement.Open(Settlement.Why why) ? why.remedy() : null,
                cards.of(told),
                new Key(
                        proofed.key().words(),
                        proofed.key().occurrence(),
                        proofed.decision().revision()),
                deeds(proofed),
                new DeskQuotation.Claim(
                        Objects.requireNonNullElse(claim.speaker(), ""),
                        Objects.requireNonNullElse(claim.document(), ""),
                        claim.page() == null ? "" : claim.page().toString()),
                candidates(proofed.verdict()),
                readings(proofed));
    }

    /** What the machine read where the words stand, or where the nearest do: what differs there may be its mistake. */
    private List<DeskQuotation.Reading> readings(Proofed proofed) {
        VerdictJson verdict = proofed.verdict();
        if (verdict.wording().equals("exact") || proofed.settlement().settled()) {
            return List.of();
        }
        List<DeskQuotation.Reading> readings = new ArrayList<>();
        Sources.shown(verdict)
                .ifPresent(passage -> passage.pages()
                        .forEach(range -> sources.text(Sources.key(passage, range))
                                .filter(text -> !text.confirmed() && text.revision() > 0)
                                .ifPresent(text -> readings.add(reading(verdict, text, range)))));
        return readings;
    }

    private static DeskQuotation.Reading reading(VerdictJson verdict, PageText text, RangeJson range) {
        int start = Math.min(range.start(), text.text().length());
        int end = Math.min(range.end(), text.text().length());
        for (Word word : text.words()) {
            if (word.start() < range.end() && word.end() > range.start()) {
                start = Math.min(start, word.start());
                end = Math.max(end, word.end());
            }
        }
        return new DeskQuotation.Reading(
                TextDeskPage.path(text.key()),
                range.page(),
                text.revision(),
                start,
                end,
                text.text().substring(start, end),
                verdict.wording().equals("doubtful"));
    }

    /** The wording that counts: a waived quotation is not held against the pages. */
    static String wording(Proofed proofed) {
        return proofed.settlement() instanceof Settlement.Waived
                ? "waived"
                : proofed.verdict().wording();
    }

    /** A wording in as few words as the gutter has room for. */
    static String brief(String wording) {
        return t("editor.brief." + wording);
    }

    private static verbatim.web.view.Settlement told(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Confirmed(var name, var at, var revision) ->
                new verbatim.web.view.Settlement.Confirmed(name, Say.day(at), revision);
            case Settlement.Typed() -> new verbatim.web.view.Settlement.Typed();
            case Settlement.Waived(Decision.Waiver waiver) ->
                new verbatim.web.view.Settlement.Waived(waiver.by(), Say.day(waiver.at()), waiver.reason());
            case Settlement.Open _ -> new verbatim.web.view.Settlement.None();
        };
    }

    private Deeds deeds(Proofed proofed) {
        PassageJson passage = proofed.verdict().passage();
        boolean open = proofed.settlement() instanceof Settlement.Open(Settlement.Why why)
                && why == Settlement.Why.UNCONFIRMED;
        return new Deeds(
                open && passage != null ? Sources.mint(passage) : null,
                proofed.settlement() instanceof Settlement.Confirmed,
                replacement(proofed).map(Pasted::words).orElse(null),
                marked(proofed, marking).map(Pasted::marked).orElse(null),
                proofed.settlement() instanceof Settlement.Waived);
    }

    /** The quotation with the words of the page; empty when it has them, or has none of them. */
    static Optional<String> replacement(Proofed proofed) {
        return switch (wording(proofed)) {
            case "altered", "doubtful", "same-words" ->
                proofed.verdict().passage() == null
                        ? Optional.empty()
                        : Optional.of(Comparison.corrected(proofed.verdict()))
                                .filter(words -> !words.equals(proofed.verdict().quotation()));
            default -> Optional.empty();
        };
    }

    /** The quotation with marks where its words differ; empty unless the rules would call that edited, and marked. */
    static Optional<String> marked(Proofed proofed, Marking marking) {
        return proofed.verdict().wording().equals("altered") && !(proofed.settlement() instanceof Settlement.Waived)
                ? Comparison.marked(proofed.verdict()).filter(words -> marking.marks(proofed, words))
                : Optional.empty();
    }

    private List<Candidate> candidates(VerdictJson verdict) {
        List<PassageJson> places = new ArrayList<>(verdict.otherPlaces());
        PassageJson closest = verdict.closest();
        if (closest != null) {
            places.addFirst(closest);
        }
        return places.stream()
                .filter(place -> OwnText.named(place.document()).isEmpty())
                .limit(CANDIDATES)
                .map(place -> candidate(place, place.equals(closest)))
                .toList();
    }

    private Candidate candidate(PassageJson place, boolean nearest) {
        String words = Axes.flat(place.text());
        return new Candidate(
                sources.link(place).text() + ", " + Axes.pages(place).toLowerCase(Locale.ROOT),
                words.length() <= WORDS ? words : words.substring(0, WORDS) + " …",
                sources.crops(place, nearest),
                Sources.open(place),
                place.document(),
                place.pages().getFirst().page());
    }

    /** Where a quotation stands in the draft, marks included; null where that is not known. */
    static Story.@Nullable Stretch marked(Story story, Found found) {
        return stretch(story, found.block(), found.markStart(), found.endBlock(), found.markEnd());
    }

    /** Where its words stand, marks left out. */
    static Story.@Nullable Stretch words(Story story, Found found) {
        return stretch(story, found.block(), found.start(), found.endBlock(), found.end());
    }

    private static Story.@Nullable Stretch stretch(Story story, int block, int start, int endBlock, int end) {
        if (block == endBlock) {
            return story.source(block, start, end).orElse(null);
        }
        Optional<Story.Stretch> first =
                story.source(block, start, story.blocks().get(block).text().length());
        Optional<Story.Stretch> last = story.source(endBlock, 0, end);
        return first.isEmpty() || last.isEmpty()
                ? null
                : new Story.Stretch(first.get().start(), last.get().end());
    }
}
