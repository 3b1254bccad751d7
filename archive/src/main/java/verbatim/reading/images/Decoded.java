package verbatim.reading.images;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.MultiPixelPackedSampleModel;

/** A decoded page: one bit, one byte or three bytes a pixel. Immutable, thread-safe. */
sealed interface Decoded {
    int width();

    int height();

    /** 1 for gray, 3 for colour (red, green, blue). */
    int channels();

    /** Memory it takes. */
    int bytes();

    /** Values from 0 to 255 of pixels {@code left} up to {@code right} of a row, channel by channel. */
    void row(int y, int left, int right, int[] to);

    /** Packed bits, the leftmost in the highest. */
    record Bits(int width, int height, int stride, byte[] packed, int zero, int one) implements Decoded {
        @Override
        public int channels() {
            return 1;
        }

        @Override
        public int bytes() {
            return packed.length;
        }

        @Override
        public void row(int y, int left, int right, int[] to) {
            int at = y * stride;
            for (int x = left; x < right; x++) {
                to[x - left] = (packed[at + (x >> 3)] << (x & 7) & 0x80) == 0 ? zero : one;
            }
        }
    }

    /** Bytes, channel by channel. */
    record Bytes(int width, int height, int channels, byte[] values) implements Decoded {
        @Override
        public int bytes() {
            return values.length;
        }

        @Override
        public void row(int y, int left, int right, int[] to) {
            int at = (y * width + left) * channels;
            int count = (right - left) * channels;
            for (int i = 0; i < count; i++) {
                to[i] = values[at + i] & 255;
            }
        }
    }

    /** Of an image as decoders give it. */
    static Decoded of(BufferedImage image) {
        if (image.getColorModel() instanceof IndexColorModel colours
                && colours.getPixelSize() == 1
                && image.getRaster().getSampleModel() instanceof MultiPixelPackedSampleModel model
                && image.getRaster().getDataBuffer() instanceof DataBufferByte data) {
            return new Bits(
                    image.getWidth(),
                    image.getHeight(),
                    model.getScanlineStride(),
                    data.getData(),
                    colours.getGreen(0),
                    colours.getMapSize() > 1 ? colours.getGreen(1) : 255);
        }
        return image.getColorModel().getNumColorComponents() == 1 ? gray(image) : colour(image);
    }

    private static Decoded gray(BufferedImage image) {
        int width = image.getWidth();
        byte[] values = new byte[width * image.getHeight()];
        int[] row = new int[width];
        int shift = Math.max(0, image.getRaster().getSampleModel().getSampleSize(0) - 8);
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                values[y * width + x] = (byte) (row[x] >> shift);
            }
        }
        return new Bytes(width, image.getHeight(), 1, values);
    }

    private static Decoded colour(BufferedImage image) {
        int width = image.getWidth();
        byte[] values = new byte[Math.multiplyExact(3 * width, image.getHeight())];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int rgb : row) {
                values[at++] = (byte) (rgb >> 16);
                values[at++] = (byte) (rgb >> 8);
                values[at++] = (byte) rgb;
            }
        }
        return new Bytes(width, image.getHeight(), 3, values);
    }
}
