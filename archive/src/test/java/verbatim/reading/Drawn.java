package verbatim.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.GlyphTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Pages drawn by tests, with glyph outlines from a font inside PDFBox, so that no font need be installed. */
public final class Drawn {
    /** Lines with enough letters to be sure of. */
    public static final List<String> LINES = List.of(
            "MEMORANDUM OF CONVERSATION",
            "The President opened the meeting and said that he was",
            "glad to see the Foreign Minister again after so long a",
            "time. The Minister answered that his government had",
            "followed the negotiations with great attention and that",
            "it would support every step towards an agreement.",
            "They agreed to meet again in the spring of next year.");

    private static final TrueTypeFont FONT = font();

    private Drawn() {}

    /** A page of 1700 x 1100 pixels in black and white. */
    public static BufferedImage page(List<String> lines) {
        return page(lines, BufferedImage.TYPE_BYTE_BINARY, 1700, 1100, 40);
    }

    /** A page of some type, with letters of some size in pixels. */
    public static BufferedImage page(List<String> lines, int type, int width, int height, int size) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        if (type != BufferedImage.TYPE_BYTE_BINARY) {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        }
        for (int i = 0; i < lines.size(); i++) {
            line(pen, lines.get(i), 3.0 * size, size * (3 + 2.0 * i), size);
        }
        pen.dispose();
        return image;
    }

    /** Writes a line of text with its foot at {@code y}. */
    public static void line(Graphics2D pen, String text, double x, double y, double size) {
        try {
            GlyphTable glyphs = FONT.getGlyph();
            double scale = size / FONT.getUnitsPerEm();
            double at = x;
            for (int i = 0; i < text.length(); i++) {
                int glyph = FONT.getUnicodeCmapLookup().getGlyphId(text.charAt(i));
                AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
                if (glyphs.getGlyph(glyph) != null) {
                    pen.fill(place.createTransformedShape(glyphs.getGlyph(glyph).getPath()));
                }
                at += FONT.getAdvanceWidth(glyph) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture, turned clockwise by a multiple of 90 degrees. */
    public static BufferedImage turned(BufferedImage image, int degrees) {
        boolean lying = degrees % 180 != 0;
        BufferedImage turned = new BufferedImage(
                lying ? image.getHeight() : image.getWidth(),
                lying ? image.getWidth() : image.getHeight(),
                image.getType());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                switch (degrees) {
                    case 90 -> turned.setRGB(image.getHeight() - 1 - y, x, rgb);
                    case 180 -> turned.setRGB(image.getWidth() - 1 - x, image.getHeight() - 1 - y, rgb);
                    case 270 -> turned.setRGB(y, image.getWidth() - 1 - x, rgb);
                    default -> turned.setRGB(x, y, rgb);
                }
            }
        }
        return turned;
    }

    /** Encoded as {@code png}, {@code jpeg} or {@code tiff}. */
    public static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IOException("no encoder for " + format);
        }
        return bytes.toByteArray();
    }

    /** A stream with the outlines, for PDFs with text. */
    public static InputStream fontFile() {
        return Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
    }

    private static TrueTypeFont font() {
        try (InputStream in = fontFile()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
