package verbatim.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.SplittableRandom;
import verbatim.demo.Sheet.Box;
import verbatim.demo.Sheet.Ink;
import verbatim.demo.Sheet.Stroke;

/** Draws a typed page as a scanner saw it: askew, with uneven ink, worn paper, stamps and boxes. Needs no screen and no installed font. */
final class Scan {
    private static final double LEFT_INCHES = 1.15;
    private static final double TOP_INCHES = 1.35;
    private static final double ROW_INCHES = 0.24;
    private static final double COLUMN_INCHES = 0.1;
    private static final double SLIP_COLUMNS = 0.2;
    private static final int LEVEL = 132;
    private static final double SLANT = -0.035;

    private final int dpi;
    private final SplittableRandom random;
    private final Face regular;
    private final Face bold;
    private final BufferedImage paper;
    private final Graphics2D pen;

    private Scan(int dpi, long seed, Face regular, Face bold) {
        this.dpi = dpi;
        this.random = new SplittableRandom(seed);
        this.regular = regular;
        this.bold = bold;
        this.paper = new BufferedImage(dpi * 17 / 2, dpi * 11, BufferedImage.TYPE_BYTE_GRAY);
        this.pen = paper.createGraphics();
    }

    /** How a page lies under the scanner. */
    record Manner(int dpi, boolean bitonal, boolean upsideDown, long seed) {}

    /** The page's picture: one bit a pixel, or 256 grays. */
    static BufferedImage of(Sheet sheet, Manner manner, Face regular, Face bold) {
        Scan scan = new Scan(manner.dpi(), manner.seed(), regular, bold);
        scan.lay(manner.upsideDown());
        scan.draw(sheet);
        return manner.bitonal() ? scan.bitonal() : scan.gray();
    }

    private void lay(boolean upsideDown) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(new Color(236, 236, 236));
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        double skew = Math.toRadians(random.nextDouble(-0.7, 0.7)) + (upsideDown ? Math.PI : 0);
        pen.rotate(skew, paper.getWidth() / 2.0, paper.getHeight() / 2.0);
        pen.scale(dpi, dpi);
    }

    private void draw(Sheet sheet) {
        for (Stroke stroke : sheet.strokes()) {
            strike(stroke);
        }
        strikeThrough(sheet.strokes());
        sheet.boxes().forEach(this::withhold);
        stamp(sheet.stamp());
        punch();
    }

    private void strike(Stroke stroke) {
        Face face = stroke.ink() == Ink.BOLD || stroke.ink() == Ink.STRUCK ? bold : regular;
        double slip = stroke.ink() == Ink.SLIPPED ? SLIP_COLUMNS * (stroke.codePoint() == 'r' ? 1 : -1) : 0;
        double x = x(stroke.column() + slip) + random.nextDouble(-0.004, 0.004);
        double y = y(stroke.row()) + random.nextDouble(-0.004, 0.004);
        pen.setColor(ink(random.nextInt(10, 90)));
        pen.fill(letter(face, stroke.codePoint(), x, y, 1, random.nextDouble(-0.015, 0.015)));
    }

    private static Shape letter(Face face, int codePoint, double x, double y, double size, double turn) {
        AffineTransform at = AffineTransform.getTranslateInstance(x, y);
        at.rotate(turn);
        at.scale(COLUMN_INCHES * size, COLUMN_INCHES * size);
        return at.createTransformedShape(face.outline(codePoint));
    }

    /** A pen line through each banner, as when a paper's classification is cancelled. */
    private void strikeThrough(List<Stroke> strokes) {
        strokes.stream()
                .filter(it -> it.ink() == Ink.STRUCK)
                .mapToDouble(Stroke::row)
                .distinct()
                .sorted()
                .forEach(row -> {
                    double from = strokes.stream()
                            .filter(it -> it.row() == row)
                            .mapToDouble(Stroke::column)
                            .min()
                            .orElse(0);
                    double to = strokes.stream()
                            .filter(it -> it.row() == row)
                            .mapToDouble(Stroke::column)
                            .max()
                            .orElse(0);
                    pen.setColor(ink(60));
                    pen.setStroke(new BasicStroke(0.012f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    double y = y(row) - 0.045;
                    pen.draw(new Line2D.Double(x(from - 1), y + 0.012, x(to + 2), y - 0.012));
                });
    }

    private void withhold(Box box) {
        Rectangle2D frame = new Rectangle2D.Double(
                x(box.column()) - 0.03,
                y(box.row()) - 0.13,
                box.columns() * COLUMN_INCHES + 0.03,
                box.rows() * ROW_INCHES - 0.01);
        pen.setColor(Color.WHITE);
        pen.fill(frame);
        pen.setColor(ink(20));
        pen.setStroke(new BasicStroke(0.009f));
        pen.draw(frame);
        for (int i = 0; i < box.code().length(); i++) {
            pen.fill(letter(regular, box.code().charAt(i), x(63 + 0.8 * i), y(box.row()), 0.8, 0));
        }
    }

    private void stamp(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        AffineTransform before = pen.getTransform();
        pen.translate(4.9, 10.1);
        pen.rotate(SLANT);
        pen.setColor(ink(80));
        pen.setStroke(new BasicStroke(0.014f));
        double longest = lines.stream().mapToInt(String::length).max().orElse(0) * 0.092 + 0.24;
        pen.draw(new Rectangle2D.Double(-0.12, -0.17, longest, lines.size() * 0.17 + 0.1));
        for (int line = 0; line < lines.size(); line++) {
            for (int i = 0; i < lines.get(line).length(); i++) {
                if (lines.get(line).charAt(i) != ' ') {
                    pen.fill(letter(bold, lines.get(line).charAt(i), i * 0.092, line * 0.17, 0.92, 0));
                }
            }
        }
        pen.setTransform(before);
    }

    /** Two holes of a file, and the shadow of the paper's edge. */
    private void punch() {
        pen.setColor(ink(30));
        pen.fill(new Ellipse2D.Double(0.32, 4.1, 0.25, 0.25));
        pen.fill(new Ellipse2D.Double(0.32, 6.85, 0.25, 0.25));
        pen.setColor(ink(70));
        pen.fill(new Rectangle2D.Double(-0.2, -0.5, 0.24, 12));
    }

    private BufferedImage gray() {
        byte[] pixels = ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            int grain = (int) (random.nextLong() & 15) - 8;
            pixels[i] = (byte) Math.clamp((pixels[i] & 0xff) + grain, 0, 255);
        }
        return paper;
    }

    /** Black below a level that wavers, so that edges are rough and thin ink breaks. */
    private BufferedImage bitonal() {
        byte[] pixels = ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
        BufferedImage bits = new BufferedImage(paper.getWidth(), paper.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        byte[] packed = ((DataBufferByte) bits.getRaster().getDataBuffer()).getData();
        int stride = (paper.getWidth() + 7) / 8;
        for (int y = 0; y < paper.getHeight(); y++) {
            for (int x = 0; x < paper.getWidth(); x++) {
                int value = pixels[y * paper.getWidth() + x] & 0xff;
                long lot = random.nextLong();
                int grain = (int) (lot & 63) - 32;
                boolean speck = (lot >>> 47) == 0;
                if (value + grain >= LEVEL && !speck) {
                    packed[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
                }
            }
        }
        return bits;
    }

    private static Color ink(int level) {
        return new Color(level, level, level);
    }

    private static double x(double column) {
        return LEFT_INCHES + column * COLUMN_INCHES;
    }

    private static double y(double row) {
        return TOP_INCHES + row * ROW_INCHES;
    }
}
