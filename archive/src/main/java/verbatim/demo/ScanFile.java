package verbatim.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes page pictures as a scanner's software would: by the name's ending a PDF, a TIFF of several pages, or a JPEG. The same pictures give the same bytes. */
final class ScanFile {
    private static final float QUALITY = 0.72f;
    private static final float POINTS_PER_INCH = 72f;

    private ScanFile() {}

    static void write(Path file, List<BufferedImage> pages, int dpi) throws IOException {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        switch (ending) {
            case "pdf" -> pdf(file, pages, dpi);
            case "tif" -> tiff(file, pages);
            case "jpg" -> jpeg(file, pages.getFirst());
            default -> throw new IllegalArgumentException("no such kind of scan: " + name);
        }
    }

    private static void pdf(Path file, List<BufferedImage> pages, int dpi) throws IOException {
        try (PDDocument document = new PDDocument()) {
            // Otherwise PDFBox takes the hour for it, and no two runs give the same bytes.
            document.setDocumentId((long) file.getFileName().toString().hashCode());
            for (BufferedImage picture : pages) {
                PDImageXObject image = picture.getType() == BufferedImage.TYPE_BYTE_BINARY
                        ? CCITTFactory.createFromImage(document, picture)
                        : JPEGFactory.createFromImage(document, picture, QUALITY, dpi);
                float width = picture.getWidth() * POINTS_PER_INCH / dpi;
                float height = picture.getHeight() * POINTS_PER_INCH / dpi;
                PDPage page = new PDPage(new PDRectangle(width, height));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0, width, height);
                }
            }
            document.save(file.toFile());
        }
    }

    private static void tiff(Path file, List<BufferedImage> pages) throws IOException {
        ImageWriter writer = writer("tiff");
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("CCITT T.6");
            for (BufferedImage picture : pages) {
                IIOMetadata none =
                        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), how);
                writer.writeToSequence(new IIOImage(picture, null, none), how);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static void jpeg(Path file, BufferedImage picture) throws IOException {
        ImageWriter writer = writer("jpeg");
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriter writer(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            // The JDK's own, whatever other libraries offer: their bytes may change.
            if (writer.getClass().getName().startsWith("com.sun.imageio")) {
                return writer;
            }
        }
        throw new IllegalStateException("this Java has no writer for " + format);
    }
}
