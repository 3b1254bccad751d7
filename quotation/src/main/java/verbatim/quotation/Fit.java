package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways to fit a reading to a stretch of pages at the least cost.
 *
 * @param cost thousandths of a word
 * @param ways by where they end, at most {@link Limits#EQUAL_PASSAGES}
 */
record Fit(int cost, List<List<Step>> ways) {
    /** Fits the reading to the words of the stretch from one index to another. */
    static Fit of(Reading reading, Stretch stretch, int from, int to) {
        if (reading.marks().isEmpty()) {
            List<List<Step>> plain = plain(reading, stretch, from, to);
            if (!plain.isEmpty()) {
                return new Fit(0, plain);
            }
        }
        Alignment alignment = new Alignment(reading, stretch, from, to);
        return new Fit(alignment.cost(), alignment.best());
    }

    /** Where the words stand one for one: nothing can cost less. */
    private static List<List<Step>> plain(Reading reading, Stretch stretch, int from, int to) {
        List<List<Step>> ways = new ArrayList<>();
        int n = reading.words().size();
        for (int j = from; j + n <= to && ways.size() < Limits.EQUAL_PASSAGES; j++) {
            int i = 0;
            while (i < n
                    && reading.words()
                            .get(i)
                            .token()
                            .norm()
                            .equals(stretch.words().get(j + i).norm())) {
                i++;
            }
            if (i == n) {
                List<Step> steps = new ArrayList<>(n);
                for (int k = 0; k < n; k++) {
                    steps.add(new Step(Step.Kind.PAIR, k, k + 1, j + k, j + k + 1));
                }
                ways.add(steps);
            }
        }
        return ways;
    }
}
