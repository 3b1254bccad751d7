package verbatim.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.text.PageKey;

/** Looks for one quotation and judges every passage it finds. */
final class Search {
    private final Claim claim;
    private final Pages pages;
    private final Reading literal;
    private final Reading marked;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Map<String, Integer> latest = new HashMap<>();
    private final Map<String, List<String>> participants = new HashMap<>();
    private @Nullable Judgement nearest;

    Search(Claim claim, Pages pages, Reading literal, Reading marked) {
        this.claim = claim;
        this.pages = pages;
        this.literal = literal;
        this.marked = marked;
    }

    /** The passages of the quotation, best first. */
    List<Found> run(boolean everywhere) {
        Windows windows = new Windows(marked);
        Candidates candidates = Candidates.of(claim, marked, pages, everywhere);
        List<Place> places = new ArrayList<>();
        int most = 0;
        List<FoldedPage> near = near(candidates.alone(), windows);
        List<List<FoldedPage>> around = candidates.around(near);
        for (int i = 0; i < near.size(); i++) {
            for (Stretch stretch : stretches(around.get(i))) {
                for (Windows.Window window : windows.in(stretch)) {
                    places.add(new Place(near.get(i).key(), stretch, window));
                    most = Math.max(most, window.score());
                }
            }
        }
        places.sort(Comparator.comparingInt((Place p) -> -p.window().score()));
        int enough = most / 2;
        for (Place place : places) {
            if (place.window().score() >= enough || place.key().document().equals(claim.document())) {
                boolean verbatim = look(place);
                enough = verbatim ? Math.max(enough, place.window().score() * 3 / 4) : enough;
            }
        }
        List<Found> sorted = new ArrayList<>(found.values());
        sorted.sort(Found.BEST);
        return sorted;
    }

    /** The candidates with a fair part of the quotation on them: at a page's end half of it may stand on the next. */
    private List<FoldedPage> near(List<FoldedPage> candidates, Windows windows) {
        int[] scores = new int[candidates.size()];
        int most = 0;
        for (int i = 0; i < scores.length; i++) {
            for (Stretch stretch : stretches(List.of(candidates.get(i)))) {
                scores[i] = Math.max(scores[i], windows.best(stretch));
            }
            most = Math.max(most, scores[i]);
        }
        List<FoldedPage> near = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] * 3 >= most || candidates.get(i).key().document().equals(claim.document())) {
                near.add(candidates.get(i));
            }
        }
        return near;
    }

    /** A window of the pages around a candidate. */
    private record Place(PageKey key, Stretch stretch, Windows.Window window) {}

    private static List<Stretch> stretches(List<FoldedPage> around) {
        boolean notes = around.stream().anyMatch(p -> p.notes().size() > 0);
        return notes ? List.of(Stretch.ofBody(around), Stretch.ofNotes(around)) : List.of(Stretch.ofBody(around));
    }

    /** Whether the quotation stands there in the same words. */
    private boolean look(Place place) {
        return look(place, literal, true) || marked != literal && look(place, marked, false);
    }

    /** Whether the reading stands there in the same words. */
    private boolean look(Place place, Reading reading, boolean isLiteral) {
        Fit fit = Fit.of(
                reading, place.stretch(), place.window().from(), place.window().to());
        boolean verbatim = false;
        for (List<Step> steps : fit.ways()) {
            Judgement judged = Judge.judge(claim.quotation(), reading, place.stretch(), steps, fit.cost(), isLiteral)
                    .orElse(null);
            if (judged == null || !isKnownToBegin(judged, place)) {
                continue;
            }
            if (!isPassage(judged, reading)) {
                remember(judged, reading);
                continue;
            }
            boolean same = judged.wording() == Wording.EXACT || judged.wording() == Wording.SAME_WORDS;
            if (isLiteral && marked != literal && !same) {
                continue;
            }
            verbatim |= same;
            add(judged, reading);
        }
        return verbatim;
    }

    /** A passage that begins with the first word of the page before the candidate may begin inside a word; that page's own turn will tell. */
    private static boolean isKnownToBegin(Judgement judged, Place place) {
        return judged.first() > 0
                || place.stretch().pages().getFirst().key().equals(place.key())
                || place.stretch().pages().getFirst().key().page() == 1;
    }

    /** Whether enough of the quotation is there to speak of a passage: of a doubtful one the machine may have read nothing but its neighbours. */
    private static boolean isPassage(Judgement judged, Reading reading) {
        boolean most = judged.kept() * 100 >= reading.words().size() * Limits.KEPT_PERCENT;
        return switch (judged.wording()) {
            case EXACT, SAME_WORDS, EDITED -> true;
            case DOUBTFUL -> most;
            case ALTERED, ABSENT -> most && judged.kept() >= Limits.SHORT_WORDS;
        };
    }

    /** What is no passage may still be the nearest. */
    private void remember(Judgement judged, Reading reading) {
        boolean near = judged.kept() >= Limits.SHORT_WORDS
                && judged.kept() * 3 >= reading.words().size();
        if (near && (nearest == null || judged.kept() > nearest.kept())) {
            nearest = judged;
        }
    }

    /** The nearest passage when none is near enough to be called altered; null when nothing is. */
    @Nullable
    Passage nearest() {
        return nearest == null ? null : Passages.of(nearest, marked);
    }

    private void add(Judgement judged, Reading reading) {
        Passage passage = Passages.of(judged, reading);
        Judgement sure = confirmed(judged, passage, reading);
        int current = latest.computeIfAbsent(passage.document(), pages::latestVersion);
        Verdict.Speaker speaker = Speakers.of(claim, sure, participants(passage.document()));
        Found each = new Found(sure, passage, passage.version() == current, distance(passage), speaker);
        found.merge(each.place(), each, (a, b) -> Found.BEST.compare(a, b) <= 0 ? a : b);
    }

    private List<String> participants(String document) {
        return claim.speaker() == null ? List.of() : participants.computeIfAbsent(document, pages::participants);
    }

    /** The second key. */
    private Judgement confirmed(Judgement judged, Passage passage, Reading reading) {
        boolean same = judged.wording() == Wording.EXACT || judged.wording() == Wording.SAME_WORDS;
        if (!same) {
            return judged;
        }
        return SecondKey.fits(claim.quotation(), judged.stretch(), passage) ? judged : judged.as(Wording.ALTERED);
    }

    private int distance(Passage passage) {
        if (claim.document() == null) {
            return 0;
        }
        if (!passage.document().equals(claim.document())) {
            return Found.ELSEWHERE;
        }
        Integer page = claim.page();
        return page == null || passage.pages().stream().anyMatch(r -> r.page() == page) ? 0 : 1;
    }
}
