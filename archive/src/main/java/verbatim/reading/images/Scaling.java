package verbatim.reading.images;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import verbatim.text.Box;

/** Scales a part of a page. Shrinking gives each answer's pixel the mean of the area it stands for; growing goes in between pixels. */
final class Scaling {
    private static final int ONE = 4096;

    private Scaling() {}

    static BufferedImage scaled(Decoded page, Box region, int width, int height) {
        Weights across = Weights.of(region.width(), width);
        Weights down = Weights.of(region.height(), height);
        int channels = page.channels();
        BufferedImage image = new BufferedImage(
                width, height, channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        int[] source = new int[region.width() * channels];
        int[][] kept = new int[2][];
        int[] keptRow = {-1, -1};
        long[] sums = new long[width * channels];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            for (int i = 0; i < down.count(y); i++) {
                int row = down.first(y) + i;
                int[] narrowed = narrowed(page, region, row, across, width, source, kept, keptRow);
                long weight = down.weight(y, i);
                for (int x = 0; x < sums.length; x++) {
                    sums[x] += narrowed[x] * weight;
                }
            }
            put(image, y, sums, channels);
        }
        return image;
    }

    /** A row of the source brought to the answer's width; the last two are kept, for neighbours share them. */
    private static int[] narrowed(
            Decoded page, Box region, int row, Weights across, int width, int[] source, int[][] kept, int[] keptRow) {
        int slot = row & 1;
        int[] known = kept[slot];
        if (known != null && keptRow[slot] == row) {
            return known;
        }
        page.row(region.y() + row, region.x(), region.right(), source);
        int channels = page.channels();
        int[] narrowed = known == null ? new int[width * channels] : known;
        for (int x = 0; x < width; x++) {
            int first = across.first(x);
            int count = across.count(x);
            for (int channel = 0; channel < channels; channel++) {
                long sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += (long) source[(first + i) * channels + channel] * across.weight(x, i);
                }
                narrowed[x * channels + channel] = (int) (sum >> 4);
            }
        }
        kept[slot] = narrowed;
        keptRow[slot] = row;
        return narrowed;
    }

    private static void put(BufferedImage image, int y, long[] sums, int channels) {
        if (channels == 1) {
            int[] row = new int[sums.length];
            for (int x = 0; x < row.length; x++) {
                row[x] = level(sums[x]);
            }
            image.getRaster().setSamples(0, y, row.length, 1, 0, row);
            return;
        }
        int[] row = new int[sums.length / 3];
        for (int x = 0; x < row.length; x++) {
            row[x] = level(sums[3 * x]) << 16 | level(sums[3 * x + 1]) << 8 | level(sums[3 * x + 2]);
        }
        image.setRGB(0, y, row.length, 1, row, 0, row.length);
    }

    private static int level(long sum) {
        return (int) Math.min(255, (sum + (1L << 19)) >> 20);
    }

    /** Which source pixels make up each pixel of the answer along one axis, and how much of each; they sum up to {@link #ONE}. */
    private record Weights(int[] firsts, int[][] weights) {
        static Weights of(int from, int to) {
            int[] firsts = new int[to];
            int[][] weights = new int[to][];
            for (int i = 0; i < to; i++) {
                if (to <= from) {
                    shrink(i, from, to, firsts, weights);
                } else {
                    grow(i, from, to, firsts, weights);
                }
            }
            return new Weights(firsts, weights);
        }

        private static void shrink(int i, int from, int to, int[] firsts, int[][] weights) {
            double left = (double) i * from / to;
            double right = (double) (i + 1) * from / to;
            int first = (int) Math.floor(left + 1e-9);
            int last = Math.min(from, (int) Math.ceil(right - 1e-9));
            int[] own = new int[last - first];
            int rest = ONE;
            for (int k = 0; k < own.length; k++) {
                double covered = Math.min(right, first + k + 1) - Math.max(left, first + k);
                own[k] = k == own.length - 1 ? rest : (int) Math.round(covered / (right - left) * ONE);
                rest -= own[k];
            }
            firsts[i] = first;
            weights[i] = own;
        }

        private static void grow(int i, int from, int to, int[] firsts, int[][] weights) {
            double centre = Math.clamp((i + 0.5) * from / to - 0.5, 0, from - 1.0);
            int first = Math.min((int) centre, Math.max(0, from - 2));
            int second = (int) Math.round((centre - first) * ONE);
            firsts[i] = first;
            weights[i] = from == 1 ? new int[] {ONE} : new int[] {ONE - second, second};
        }

        int first(int i) {
            return firsts[i];
        }

        int count(int i) {
            return weights[i].length;
        }

        int weight(int i, int k) {
            return weights[i][k];
        }
    }
}
