package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.List;
import verbatim.text.Box;

/** Bars of solid ink over words. */
final class BlackBars {
    private BlackBars() {}

    /** Bars at least as tall as most of a line and a few letters wide, away from the dark edges of a scan. */
    static List<Box> of(Bitmap ink, Shape shape) {
        int cell = Math.max(6, (int) (shape.line() * 0.3));
        int across = ink.width() / cell;
        int down = ink.height() / cell;
        boolean[][] solid = new boolean[down][across];
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                solid[j][i] = ink.count(i * cell, j * cell, (i + 1) * cell, (j + 1) * cell) >= cell * cell * 0.97;
            }
        }
        List<Box> bars = new ArrayList<>();
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                if (solid[j][i]) {
                    take(solid, i, j, cell)
                            .filter(box -> isBar(box, ink, shape) && standsAlone(box, ink, cell))
                            .ifPresent(bars::add);
                }
            }
        }
        return bars;
    }

    /** The rectangle of solid cells that begins here, taken out; empty when the solid cells are no rectangle. */
    private static java.util.Optional<Box> take(boolean[][] solid, int left, int top, int cell) {
        int right = left;
        while (right < solid[top].length && solid[top][right]) {
            right++;
        }
        int bottom = top;
        while (bottom < solid.length && full(solid[bottom], left, right)) {
            bottom++;
        }
        for (int j = top; j < bottom; j++) {
            java.util.Arrays.fill(solid[j], left, right, false);
        }
        return java.util.Optional.of(new Box(left * cell, top * cell, (right - left) * cell, (bottom - top) * cell));
    }

    private static boolean full(boolean[] row, int left, int right) {
        for (int i = left; i < right; i++) {
            if (!row[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBar(Box box, Bitmap ink, Shape shape) {
        boolean away = box.x() > ink.width() * 0.04
                && box.right() < ink.width() * 0.96
                && box.y() > ink.height() * 0.04
                && box.bottom() < ink.height() * 0.96;
        return away
                && box.height() >= shape.line() * 0.6
                && box.width() >= shape.letter() * 3
                && box.width() > box.height();
    }

    /** Whether there is paper round it: a part of a dark edge or blot has ink on some side. */
    private static boolean standsAlone(Box box, Bitmap ink, int cell) {
        int near = ink.count(box.x() - cell, box.y() - cell, box.right() + cell, box.bottom() + cell);
        int far = ink.count(box.x() - 2 * cell, box.y() - 2 * cell, box.right() + 2 * cell, box.bottom() + 2 * cell);
        int ring = (box.width() + 4 * cell) * (box.height() + 4 * cell)
                - (box.width() + 2 * cell) * (box.height() + 2 * cell);
        return far - near < ring * 0.35;
    }
}
