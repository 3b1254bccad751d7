package verbatim.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of a text that are left out when it is folded; asked for in the order of the text. */
final class Skips {
    private final List<int[]> ranges = new ArrayList<>();
    private int next;

    Skips() {}

    /** Stretches in any order; they may overlap. */
    Skips(List<int[]> unsorted) {
        List<int[]> sorted = new ArrayList<>(unsorted);
        sorted.sort(Comparator.comparingInt(r -> r[0]));
        for (int[] range : sorted) {
            int[] last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && range[0] <= last[1]) {
                last[1] = Math.max(last[1], range[1]);
            } else if (range[1] > range[0]) {
                ranges.add(range.clone());
            }
        }
    }

    /** The end of the stretch that holds the offset, or the offset itself when none does; offsets must not go back. */
    int endOf(int offset) {
        while (next < ranges.size() && ranges.get(next)[1] <= offset) {
            next++;
        }
        return next < ranges.size() && ranges.get(next)[0] <= offset ? ranges.get(next)[1] : offset;
    }

    /** Where the next stretch begins behind the offset that was asked for last, when none holds that; far away when there is none. */
    int next() {
        return next < ranges.size() ? ranges.get(next)[0] : Integer.MAX_VALUE;
    }
}
