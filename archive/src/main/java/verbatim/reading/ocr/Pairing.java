package verbatim.reading.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which words of two readings stand in the same place: groups of words that overlap, nearly always one of each.
 *
 * @param groups those with a word of the base, in the base's order
 * @param others words of the other reading that stand alone
 */
record Pairing(List<Group> groups, List<EngineWord> others) {
    private static final double OVERLAP = 0.4;
    private static final int MAX_GROUP = 4;

    /**
     * Words in one place.
     *
     * @param base in the base's order, at least one
     * @param other from left to right; none when the other reading saw nothing here
     */
    record Group(List<EngineWord> base, List<EngineWord> other) {
        boolean pair() {
            return base.size() == 1 && other.size() == 1;
        }

        boolean onOneLine() {
            return base.getFirst().line() == base.getLast().line();
        }
    }

    static Pairing of(List<EngineWord> base, List<EngineWord> other) {
        int[] root = new int[base.size() + other.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
        for (int i = 0; i < base.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                if (overlap(base.get(i), other.get(j))) {
                    root[find(root, base.size() + j)] = find(root, i);
                }
            }
        }
        return grouped(base, other, root);
    }

    private static Pairing grouped(List<EngineWord> base, List<EngineWord> other, int[] root) {
        List<Group> byRoot = new ArrayList<>();
        for (int i = 0; i < root.length; i++) {
            byRoot.add(new Group(new ArrayList<>(), new ArrayList<>()));
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            Group group = byRoot.get(find(root, i));
            if (group.base().isEmpty()) {
                groups.add(group);
            }
            group.base().add(base.get(i));
        }
        List<EngineWord> alone = new ArrayList<>();
        for (int j = 0; j < other.size(); j++) {
            Group group = byRoot.get(find(root, base.size() + j));
            (group.base().isEmpty() ? alone : group.other()).add(other.get(j));
        }
        List<Group> parted = new ArrayList<>();
        for (Group group : groups) {
            group.other().sort(Comparator.comparingInt(word -> word.box().x()));
            part(group, parted);
        }
        return new Pairing(parted, alone);
    }

    /** A blot that covers much of the page would tie many words together: such a group is parted into its best pairs. */
    private static void part(Group group, List<Group> to) {
        if (group.base().size() <= MAX_GROUP && group.other().size() <= MAX_GROUP) {
            to.add(group);
            return;
        }
        List<EngineWord> free = new ArrayList<>(group.other());
        for (EngineWord word : group.base()) {
            List<EngineWord> partner = free.stream()
                    .filter(other -> overlap(word, other))
                    .max(Comparator.comparingDouble(other -> share(word, other)))
                    .map(List::of)
                    .orElse(List.of());
            free.removeAll(partner);
            to.add(new Group(List.of(word), partner));
        }
    }

    private static boolean overlap(EngineWord a, EngineWord b) {
        return share(a, b) > OVERLAP;
    }

    private static double share(EngineWord a, EngineWord b) {
        long common = a.box().overlap(b.box());
        if (common == 0) {
            return 0;
        }
        long smaller = Math.min(area(a), area(b));
        return (double) common / smaller;
    }

    private static long area(EngineWord word) {
        return (long) word.box().width() * word.box().height();
    }

    private static int find(int[] root, int at) {
        int up = at;
        while (root[up] != up) {
            root[up] = root[root[up]];
            up = root[up];
        }
        return up;
    }
}
