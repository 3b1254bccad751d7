package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which words of one text of a page stand for which words of another, both in their order. */
final class Alignment {
    private static final int SAME = 3;
    private static final int SIMILAR = 1;

    private final List<String> left;
    private final List<String> right;
    private final int[] partners;
    private int same;

    private Alignment(List<String> left, List<String> right) {
        this.left = left.stream().map(Alignment::bare).toList();
        this.right = right.stream().map(Alignment::bare).toList();
        this.partners = new int[left.size()];
        Arrays.fill(partners, -1);
    }

    /** Of texts with too many words for it nothing is aligned. */
    static Alignment of(List<String> left, List<String> right) {
        Alignment alignment = new Alignment(left, right);
        if ((long) left.size() * right.size() <= Limits.ALIGNED_PAIRS) {
            alignment.align();
            alignment.fillGaps();
        }
        return alignment;
    }

    /** The index of the partner on the right; -1 for none. */
    int partner(int ofLeft) {
        return partners[ofLeft];
    }

    /** The share of the words on the left that have an equal partner; 0 when there are none. */
    double agreement() {
        return left.isEmpty() ? 0 : same / (double) left.size();
    }

    private static String bare(String word) {
        String bare = word.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        return bare.isEmpty() ? word : bare;
    }

    private void align() {
        byte[][] steps = new byte[left.size() + 1][right.size() + 1];
        int[] above = new int[right.size() + 1];
        for (int i = 1; i <= left.size(); i++) {
            int[] here = new int[right.size() + 1];
            for (int j = 1; j <= right.size(); j++) {
                int fit = fit(left.get(i - 1), right.get(j - 1));
                int paired = fit > 0 ? above[j - 1] + fit : -1;
                here[j] = Math.max(paired, Math.max(above[j], here[j - 1]));
                steps[i][j] = (byte) (here[j] == paired ? 0 : here[j] == above[j] ? 1 : 2);
            }
            above = here;
        }
        int i = left.size();
        int j = right.size();
        while (i > 0 && j > 0) {
            switch (steps[i][j]) {
                case 0 -> pair(--i, --j);
                case 1 -> i--;
                default -> j--;
            }
        }
    }

    private void pair(int i, int j) {
        partners[i] = j;
        same += left.get(i).equals(right.get(j)) ? 1 : 0;
    }

    private static int fit(String a, String b) {
        if (a.equals(b)) {
            return SAME;
        }
        boolean worthwhile = Math.abs(a.length() - b.length()) <= 2
                && a.length() > 2
                && b.length() > 2
                && (a.charAt(0) == b.charAt(0) || a.charAt(a.length() - 1) == b.charAt(b.length() - 1));
        return worthwhile && Likeness.whole(a, b) >= 0.6 ? SIMILAR : 0;
    }

    /** Between two pairs, as many words on one side as on the other are taken for each other. */
    private void fillGaps() {
        List<Integer> gap = new ArrayList<>();
        int before = -1;
        for (int i = 0; i <= partners.length; i++) {
            int next = i == partners.length ? right.size() : partners[i];
            if (next < 0) {
                gap.add(i);
                continue;
            }
            if (!gap.isEmpty() && next - before - 1 == gap.size()) {
                for (int k = 0; k < gap.size(); k++) {
                    partners[gap.get(k)] = before + 1 + k;
                }
            }
            gap.clear();
            before = next;
        }
    }
}
