package verbatim.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDFs made by tests. */
public final class DrawnPdf {
    /** Draws on a page. */
    public interface Drawing {
        void on(PDPageContentStream page, PDFont font) throws IOException;
    }

    private DrawnPdf() {}

    /** A PDF of scans: each picture fills its page, at 200 dpi; black and white ones as CCITT G4. */
    public static byte[] ofScans(BufferedImage... scans) throws IOException {
        return ofScans(0, scans);
    }

    /** Likewise, each page with a rotation. */
    public static byte[] ofScans(int rotation, BufferedImage... scans) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage scan : scans) {
                PDImageXObject picture = switch (scan.getType()) {
                    case BufferedImage.TYPE_BYTE_BINARY -> CCITTFactory.createFromImage(document, scan);
                    case BufferedImage.TYPE_INT_RGB -> JPEGFactory.createFromImage(document, scan);
                    default -> LosslessFactory.createFromImage(document, scan);
                };
                PDPage page = new PDPage(new PDRectangle(scan.getWidth() * 0.36f, scan.getHeight() * 0.36f));
                page.setRotation(rotation);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(picture, 0, 0, scan.getWidth() * 0.36f, scan.getHeight() * 0.36f);
                }
            }
            return bytes(document);
        }
    }

    /** A PDF of letter-size pages drawn so. */
    public static byte[] drawn(Drawing... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(document, Drawn.fontFile());
            for (Drawing drawing : pages) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    drawing.on(content, font);
                }
            }
            return bytes(document);
        }
    }

    /** Writes lines of 12-point text from the top. */
    public static Drawing text(List<String> lines) {
        return (page, font) -> {
            for (int i = 0; i < lines.size(); i++) {
                line(page, font, lines.get(i), 72, 700 - 20f * i);
            }
        };
    }

    /** Writes one line. */
    public static void line(PDPageContentStream page, PDFont font, String text, float x, float y) throws IOException {
        page.beginText();
        page.setFont(font, 12);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    /** A document changed by hand before it is written. */
    public static byte[] changed(byte[] pdf, Consumer<PDDocument> change) throws IOException {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            change.accept(document);
            return bytes(document);
        }
    }

    /** Locked; with an empty password everybody may open it, and nobody may copy from it. */
    public static byte[] locked(byte[] pdf, String password) throws IOException {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            AccessPermission may = new AccessPermission();
            may.setCanExtractContent(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, may);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return bytes(document);
        }
    }

    /** A PDF put together from objects as written; number 1 is the catalogue. */
    public static byte[] raw(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.length; i++) {
            places.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
        pdf.append("trailer\n<< /Size ")
                .append(objects.length + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
