package verbatim.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Edition;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.StoryText;
import verbatim.holdings.Viewer;
import verbatim.quotation.Claim;
import verbatim.verification.QuotationCheck;
import verbatim.verification.Story;
import verbatim.verification.StoryCheck.Asked;
import verbatim.verification.StoryCheck.Judged;
import verbatim.web.view.Settlement;
import verbatim.wire.KeptJson;
import verbatim.wire.KeptJson.SettlementJson;
import verbatim.wire.VerdictJson;

/**
 * A story as a viewer is told it.
 *
 * @param text as written
 * @param story its parts
 * @param told its quotations, with the verdicts that the edition went out with, or judged now where none is out
 * @param sources that the verdicts point at
 * @param settlements of the quotations, in the same order, for programs; empty where it is still a draft
 * @param since when it became public; null when it is still a draft
 */
record Telling(
        StoryText text,
        Story story,
        List<Told> told,
        Sources sources,
        List<SettlementJson> settlements,
        @Nullable Instant since) {
    Telling {
        told = List.copyOf(told);
        settlements = List.copyOf(settlements);
    }

    /** Tells it, if the viewer may see it; only a draft is judged, in its turn. */
    static Optional<Telling> of(String slug, Catalogue catalogue, QuotationCheck check, Turns turns, Viewer viewer) {
        return catalogue
                .stories()
                .edition(viewer, slug)
                .map(out -> edition(out, catalogue, check, turns, viewer))
                .or(() -> catalogue
                        .stories()
                        .bySlug(viewer, slug)
                        .map(text -> draft(text, catalogue, check, turns, viewer)));
    }

    private static Telling draft(
            StoryText text, Catalogue catalogue, QuotationCheck check, Turns turns, Viewer viewer) {
        Story story = StoryParts.story(text);
        List<Judged> judged = turns.take(
                        () -> VerdictLine.stories(check, viewer).check(story))
                .quotations();
        Sources sources = Sources.of(
                catalogue, check, viewer, judged.stream().map(Judged::verdict).toList());
        return new Telling(text, story, judged.stream().map(Told::now).toList(), sources, List.of(), null);
    }

    private static Telling edition(
            Edition edition, Catalogue catalogue, QuotationCheck check, Turns turns, Viewer viewer) {
        Story story = StoryParts.story(edition.text());
        Instant since = since(edition, catalogue, viewer);
        Veil veil = Veil.of(catalogue, viewer, since);
        List<Asked> asked = StoryParts.quotations(edition.text());
        Map<Integer, Claim> claims = asked.stream().collect(Collectors.toMap(Asked::number, Asked::claim));
        Map<Integer, KeptJson> kept = new HashMap<>();
        for (KeptJson each : edition.quotations()) {
            Claim claim = claims.get(each.number());
            if (claim != null) {
                VerdictJson verdict = veil.over(VerdictLine.told(each.verdict(), Axes.Claim.STORY, claim));
                kept.put(each.number(), new KeptJson(each.number(), verdict, each.settlement()));
            }
        }
        Sources sources = Sources.of(
                catalogue,
                check,
                viewer,
                kept.values().stream().map(KeptJson::verdict).toList());
        Reread reread = new Reread(catalogue, check, turns, viewer, sources);
        List<Told> told = new ArrayList<>();
        List<SettlementJson> settlements = new ArrayList<>();
        for (Asked one : asked) {
            KeptJson each = kept.get(one.number());
            if (each != null) {
                VerdictJson said = each.verdict().withSentence(sources.sentence(each.verdict()));
                Judged judged = new Judged(one.number(), one.found(), said);
                settlements.add(each.settlement());
                told.add(new Told(judged, settlement(each.settlement()), reread.of(one.claim(), each.verdict())));
            }
        }
        return new Telling(edition.text(), story, told, sources, settlements, since);
    }

    /** When it became public: with its release, or later when it was put out later. */
    private static Instant since(Edition edition, Catalogue catalogue, Viewer viewer) {
        return Optional.ofNullable(edition.text().release())
                .flatMap(slug -> catalogue.releases().bySlug(viewer, slug))
                .flatMap(release -> release.standing() instanceof Standing.Public open
                        ? Optional.of(open.since())
                        : Optional.empty())
                .filter(open -> open.isAfter(edition.out()))
                .orElse(edition.out());
    }

    List<VerdictJson> verdicts() {
        return told.stream().map(each -> each.judged().verdict()).toList();
    }

    private static Settlement settlement(SettlementJson kept) {
        return switch (kept.kind()) {
            case "typed" -> new Settlement.Typed();
            case "confirmed" ->
                new Settlement.Confirmed(
                        String.valueOf(kept.name()), day(kept), kept.textRevision() == null ? 0 : kept.textRevision());
            case "waived" ->
                new Settlement.Waived(String.valueOf(kept.name()), day(kept), String.valueOf(kept.reason()));
            default -> new Settlement.None();
        };
    }

    private static String day(SettlementJson kept) {
        return kept.at() == null ? "" : Say.day(Instant.parse(kept.at()));
    }
}
