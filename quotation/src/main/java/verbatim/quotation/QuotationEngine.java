package verbatim.quotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges quotations. Stateless and thread-safe: the same claim and pages give the same verdict. */
public final class QuotationEngine {
    /**
     * Judges one quotation.
     *
     * @return always a verdict; what cannot be found is {@link Wording#ABSENT}
     */
    public Verdict judge(Claim claim, Pages pages) {
        if (claim.quotation().length() > Limits.QUOTATION) {
            return absent(claim, pages, List.of(), Sentences.tooLong());
        }
        Tokens tokens = Tokenizer.tokens(Folding.of(claim.quotation()));
        if (tokens.size() == 0) {
            return absent(claim, pages, List.of(), Sentences.noWords());
        }
        Reading literal = Reading.literal(tokens);
        Reading marked = Reading.hasMarks(tokens) ? Reading.marked(tokens) : null;
        boolean isShort = isShort(marked == null ? literal : marked);
        if (isShort && claim.document() == null) {
            return absent(claim, pages, List.of(), Sentences.tooShort());
        }
        List<Found> found = new Search(claim, pages, literal, marked).run(!isShort);
        if (isShort) {
            found = found.stream()
                    .filter(f -> f.tier() == 0 && f.distance() < 2)
                    .toList();
        }
        List<Found> passages = found.stream().filter(QuotationEngine::isNear).toList();
        if (passages.isEmpty()) {
            String sentence = isShort ? Sentences.shortAbsent() : Sentences.absent(pages.scope());
            return absent(claim, pages, isShort ? List.of() : found, sentence);
        }
        return verdict(claim, pages, passages, marked != null);
    }

    private static boolean isNear(Found found) {
        return true;
    }

    /** Under three words or ten letters: it identifies nothing. */
    private static boolean isShort(Reading reading) {
        int letters = 0;
        for (Reading.Quoted word : reading.words()) {
            letters += word.token().norm().length();
        }
        return reading.words().size() < Limits.SHORT_WORDS || letters < Limits.SHORT_LETTERS;
    }

    private static Verdict verdict(Claim claim, Pages pages, List<Found> found, boolean hasMarks) {
        Found best = found.getFirst();
        List<Found> others = sameWords(best, found);
        Judgement judged = best.judgement();
        Verdict.Flags flags = new Verdict.Flags(
                others.size() + 1,
                judged.omitsNegation(),
                judged.omitsRedaction(),
                Passages.furniture(judged, best.passage()),
                judged.omitsNothing());
        List<Passage> otherPlaces =
                others.stream().map(Found::passage).limit(Limits.OTHER_PLACES).toList();
        Verdict verdict = new Verdict(
                claim,
                judged.wording(),
                place(claim, best),
                best.speaker(),
                Passages.part(judged, best.passage()),
                Passages.evidence(judged),
                Passages.lowestConfidence(judged),
                "",
                best.passage(),
                judged.differences(),
                flags,
                otherPlaces,
                atClaimedPlace(best, found),
                pages.scope());
        return Sentences.of(verdict);
    }

    /** Further places as good as the best; of a document the best version's alone. */
    private static List<Found> sameWords(Found best, List<Found> found) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        versions.put(best.passage().document(), best.passage().version());
        List<Found> others = new ArrayList<>();
        for (Found each : found) {
            int version = versions.computeIfAbsent(
                    each.passage().document(), d -> each.passage().version());
            if (each != best
                    && each.tier() == best.tier()
                    && each.tier() == 0
                    && version == each.passage().version()) {
                others.add(each);
            }
        }
        return others;
    }

    private static Verdict.Place place(Claim claim, Found best) {
        if (claim.document() == null) {
            return Verdict.Place.UNCLAIMED;
        }
        return best.distance() == 0 ? Verdict.Place.CLAIMED : Verdict.Place.ELSEWHERE;
    }

    /** When the words stand elsewhere: the nearest passage where they were said to be. */
    private static @Nullable Passage atClaimedPlace(Found best, List<Found> found) {
        if (best.distance() == 0) {
            return null;
        }
        return found.stream()
                .filter(f -> f.distance() < best.distance())
                .map(Found::passage)
                .findFirst()
                .orElse(null);
    }

    private static Verdict absent(Claim claim, Pages pages, List<Found> near, String sentence) {
        return new Verdict(
                claim,
                Wording.ABSENT,
                Verdict.Place.NONE,
                new Verdict.Speaker(Verdict.Agreement.NONE, claim.speaker(), List.of()),
                Verdict.Part.RECORD,
                Verdict.Evidence.MACHINE,
                1,
                sentence,
                null,
                List.of(),
                new Verdict.Flags(0, false, false, List.of(), false),
                List.of(),
                near.isEmpty() ? null : near.getFirst().passage(),
                pages.scope());
    }
}
