package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.List;
import verbatim.text.Box;

/**
 * Rectangles drawn with thin straight lines, found by their lines: boxes that something crosses, so that their white is not enclosed.
 */
final class Frames {
    /** A line more or less along an axis; for a vertical one {@code at} is its x and from and to are y. */
    private record Line(int at, int from, int to) {
        int length() {
            return to - from;
        }
    }

    private static final int OFF = 6;
    private static final int BRIDGE = 4;

    private final Bitmap ink;
    private final int minAcross;
    private final int minDown;

    private Frames(Bitmap ink, Shape shape) {
        this.ink = ink;
        this.minAcross = (int) Math.max(24, shape.letter() * 3);
        this.minDown = (int) Math.max(24, shape.line() * 1.2);
    }

    /** All rectangles with three whole sides; empty when the page has so many lines that it is a form. */
    static List<Box> of(Bitmap ink, Shape shape) {
        Frames frames = new Frames(ink, shape);
        List<Line> across = frames.across();
        List<Line> down = frames.down();
        if (across.size() > Limits.FRAME_LINES || down.size() > Limits.FRAME_LINES) {
            return List.of();
        }
        List<Box> found = new ArrayList<>();
        frames.fromAcross(across, found);
        frames.fromDown(down, found);
        return found;
    }

    private void fromAcross(List<Line> lines, List<Box> found) {
        for (Line top : lines) {
            for (Line bottom : lines) {
                int height = bottom.at - top.at;
                boolean leftMeets = Math.abs(top.from - bottom.from) <= OFF * 2;
                boolean rightMeets = Math.abs(top.to - bottom.to) <= OFF * 2;
                if (height >= minDown * 0.6 && height < ink.height() / 2 && (leftMeets || rightMeets)) {
                    int left = leftMeets ? Math.min(top.from, bottom.from) : Math.max(top.from, bottom.from);
                    int right = rightMeets ? Math.max(top.to, bottom.to) : Math.min(top.to, bottom.to);
                    add(left, top.at, right, bottom.at, found);
                }
            }
        }
    }

    private void fromDown(List<Line> lines, List<Box> found) {
        for (Line left : lines) {
            for (Line right : lines) {
                int width = right.at - left.at;
                if (width >= minAcross
                        && width < ink.width() * 0.9
                        && Math.abs(left.from - right.from) <= OFF * 2
                        && Math.abs(left.to - right.to) <= OFF * 2) {
                    add(left.at, Math.min(left.from, right.from), right.at, Math.max(left.to, right.to), found);
                }
            }
        }
    }

    private void add(int left, int top, int right, int bottom, List<Box> found) {
        if (right - left < minAcross || bottom - top < minDown / 2) {
            return;
        }
        double[] sides = {
            sideAcross(top, left, right),
            sideAcross(bottom, left, right),
            sideDown(left, top, bottom),
            sideDown(right, top, bottom)
        };
        java.util.Arrays.sort(sides);
        if (sides[1] >= 0.85 && sides[0] >= 0.25) {
            found.add(new Box(left, top, right - left, bottom - top));
        }
    }

    private double sideAcross(int y, int left, int right) {
        int inked = 0;
        for (int x = left; x < right; x++) {
            inked += ink.count(x, y - 3, x + 1, y + 4) > 0 ? 1 : 0;
        }
        return inked / (double) (right - left);
    }

    private double sideDown(int x, int top, int bottom) {
        int inked = 0;
        for (int y = top; y < bottom; y++) {
            inked += ink.count(x - 3, y, x + 4, y + 1) > 0 ? 1 : 0;
        }
        return inked / (double) (bottom - top);
    }

    private List<Line> across() {
        List<Line> lines = new ArrayList<>();
        for (int y = OFF; y < ink.height() - OFF; y++) {
            int start = -1;
            int last = -1;
            for (int x = 0; x <= ink.width(); x++) {
                boolean on = x < ink.width() && ink.ink(x, y);
                if (on) {
                    start = start < 0 ? x : start;
                    last = x;
                } else if (start >= 0 && (x - last > BRIDGE || x == ink.width())) {
                    if (last + 1 - start >= minAcross && thinAcross(y, start, last + 1)) {
                        keep(lines, new Line(y, start, last + 1));
                    }
                    start = -1;
                }
            }
        }
        return lines;
    }

    private List<Line> down() {
        List<Line> lines = new ArrayList<>();
        int[] start = new int[ink.width()];
        int[] last = new int[ink.width()];
        java.util.Arrays.fill(start, -1);
        for (int y = 0; y <= ink.height(); y++) {
            for (int x = OFF; x < ink.width() - OFF; x++) {
                boolean on = y < ink.height() && ink.ink(x, y);
                if (on) {
                    start[x] = start[x] < 0 ? y : start[x];
                    last[x] = y;
                } else if (start[x] >= 0 && (y - last[x] > BRIDGE || y == ink.height())) {
                    if (last[x] + 1 - start[x] >= minDown && thinDown(x, start[x], last[x] + 1)) {
                        keep(lines, new Line(x, start[x], last[x] + 1));
                    }
                    start[x] = -1;
                }
            }
        }
        return lines;
    }

    private boolean thinAcross(int y, int left, int right) {
        int allowed = (right - left) * 3 / 10;
        return ink.count(left, y - OFF, right, y - OFF + 1) <= allowed
                || ink.count(left, y + OFF, right, y + OFF + 1) <= allowed;
    }

    private boolean thinDown(int x, int top, int bottom) {
        int allowed = (bottom - top) * 3 / 10;
        return ink.count(x - OFF, top, x - OFF + 1, bottom) <= allowed
                && ink.count(x + OFF, top, x + OFF + 1, bottom) <= allowed;
    }

    /** Rows of one line of ink are kept once, as the longest of them. */
    private static void keep(List<Line> lines, Line line) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line kept = lines.get(i);
            if (Math.abs(kept.at - line.at) <= 3 && kept.from <= line.to && line.from <= kept.to) {
                if (line.length() > kept.length()) {
                    lines.set(i, line);
                }
                return;
            }
        }
        if (lines.size() <= Limits.FRAME_LINES) {
            lines.add(line);
        }
    }
}
