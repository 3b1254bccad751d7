package verbatim.reading.layout;

/**
 * An upright page with one bit a pixel, set where there is ink. Bit {@code x % 64} (counted from the lowest) of word {@code x / 64} of a row is
 * pixel {@code x}; bits right of the page are never set. Not changed after it was handed over.
 */
public final class Bitmap {
    private final int width;
    private final int height;
    private final int stride;
    private final long[] bits;

    /** An empty page. */
    public Bitmap(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("width and height must be >= 1, got " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.stride = (width + 63) / 64;
        this.bits = new long[Math.multiplyExact(stride, height)];
    }

    /**
     * A page from packed bytes, as pictures of one bit a pixel are kept: eight pixels a byte, the leftmost in the highest bit, 1 = ink.
     *
     * @param bytesPerRow at least enough for the width
     */
    public static Bitmap ofPacked(int width, int height, byte[] packed, int bytesPerRow) {
        Bitmap page = new Bitmap(width, height);
        int bytes = (width + 7) / 8;
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < bytes; i++) {
                long eight = Integer.reverse(packed[y * bytesPerRow + i] & 0xff) >>> 24;
                page.bits[y * page.stride + i / 8] |= eight << (i % 8 * 8);
            }
            page.clearRightOfPage(y);
        }
        return page;
    }

    private void clearRightOfPage(int y) {
        if (width % 64 != 0) {
            bits[y * stride + stride - 1] &= -1L >>> (64 - width % 64);
        }
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Whether there is ink at this pixel, which must be on the page. */
    public boolean ink(int x, int y) {
        return (bits[y * stride + (x >> 6)] >>> (x & 63) & 1) != 0;
    }

    /** Puts ink there; for whoever makes a page. */
    public void set(int x, int y) {
        bits[y * stride + (x >> 6)] |= 1L << (x & 63);
    }

    /** Pixels with ink in the part of a rectangle that is on the page. */
    public int count(int left, int top, int right, int bottom) {
        int from = Math.max(0, left);
        int to = Math.min(width, right);
        int sum = 0;
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            sum += countInRow(y, from, to);
        }
        return sum;
    }

    private int countInRow(int y, int from, int to) {
        if (from >= to) {
            return 0;
        }
        int first = from >> 6;
        int last = to - 1 >> 6;
        long firstMask = -1L << (from & 63);
        long lastMask = -1L >>> (63 - (to - 1 & 63));
        int row = y * stride;
        if (first == last) {
            return Long.bitCount(bits[row + first] & firstMask & lastMask);
        }
        int sum = Long.bitCount(bits[row + first] & firstMask) + Long.bitCount(bits[row + last] & lastMask);
        for (int i = first + 1; i < last; i++) {
            sum += Long.bitCount(bits[row + i]);
        }
        return sum;
    }

    /** Words a row. */
    int stride() {
        return stride;
    }

    /** The words of the page, row after row; not to be changed. */
    long[] words() {
        return bits;
    }
}
