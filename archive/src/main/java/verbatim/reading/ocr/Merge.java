package verbatim.reading.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.reading.layout.Row;
import verbatim.reading.layout.SeenWord;
import verbatim.text.Box;

/** Makes one text of two readings of a page; never a word that neither saw. */
final class Merge {
    private static final double KEEP_EXACT = 55;
    private static final double KEEP_QUICK = 70;
    private static final double CLEARLY_SURER = 10;
    private static final double ALIKE = 0.5;
    private static final double LIKE_WIDTH = 0.6;
    private static final Pattern LABEL = Pattern.compile("[A-Z][A-Za-z]{0,11}[:;.]");
    private static final Pattern MARKS = Pattern.compile("[-–—&$%?=+*#.…]+");

    private final WordList list;
    private final boolean baseIsExact;
    private final Rows rows = new Rows();

    private Merge(WordList list, boolean baseIsExact) {
        this.list = list;
        this.baseIsExact = baseIsExact;
    }

    /**
     * @param exact read by the exact model
     * @param quick read by the quick model
     * @param orderOfExact whose lines and order to keep
     */
    static List<Row> of(Reading exact, Reading quick, boolean orderOfExact, WordList list) {
        Merge merge = new Merge(list, orderOfExact);
        Reading base = orderOfExact ? exact : quick;
        Reading other = orderOfExact ? quick : exact;
        Pairing pairing = Pairing.of(base.words(), other.words());
        pairing.groups().forEach(merge::take);
        pairing.others().forEach(merge::takeOther);
        return Doubt.judged(merge.rows.sorted(), list, true);
    }

    /** One reading alone, with its own doubts. */
    static List<Row> single(Reading reading, WordList list) {
        Rows rows = new Rows();
        for (EngineWord word : reading.words()) {
            if (!WordList.bare(word.text()).isEmpty()
                    || MARKS.matcher(word.text()).matches() && word.sure() >= 85) {
                rows.add(word.line(), seen(word, false, null));
            }
        }
        return Doubt.judged(rows.sorted(), list, false);
    }

    private void take(Pairing.Group group) {
        if (group.other().isEmpty()) {
            takeAlone(group.base());
        } else if (group.pair()) {
            takePair(group.base().getFirst(), group.other().getFirst());
        } else {
            takeGroup(group);
        }
    }

    private void takeAlone(List<EngineWord> words) {
        double keep = baseIsExact ? KEEP_EXACT : KEEP_QUICK;
        for (EngineWord word : words) {
            boolean letters = !WordList.bare(word.text()).isEmpty();
            if (letters && (word.sure() >= keep || LABEL.matcher(word.text()).matches())) {
                rows.add(word.line(), seen(word, false, null));
            }
        }
    }

    private void takeOther(EngineWord word) {
        boolean letters = !WordList.bare(word.text()).isEmpty();
        if (letters && word.sure() >= (baseIsExact ? KEEP_QUICK : KEEP_EXACT)) {
            rows.insert(seen(word, false, null));
        }
    }

    private void takePair(EngineWord base, EngineWord other) {
        String bare = WordList.bare(base.text());
        if (bare.equals(WordList.bare(other.text()))) {
            if (!bare.isEmpty()
                    || base.text().equals(other.text())
                            && MARKS.matcher(base.text()).matches()) {
                EngineWord surer = base.sure() >= other.sure() ? base : other;
                rows.add(base.line(), seen(surer, true, null));
            }
            return;
        }
        EngineWord exact = baseIsExact ? base : other;
        EngineWord quick = baseIsExact ? other : base;
        boolean second = prefersQuick(exact, quick);
        EngineWord taken = second ? quick : exact;
        EngineWord left = second ? exact : quick;
        if (!WordList.bare(taken.text()).isEmpty()) {
            rows.add(base.line(), seen(taken, false, left.text()));
        } else if (!WordList.bare(left.text()).isEmpty() && left.sure() >= KEEP_QUICK) {
            rows.add(base.line(), seen(left, false, taken.text()));
        }
    }

    private boolean prefersQuick(EngineWord exact, EngineWord quick) {
        boolean exactKnown = list.known(exact.text());
        boolean quickKnown = list.known(quick.text());
        boolean better =
                quickKnown && !exactKnown || quickKnown == exactKnown && quick.sure() > exact.sure() + CLEARLY_SURER;
        return better
                && likeWidth(exact.box(), quick.box())
                && Similar.similarity(WordList.bare(exact.text()), WordList.bare(quick.text())) >= ALIKE;
    }

    private static boolean likeWidth(Box a, Box b) {
        return Math.min(a.width(), b.width()) >= LIKE_WIDTH * Math.max(a.width(), b.width());
    }

    /** Words divided differently: the side with more of its words in the list, else the exact one. */
    private void takeGroup(Pairing.Group group) {
        List<EngineWord> exact = baseIsExact ? group.base() : group.other();
        List<EngineWord> quick = baseIsExact ? group.other() : group.base();
        boolean second = group.onOneLine()
                && knownShare(quick) > knownShare(exact)
                && Similar.similarity(joined(exact, ""), joined(quick, "")) >= ALIKE;
        List<EngineWord> taken = second ? quick : exact;
        List<EngineWord> left = second ? exact : quick;
        boolean base = taken == group.base();
        for (EngineWord word : taken) {
            if (!WordList.bare(word.text()).isEmpty()) {
                int line = base ? word.line() : nearest(word, group.base()).line();
                rows.add(line, seen(word, false, alternative(word, taken, left)));
            }
        }
    }

    private static EngineWord nearest(EngineWord word, List<EngineWord> words) {
        return words.stream()
                .min(Comparator.comparingInt(other -> Math.abs(middle(other) - middle(word))))
                .orElseThrow();
    }

    private static int middle(EngineWord word) {
        return word.box().y() * 2 + word.box().height();
    }

    private static String alternative(EngineWord word, List<EngineWord> taken, List<EngineWord> left) {
        if (taken.size() == 1) {
            return joined(left, " ");
        }
        return left.stream()
                .max(Comparator.comparingLong(other -> other.box().overlap(word.box())))
                .orElseThrow()
                .text();
    }

    private double knownShare(List<EngineWord> words) {
        return words.stream().filter(word -> list.known(word.text())).count() / (double) words.size();
    }

    private static String joined(List<EngineWord> words, String between) {
        return String.join(between, words.stream().map(EngineWord::text).toList());
    }

    private static SeenWord seen(EngineWord word, boolean agreed, @Nullable String alternative) {
        double confidence = Math.clamp(word.sure() / 100, 0, 1);
        return new SeenWord(word.text(), word.box(), confidence, agreed, false, false, alternative);
    }

    /** Lines being filled. */
    private static final class Rows {
        private final List<Integer> lines = new ArrayList<>();
        private final List<List<SeenWord>> rows = new ArrayList<>();

        void add(int line, SeenWord word) {
            int at = lines.lastIndexOf(line);
            if (at < 0) {
                lines.add(line);
                rows.add(new ArrayList<>());
                at = rows.size() - 1;
            }
            rows.get(at).add(word);
        }

        /** Into the row at its height, or into a new one below the row above it. */
        void insert(SeenWord word) {
            int at = rowAt(word.box());
            if (at >= 0) {
                rows.get(at).add(word);
                return;
            }
            int below = 0;
            int centre = word.box().y() + word.box().height() / 2;
            for (int i = 0; i < rows.size(); i++) {
                if (bounds(rows.get(i)).bottom() <= centre) {
                    below = i + 1;
                }
            }
            rows.add(below, new ArrayList<>(List.of(word)));
            lines.add(below, -1);
        }

        private int rowAt(Box box) {
            int best = -1;
            int nearest = Integer.MAX_VALUE;
            for (int i = 0; i < rows.size(); i++) {
                for (SeenWord word : rows.get(i)) {
                    int gap = Math.max(
                            word.box().x() - box.right(), box.x() - word.box().right());
                    if (sameHeight(word.box(), box) && gap < nearest) {
                        nearest = gap;
                        best = i;
                    }
                }
            }
            return best;
        }

        private static boolean sameHeight(Box a, Box b) {
            int common = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
            return common * 2 >= Math.min(a.height(), b.height()) && common * 3 >= Math.max(a.height(), b.height());
        }

        private static Box bounds(List<SeenWord> row) {
            return row.stream().map(SeenWord::box).reduce(Box::union).orElseThrow();
        }

        List<List<SeenWord>> sorted() {
            rows.forEach(
                    row -> row.sort(Comparator.comparingInt(word -> word.box().x())));
            return rows;
        }
    }
}
