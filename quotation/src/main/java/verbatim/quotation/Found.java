package verbatim.quotation;

import java.util.Comparator;

/**
 * One passage among which the best is chosen.
 *
 * @param judgement what the words came to
 * @param passage where they stand
 * @param latest whether in the document's latest version
 * @param distance from the claimed place: 0 on the page, 1 in the document, 2 elsewhere; 0 when nothing is claimed
 * @param speaker whose words they are
 */
record Found(Judgement judgement, Passage passage, boolean latest, int distance, Verdict.Speaker speaker) {
    /** Distance of another document. */
    static final int ELSEWHERE = 2;

    /** Best first. */
    static final Comparator<Found> BEST = Comparator.comparingInt(Found::tier)
            .thenComparingInt(Found::distance)
            .thenComparing(f -> f.speaker().agreement() != Verdict.Agreement.SAME)
            .thenComparing(f -> !f.latest())
            .thenComparing(f -> f.judgement().wording())
            .thenComparingInt(f -> f.judgement().cost())
            .thenComparing(f -> f.passage().document())
            .thenComparing(f -> -f.passage().version())
            .thenComparingInt(f -> f.passage().pages().getFirst().page())
            .thenComparingInt(f -> f.passage().pages().getFirst().start());

    /** What is as quoted, or marked where it is not, comes before what may be; what may be before what is not. */
    int tier() {
        return switch (judgement.wording()) {
            case EXACT, SAME_WORDS, EDITED -> 0;
            case DOUBTFUL -> 1;
            case ALTERED -> 2;
            case ABSENT -> 3;
        };
    }

    /** Whether it is as quoted, or marked where it is not. */
    boolean isSame() {
        return tier() == 0;
    }

    boolean isDoubtful() {
        return tier() == 1;
    }

    /** Names the place. */
    String place() {
        Passage.Range head = passage.pages().getFirst();
        return passage.document() + ' ' + passage.version() + ' ' + head.page() + ' ' + head.start();
    }
}
