package verbatim.reading.images;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import verbatim.reading.PageImages.Format;
import verbatim.reading.PageImages.Quality;

/** Colours and encodings of answers. */
final class Encoding {
    private static final int HALF = 128;

    private Encoding() {}

    static byte[] encoded(BufferedImage image, Quality quality, Format format) throws IOException {
        BufferedImage coloured = switch (quality) {
            case COLOUR -> image;
            case GRAY -> gray(image);
            case BITONAL -> bitonal(gray(image), format);
        };
        return switch (format) {
            case JPEG -> jpeg(coloured);
            case PNG -> written(coloured, "png", -1);
        };
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        return written(image, "jpeg", Limits.JPEG_QUALITY);
    }

    private static byte[] written(BufferedImage image, String format, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64_000);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality >= 0) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage gray(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return image;
        }
        BufferedImage gray = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                row[x] = (299 * (row[x] >> 16 & 255) + 587 * (row[x] >> 8 & 255) + 114 * (row[x] & 255)) / 1000;
            }
            gray.getRaster().setSamples(0, y, row.length, 1, 0, row);
        }
        return gray;
    }

    /** A JPEG has no single bits: there the answer stays gray, of two values. */
    private static BufferedImage bitonal(BufferedImage gray, Format format) {
        int type = format == Format.PNG ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_GRAY;
        int white = format == Format.PNG ? 1 : 255;
        BufferedImage bits = new BufferedImage(gray.getWidth(), gray.getHeight(), type);
        int[] row = new int[gray.getWidth()];
        for (int y = 0; y < gray.getHeight(); y++) {
            gray.getRaster().getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                row[x] = row[x] >= HALF ? white : 0;
            }
            bits.getRaster().setSamples(0, y, row.length, 1, 0, row);
        }
        return bits;
    }
}
