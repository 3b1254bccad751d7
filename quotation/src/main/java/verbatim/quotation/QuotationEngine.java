package verbatim.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges quotations. Stateless and thread-safe: the same claim and pages give the same verdict. */
public final class QuotationEngine {
    /** How many words a text has, as the sentences of verdicts count them. */
    public static int words(String text) {
        return Tokenizer.tokens(Folding.of(text)).size();
    }

    /**
     * Judges one quotation.
     *
     * @return always a verdict; what cannot be found is {@link Wording#ABSENT}
     */
    public Verdict judge(Claim claim, Pages pages) {
        Scope scope = pages.scope();
        if (claim.quotation().length() > Limits.QUOTATION) {
            return absent(claim, scope, null, Sentences.tooLong());
        }
        Tokens tokens = Tokenizer.tokens(Folding.of(claim.quotation()));
        Reading literal = Reading.literal(tokens);
        Reading marked = Reading.hasMarks(tokens) ? Reading.marked(tokens) : literal;
        if (marked.words().isEmpty()) {
            return absent(claim, scope, null, Sentences.noWords());
        }
        return isShort(marked)
                ? judgeShort(claim, pages, scope, literal, marked)
                : judge(claim, pages, scope, literal, marked);
    }

    private static Verdict judge(Claim claim, Pages pages, Scope scope, Reading literal, Reading marked) {
        Search search = new Search(claim, pages, literal, marked);
        List<Found> found = search.run(true);
        return found.isEmpty()
                ? absent(claim, scope, search.nearest(), Sentences.absent(scope))
                : verdict(claim, scope, found);
    }

    /**
     * So few words identify nothing: only the same words count, and in the claimed document alone. Two words of some length that a machine may have
     * misread on the claimed page itself are doubtful: that they are absent would be said of a page that shows them.
     */
    private static Verdict judgeShort(Claim claim, Pages pages, Scope scope, Reading literal, Reading marked) {
        boolean claimed = claim.document() != null;
        if (!claimed && marked.words().size() < Limits.SHORT_WORDS) {
            return absent(claim, scope, null, Sentences.tooShort());
        }
        boolean maybe = claim.page() != null && letters(marked) >= Limits.SHORT_LETTERS;
        List<Found> all = new Search(claim, pages, literal, marked).run(!claimed);
        List<Found> found = all.stream()
                .filter(f ->
                        f.isSame() && f.distance() < Found.ELSEWHERE || maybe && f.isDoubtful() && f.distance() == 0)
                .toList();
        if (found.isEmpty()) {
            return absent(claim, scope, null, claimed ? Sentences.shortAbsent() : Sentences.absent(scope));
        }
        return verdict(claim, scope, found);
    }

    /** Under three words or ten letters. */
    private static boolean isShort(Reading reading) {
        return reading.words().size() < Limits.SHORT_WORDS || letters(reading) < Limits.SHORT_LETTERS;
    }

    private static int letters(Reading reading) {
        int letters = 0;
        for (Reading.Quoted word : reading.words()) {
            letters += word.token().norm().length();
        }
        return letters;
    }

    private static Verdict verdict(Claim claim, Scope scope, List<Found> found) {
        Found best = found.getFirst();
        List<Found> others = sameWords(best, found);
        Judgement judged = best.judgement();
        Verdict.Flags flags = new Verdict.Flags(
                others.size() + 1,
                judged.omitsNegation(),
                judged.omitsRedaction(),
                Passages.furniture(judged, best.passage()),
                judged.omitsNothing());
        Verdict.Place place = place(claim, best);
        Verdict.Part part = Passages.part(judged, best.passage());
        return new Verdict(
                claim,
                judged.wording(),
                place,
                best.speaker(),
                part,
                Passages.evidence(judged),
                Passages.lowestConfidence(judged),
                Sentences.of(claim, best, place, part, flags),
                best.passage(),
                judged.differences(),
                flags,
                others.stream().map(Found::passage).limit(Limits.OTHER_PLACES).toList(),
                atClaimedPlace(best, found),
                scope);
    }

    /** Further places with the same words; of each document the best version's alone. */
    private static List<Found> sameWords(Found best, List<Found> found) {
        if (!best.isSame()) {
            return List.of();
        }
        Map<String, Integer> versions = new HashMap<>();
        versions.put(best.passage().document(), best.passage().version());
        List<Found> others = new ArrayList<>();
        for (Found each : found) {
            int version = each.passage().version();
            boolean counts = versions.computeIfAbsent(each.passage().document(), d -> version) == version;
            if (each != best && each.isSame() && counts) {
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
        for (Found each : found) {
            if (each.distance() < best.distance()) {
                return each.passage();
            }
        }
        return null;
    }

    private static Verdict absent(Claim claim, Scope scope, @Nullable Passage nearest, String sentence) {
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
                nearest,
                scope);
    }
}
