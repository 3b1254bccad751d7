package verbatim.reading.open;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.fault.Reason;
import verbatim.reading.pix.Pix;

/** Decodes pictures, after their declared size was found bearable. */
final class Pictures {
    private Pictures() {}

    /**
     * Decodes one picture of a file.
     *
     * @param index from 0
     * @param page for messages
     */
    static Pix read(Path file, int index, FileType type, String name, int page) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null) {
                throw new IOException("no stream for " + file);
            }
            ImageReader reader = reader(type);
            try {
                reader.setInput(in, false, true);
                bounded(reader.getWidth(index), reader.getHeight(index), name, page);
                return pix(reader.read(index));
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) {
            if (e instanceof Fault fault) {
                throw fault;
            }
            throw new IOException("the decoder gave up: " + e, e);
        }
    }

    /** Refuses pictures that declare too many pixels. */
    static void bounded(long width, long height, String name, int page) {
        if (width < 1 || height < 1) {
            throw Fault.of(
                    Kind.INPUT, Reason.ofPage("fault.picture.sizeless", name, page, "size", width + " x " + height));
        }
        if (width * height > Limits.PIXELS || width > 65_500 || height > 65_500) {
            throw Fault.of(
                    Kind.LIMIT,
                    Reason.ofPage(
                            "fault.picture.large",
                            name,
                            page,
                            "size",
                            width + " x " + height,
                            "millions",
                            Limits.PIXELS / 1_000_000));
        }
    }

    static Fault broken(String name, int page, FileType type, Exception cause) {
        return Fault.of(Kind.INPUT, Reason.ofPage("fault.picture.damaged", name, page, "type", type.name()), cause);
    }

    static Fault noSuchPage(String name, int page, int pages) {
        return Fault.of(Kind.INPUT, Reason.ofPage("fault.page.none", name, page, "pages", String.valueOf(pages)));
    }

    /** Into native memory: black and white, gray or colour. */
    static Pix pix(BufferedImage image) {
        if (image.getColorModel() instanceof IndexColorModel colours
                && colours.getPixelSize() == 1
                && image.getRaster().getNumBands() == 1) {
            return bitonal(image, colours);
        }
        return toned(image);
    }

    /** In gray when it has no colours to speak of. */
    static Pix toned(BufferedImage image) {
        Pix pix = Pix.of(image);
        if (pix.depth() == 8 || pix.colourful()) {
            return pix;
        }
        try (Pix colour = pix) {
            return colour.gray();
        }
    }

    private static Pix bitonal(BufferedImage image, IndexColorModel colours) {
        boolean[] ink = {dark(colours, 0), colours.getMapSize() > 1 && dark(colours, 1)};
        int width = image.getWidth();
        int bytesPerRow = (width + 7) / 8;
        byte[] packed = new byte[bytesPerRow * image.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                if (ink[row[x]]) {
                    packed[y * bytesPerRow + (x >> 3)] |= (byte) (0x80 >> (x & 7));
                }
            }
        }
        return Pix.ofPacked(width, image.getHeight(), packed);
    }

    private static boolean dark(IndexColorModel colours, int index) {
        return colours.getRed(index) + colours.getGreen(index) + colours.getBlue(index) < 384;
    }

    private static ImageReader reader(FileType type) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            throw new IOException("no decoder for " + type.mediaType());
        }
        return readers.next();
    }
}
