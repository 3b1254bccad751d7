package verbatim.reading.ocr;

import static org.bytedeco.leptonica.global.leptonica.*;

import java.util.List;
import org.bytedeco.leptonica.BOXA;
import verbatim.reading.ocr.Engine.Mode;
import verbatim.reading.pix.Pix;
import verbatim.text.Box;

/** Which way up a page is, found by reading a part of it in four directions. */
final class Directions {
    private static final int SAMPLE_PX = 600;
    private static final double CLEAR = 1.5;
    private static final double WORTHLESS = 40;
    /** Some sixty letters read well: a stamp, or the banner of an empty sheet, says nothing of the page's direction. */
    private static final double WORTH_TURNING = 3_000;

    private Directions() {}

    /**
     * What a sample of the page tells.
     *
     * @param turn degrees to turn it clockwise, at the best guess
     * @param clear whether no other direction comes near
     * @param enough whether so much could be read that turning may be thought of at all
     */
    record Sampled(int turn, boolean clear, boolean enough) {}

    /**
     * Which way up the page may be.
     *
     * @param picture gray, letters at {@link Limits#READ_AT_PX}
     * @param ink of the same page, of any size
     */
    static Sampled sampled(Engine engine, Pix picture, Pix ink) {
        try (Pix sample = picture.cut(densest(picture, ink))) {
            double[] scores = new double[4];
            for (int i = 0; i < 4; i++) {
                try (Pix turned = sample.turned(i * 90)) {
                    scores[i] = score(engine.words(turned, Mode.BLOCK, 1));
                }
            }
            return clearWinner(scores);
        }
    }

    /** Worth of a reading: letters that the engine is sure of, in words that lie. */
    static double score(List<EngineWord> words) {
        double sum = 0;
        for (EngineWord word : words) {
            if (word.lying() || word.letters() < 3) {
                sum += word.letters() * (word.sure() - WORTHLESS);
            }
        }
        return Math.max(0, sum);
    }

    private static Sampled clearWinner(double[] scores) {
        int best = 0;
        for (int i = 1; i < 4; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double second = 0;
        for (int i = 0; i < 4; i++) {
            second = i == best ? second : Math.max(second, scores[i]);
        }
        return new Sampled(
                best * 90, scores[best] > 0 && scores[best] >= CLEAR * second, scores[best] >= WORTH_TURNING);
    }

    /** The square of the picture with the most letters in it. */
    private static Box densest(Pix picture, Pix ink) {
        double scale = picture.width() / (double) ink.width();
        int step = SAMPLE_PX / 4;
        int across = picture.width() / step + 1;
        int down = picture.height() / step + 1;
        int[][] cells = letters(ink, scale, step, across, down);
        int best = -1;
        int atX = 0;
        int atY = 0;
        for (int y = 0; y <= Math.max(0, down - 4); y++) {
            for (int x = 0; x <= Math.max(0, across - 4); x++) {
                int sum = sum(cells, x, y);
                if (sum > best) {
                    best = sum;
                    atX = x;
                    atY = y;
                }
            }
        }
        int side = Math.min(SAMPLE_PX, Math.min(picture.width(), picture.height()));
        int left = Math.min(atX * step, picture.width() - side);
        int top = Math.min(atY * step, picture.height() - side);
        return new Box(left, top, side, side);
    }

    private static int sum(int[][] cells, int x, int y) {
        int sum = 0;
        for (int down = y; down < Math.min(y + 4, cells.length); down++) {
            for (int across = x; across < Math.min(x + 4, cells[down].length); across++) {
                sum += cells[down][across];
            }
        }
        return sum;
    }

    private static int[][] letters(Pix ink, double scale, int step, int across, int down) {
        int[][] cells = new int[down][across];
        BOXA boxes = pixConnCompBB(ink.pix(), 8);
        if (boxes == null || boxes.isNull()) {
            return cells;
        }
        try {
            int[] x = new int[1];
            int[] y = new int[1];
            int[] w = new int[1];
            int[] h = new int[1];
            int all = boxaGetCount(boxes);
            for (int i = 0; i < all; i++) {
                boxaGetBoxGeometry(boxes, i, x, y, w, h);
                double height = h[0] * scale;
                if (LetterHeight.letterLike(w[0], h[0]) && height > 8 && height < 40) {
                    cells[(int) (y[0] * scale) / step][(int) (x[0] * scale) / step]++;
                }
            }
        } finally {
            boxaDestroy(boxes);
        }
        return cells;
    }
}
