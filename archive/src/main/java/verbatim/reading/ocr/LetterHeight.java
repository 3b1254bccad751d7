package verbatim.reading.ocr;

import static org.bytedeco.leptonica.global.leptonica.*;

import java.util.Arrays;
import org.bytedeco.leptonica.BOXA;
import org.bytedeco.leptonica.PIX;
import verbatim.reading.pix.Pix;

/** The usual height of the letters on a page, from its connected blots of ink. */
final class LetterHeight {
    private LetterHeight() {}

    /** In pixels; 0 when there are too few letters to tell. */
    static int of(Pix ink) {
        int[] heights = new int[Limits.LETTER_MAX_PX + 1];
        int count = 0;
        PIX bits = ink.pix();
        BOXA boxes = pixConnCompBB(bits, 8);
        if (boxes == null || boxes.isNull()) {
            return 0;
        }
        try {
            int[] x = new int[1];
            int[] y = new int[1];
            int[] w = new int[1];
            int[] h = new int[1];
            int all = boxaGetCount(boxes);
            for (int i = 0; i < all; i++) {
                boxaGetBoxGeometry(boxes, i, x, y, w, h);
                if (letterLike(w[0], h[0])) {
                    heights[h[0]]++;
                    count++;
                }
            }
        } finally {
            boxaDestroy(boxes);
        }
        return count < Limits.LETTERS_MIN ? 0 : median(heights, count);
    }

    static boolean letterLike(int width, int height) {
        return height >= Limits.LETTER_MIN_PX
                && height <= Limits.LETTER_MAX_PX
                && width * 5 >= height
                && width <= height * 3;
    }

    private static int median(int[] counts, int all) {
        int seen = 0;
        for (int value = 0; value < counts.length; value++) {
            seen += counts[value];
            if (seen * 2 >= all) {
                return value;
            }
        }
        throw new IllegalStateException("fewer than " + all + " in " + Arrays.toString(counts));
    }
}
