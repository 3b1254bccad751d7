package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import verbatim.text.Box;

/** Finds the withheld places of a page: white boxes with a frame, and black bars. */
final class Redactions {
    /** A withheld place; {@code mark} is empty when no code stands inside or beside it. */
    record Found(Box box, Optional<String> mark) {}

    private final Bitmap ink;
    private final Shape shape;
    private final List<SeenWord> words;
    private final List<Box> stamps;

    private Redactions(Bitmap ink, Shape shape, List<SeenWord> words, List<Box> stamps) {
        this.ink = ink;
        this.shape = shape;
        this.words = words;
        this.stamps = stamps;
    }

    /**
     * From top to bottom.
     *
     * @param words of the record and its margin
     * @param stamps boxes of words of furniture: a release line may run across a withheld place
     */
    static List<Found> of(Bitmap ink, Shape shape, List<SeenWord> words, List<Box> stamps) {
        return new Redactions(ink, shape, words, stamps).find();
    }

    private List<Found> find() {
        List<Box> boxes = new ArrayList<>();
        List<WhiteRegions.Region> regions =
                WhiteRegions.of(ink, (int) (shape.letter() * 1.5), (int) (shape.line() * 0.6), (int)
                        (shape.letter() * shape.line() * 1.8));
        long regular = regions.stream().filter(this::regular).count();
        boolean form = regular > Limits.WHITE_REGIONS || regular > 8 && words.size() < regular * 5;
        if (!form) {
            regions.stream()
                    .filter(this::regular)
                    .map(WhiteRegions.Region::bounds)
                    .filter(this::withholds)
                    .forEach(boxes::add);
            Frames.of(ink, shape).stream()
                    .filter(this::nearlyEmpty)
                    .filter(this::withholds)
                    .forEach(boxes::add);
        }
        boxes.addAll(BlackBars.of(ink, shape));
        return withMarks(outermost(boxes));
    }

    /** Shaped like a box; a small one must be very straight, since letters enclose white too. */
    private boolean regular(WhiteRegions.Region region) {
        Box box = region.bounds();
        boolean small = box.height() < shape.line() * 2 || box.width() < shape.letter() * 6;
        return region.filling() >= (small ? 0.8 : 0.5)
                && box.width() < shape.width() * 0.9
                && thinFrame(box)
                && (region.printed() < 0.02 || region.printed() < 0.5 && onlyMarks(box));
    }

    /** Whether what encloses the box is a thin line, not the stroke of a large letter or the edge of a dark blot. */
    private boolean thinFrame(Box box) {
        int off = Math.max(6, (int) (shape.line() * 0.2));
        int inked = ink.count(box.x(), box.y() - off, box.right(), box.y() - off + 1)
                + ink.count(box.x(), box.bottom() + off, box.right(), box.bottom() + off + 1)
                + ink.count(box.x() - off, box.y(), box.x() - off + 1, box.bottom())
                + ink.count(box.right() + off, box.y(), box.right() + off + 1, box.bottom());
        return inked < box.width() + box.height();
    }

    /** Whether hardly anything but stamps is printed inside. */
    private boolean nearlyEmpty(Box box) {
        int in = Math.max(5, (int) (shape.line() * 0.15));
        Box inner = new Box(
                box.x() + in, box.y() + in, Math.max(0, box.width() - 2 * in), Math.max(0, box.height() - 2 * in));
        long covered = stamps.stream().mapToLong(inner::overlap).sum();
        if (covered * 2 > (long) inner.width() * inner.height()) {
            return false;
        }
        long printed = ink.count(inner.x(), inner.y(), inner.right(), inner.bottom());
        for (Box stamp : stamps) {
            printed -= ink.count(
                    Math.max(inner.x(), stamp.x()),
                    Math.max(inner.y(), stamp.y() - 2),
                    Math.min(inner.right(), stamp.right()),
                    Math.min(inner.bottom(), stamp.bottom() + 2));
        }
        return printed < 0.012 * inner.width() * inner.height();
    }

    private boolean onlyMarks(Box box) {
        List<SeenWord> inside = inside(box);
        return !inside.isEmpty()
                && inside.stream().anyMatch(w -> ExemptionMarks.near(w.text()).isPresent())
                && inside.stream()
                        .allMatch(w -> ExemptionMarks.near(w.text()).isPresent()
                                || w.text().length() <= 2);
    }

    /** Nothing that was read stands inside, but for a code. */
    private boolean withholds(Box box) {
        return inside(box).stream()
                .allMatch(w -> ExemptionMarks.near(w.text()).isPresent()
                        || w.confidence() < 0.8
                        || w.text().length() <= 2);
    }

    private List<SeenWord> inside(Box box) {
        return words.stream().filter(w -> centred(w.box(), box)).toList();
    }

    static boolean centred(Box inner, Box outer) {
        int x = inner.x() + inner.width() / 2;
        int y = inner.y() + inner.height() / 2;
        return x >= outer.x() && x < outer.right() && y >= outer.y() && y < outer.bottom();
    }

    private static List<Box> outermost(List<Box> boxes) {
        List<Box> kept = new ArrayList<>();
        boxes.stream()
                .sorted(Comparator.comparingLong((Box b) -> -(long) b.width() * b.height()))
                .forEach(box -> {
                    boolean held =
                            kept.stream().anyMatch(k -> k.overlap(box) * 10 > (long) box.width() * box.height() * 6);
                    if (!held && kept.size() < Limits.REDACTIONS) {
                        kept.add(box);
                    }
                });
        kept.sort(Comparator.comparingInt(Box::y).thenComparingInt(Box::x));
        return kept;
    }

    private List<Found> withMarks(List<Box> boxes) {
        return boxes.stream().map(box -> new Found(box, mark(box))).toList();
    }

    private Optional<String> mark(Box box) {
        return words.stream()
                .filter(w -> distance(w.box(), box) < Double.MAX_VALUE)
                .filter(w -> ExemptionMarks.near(w.text()).isPresent())
                .min(Comparator.comparingDouble(w -> distance(w.box(), box)))
                .flatMap(w -> ExemptionMarks.near(w.text()));
    }

    /** How far a code is from the box it may belong to: none when inside; beside it only the lines count, for codes stand in the margin. */
    private double distance(Box word, Box box) {
        if (centred(word, box)) {
            return 0;
        }
        int middle = word.y() + word.height() / 2;
        double lines = Math.max(0, Math.max(box.y() - middle, middle - box.bottom())) / shape.line();
        double across = Math.max(0, Math.max(box.x() - word.right(), word.x() - box.right())) / (double) shape.width();
        return lines > 4 ? Double.MAX_VALUE : lines + across + 0.01;
    }
}
