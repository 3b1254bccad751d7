package verbatim.reading.pix;

import static org.bytedeco.leptonica.global.leptonica.*;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;
import org.jspecify.annotations.Nullable;
import verbatim.reading.layout.Bitmap;
import verbatim.text.Box;

/**
 * A picture in native memory, owned by who made it: every method that gives a picture gives a new one. One bit a pixel (1 is ink), 8 bits (gray) or
 * 32 (colour). Not thread-safe.
 */
public final class Pix implements AutoCloseable {
    private static final int RGB = 32;

    /** Gray values below are ink, after the paper was made even: where typed pages read best. */
    private static final int INK_BELOW = 170;

    private static final int JPEG_QUALITY = 85;

    private final PIX pix;

    private Pix(@Nullable PIX pix) {
        if (pix == null || pix.isNull()) {
            throw new IllegalStateException("the picture could not be made");
        }
        this.pix = pix;
    }

    /** From packed bits: rows begin with a new byte, the leftmost pixel is the highest bit, 1 is ink. */
    public static Pix ofPacked(int width, int height, byte[] packed) {
        Pix made = new Pix(pixCreate(width, height, 1));
        made.fill(packed, (width + 7) / 8);
        pixSetPadBits(made.pix, 0);
        return made;
    }

    /** From an image in gray or in colour. */
    public static Pix of(BufferedImage image) {
        if (image.getRaster().getNumBands() == 1
                && image.getColorModel().getPixelSize() == 8
                && image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return ofGray(image);
        }
        return ofColour(image);
    }

    private static Pix ofGray(BufferedImage image) {
        int width = image.getWidth();
        Pix made = new Pix(pixCreate(width, image.getHeight(), 8));
        byte[] row = new byte[width];
        int[] words = new int[pixGetWpl(made.pix)];
        byte[] padded = new byte[words.length * 4];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getDataElements(0, y, width, 1, row);
            System.arraycopy(row, 0, padded, 0, width);
            made.putRow(y, padded, words);
        }
        return made;
    }

    private static Pix ofColour(BufferedImage image) {
        int width = image.getWidth();
        Pix made = new Pix(pixCreate(width, image.getHeight(), RGB));
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                row[x] = overWhite(row[x]);
            }
            made.data((long) y * width).put(row, 0, width);
        }
        return made;
    }

    /** From alpha, red, green, blue to red, green, blue and nothing. */
    private static int overWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 255) {
            return argb << 8;
        }
        int red = 255 - (255 - (argb >> 16 & 255)) * alpha / 255;
        int green = 255 - (255 - (argb >> 8 & 255)) * alpha / 255;
        int blue = 255 - (255 - (argb & 255)) * alpha / 255;
        return red << 24 | green << 16 | blue << 8;
    }

    private void fill(byte[] bytes, int bytesPerRow) {
        int[] words = new int[pixGetWpl(pix)];
        byte[] padded = new byte[words.length * 4];
        for (int y = 0; y < height(); y++) {
            System.arraycopy(bytes, y * bytesPerRow, padded, 0, bytesPerRow);
            putRow(y, padded, words);
        }
    }

    private void putRow(int y, byte[] padded, int[] words) {
        ByteBuffer.wrap(padded).order(ByteOrder.BIG_ENDIAN).asIntBuffer().get(words);
        data((long) y * words.length).put(words, 0, words.length);
    }

    private IntPointer data(long from) {
        return new IntPointer(pixGetData(pix)).position(from);
    }

    public PIX pix() {
        return pix;
    }

    public int width() {
        return pixGetWidth(pix);
    }

    public int height() {
        return pixGetHeight(pix);
    }

    /** 1, 8 or 32. */
    public int depth() {
        return pixGetDepth(pix);
    }

    /** In 8 bits. */
    public Pix gray() {
        return new Pix(
                switch (depth()) {
                    case 1 -> pixConvert1To8(null, pix, (byte) 255, (byte) 0);
                    case RGB -> pixConvertRGBToLuminance(pix);
                    default -> pixCopy(null, pix);
                });
    }

    /** Scaled; 8 bits stay 8 bits. */
    public Pix scaled(double factor) {
        return new Pix(factor == 1 ? pixCopy(null, pix) : pixScale(pix, (float) factor, (float) factor));
    }

    /** Turned clockwise by a multiple of 90 degrees. */
    public Pix turned(int degrees) {
        return new Pix(degrees == 0 ? pixCopy(null, pix) : pixRotateOrth(pix, degrees / 90));
    }

    /** The part in the box. */
    public Pix cut(Box box) {
        try (BOX bounds = new BOX(boxCreate(box.x(), box.y(), box.width(), box.height()))) {
            return new Pix(pixClipRectangle(pix, bounds.box, (PointerPointer<?>) null));
        }
    }

    /** Whether a pixel in a hundred is clearly coloured. */
    public boolean colourful() {
        if (depth() != RGB) {
            return false;
        }
        int wpl = pixGetWpl(pix);
        int[] row = new int[wpl];
        long seen = 0;
        long coloured = 0;
        for (int y = 0; y < height(); y += 8) {
            data((long) y * wpl).get(row, 0, wpl);
            for (int x = 0; x < width(); x += 4) {
                seen++;
                coloured += spread(row[x]) > 48 ? 1 : 0;
            }
        }
        return coloured * 100 > seen;
    }

    private static int spread(int rgb) {
        int red = rgb >>> 24;
        int green = rgb >> 16 & 255;
        int blue = rgb >> 8 & 255;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    /** In 1 bit: uneven paper made even first. */
    public Pix ink() {
        if (depth() == 1) {
            return new Pix(pixCopy(null, pix));
        }
        try (Pix gray = gray();
                Pix even = new Pix(pixBackgroundNormSimple(gray.pix, null, null))) {
            return new Pix(pixThresholdToBinary(even.pix, INK_BELOW));
        }
    }

    /** The bits of a 1-bit picture. */
    public Bitmap bitmap() {
        int wpl = pixGetWpl(pix);
        int[] words = new int[wpl];
        byte[] packed = new byte[wpl * 4 * height()];
        ByteBuffer to = ByteBuffer.wrap(packed).order(ByteOrder.BIG_ENDIAN);
        for (int y = 0; y < height(); y++) {
            data((long) y * wpl).get(words, 0, wpl);
            to.asIntBuffer().put(words);
            to.position(to.position() + wpl * 4);
        }
        return Bitmap.ofPacked(width(), height(), packed, wpl * 4);
    }

    /** As a PNG file. */
    public byte[] png(int dpi) {
        pixSetResolution(pix, dpi, dpi);
        pixSetZlibCompression(pix, depth() == 1 ? 6 : 2);
        return encoded(IFF_PNG);
    }

    /** As a JPEG file, of gray or colour. */
    public byte[] jpeg() {
        try (PointerPointer<BytePointer> at = new PointerPointer<>(1);
                SizeTPointer size = new SizeTPointer(1)) {
            return taken(pixWriteMemJpeg(at, size, pix, JPEG_QUALITY, 0), at, size);
        }
    }

    private byte[] encoded(int format) {
        try (PointerPointer<BytePointer> at = new PointerPointer<>(1);
                SizeTPointer size = new SizeTPointer(1)) {
            return taken(pixWriteMem(at, size, pix, format), at, size);
        }
    }

    private static byte[] taken(int failed, PointerPointer<BytePointer> at, SizeTPointer size) {
        if (failed != 0) {
            throw new IllegalStateException("the picture could not be encoded");
        }
        BytePointer data = at.get(BytePointer.class);
        byte[] bytes = new byte[Math.toIntExact(size.get())];
        data.get(bytes);
        lept_free(data);
        return bytes;
    }

    @Override
    public void close() {
        pixDestroy(pix);
    }

    private record BOX(org.bytedeco.leptonica.BOX box) implements AutoCloseable {
        @Override
        public void close() {
            boxDestroy(box);
        }
    }
}
