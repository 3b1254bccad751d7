package verbatim.reading.open;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.fault.Reason;

/** Walks a page's content in drawing order and notes each mark on it: glyphs, pictures, shapes. Boxes are in the page's own units, y upwards. */
final class PdfMarks extends PDFGraphicsStreamEngine {
    /**
     * A glyph.
     *
     * @param text what it stands for; empty when the file does not say
     * @param box from the foot of its letters to their head
     * @param baseline of its line
     * @param size of the type
     * @param shown false when it is drawn without paint
     * @param order counts the marks
     */
    record Glyph(String text, Rectangle2D box, double baseline, double size, boolean shown, int order) {}

    /** A picture; {@code plain} when it hides all below: no mask, no blending. */
    record Picture(PDImage image, AffineTransform place, boolean plain, int order) {
        Rectangle2D box() {
            return place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                    .getBounds2D();
        }
    }

    /** A filled shape that hides all below. */
    record Cover(Rectangle2D box, int order) {}

    final List<Glyph> glyphs = new ArrayList<>();
    final List<Picture> pictures = new ArrayList<>();
    final List<Cover> covers = new ArrayList<>();
    int shapes;
    int missing;
    private int operators;
    private int order;
    private final GeneralPath path = new GeneralPath(Path2D.WIND_NON_ZERO);
    private final String name;
    private final int number;

    /**
     * @param name of the file, for messages
     * @param number of the page in it, from 1
     */
    PdfMarks(PDPage page, String name, int number) {
        super(page);
        this.name = name;
        this.number = number;
    }

    /** Walks the page and what is pinned on it. */
    PdfMarks walk() throws IOException {
        processPage(getPage());
        for (PDAnnotation annotation : getPage().getAnnotations()) {
            if (!annotation.isHidden() && !annotation.isNoView()) {
                showAnnotation(annotation);
            }
        }
        return this;
    }

    private int next() {
        if (++order > Limits.MARKS) {
            throw tooMuch();
        }
        return order;
    }

    private Fault tooMuch() {
        return Fault.of(
                Kind.LIMIT,
                Reason.ofPage(
                        "fault.page.crowded", name, number, "marks", Limits.MARKS, "operators", Limits.OPERATORS));
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        AffineTransform place = matrix.createAffineTransform();
        double wide = Math.max(0.05, displacement.getX());
        Rectangle2D box = place.createTransformedShape(new Rectangle2D.Double(0, -0.2, wide, 0.92))
                .getBounds2D();
        Point2D origin = place.transform(new Point2D.Double(0, 0), null);
        boolean shown = !invisible();
        glyphs.add(new Glyph(text == null ? "" : text, box, origin.getY(), size, shown, next()));
    }

    private boolean invisible() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        return mode == RenderingMode.NEITHER
                || mode == RenderingMode.NEITHER_CLIP
                || mode.isFill() && !mode.isStroke() && getGraphicsState().getNonStrokeAlphaConstant() < 0.1;
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        boolean plain = !image.isStencil() && opaque();
        if (image instanceof PDImageXObject object) {
            plain &= object.getMask() == null && object.getSoftMask() == null && object.getColorKeyMask() == null;
        }
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        pictures.add(new Picture(image, place.createAffineTransform(), plain, next()));
    }

    private boolean opaque() {
        return getGraphicsState().getNonStrokeAlphaConstant() > 0.99
                && getGraphicsState().getSoftMask() == null
                && getGraphicsState()
                        .getBlendMode()
                        .toString()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("normal");
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x3, y3);
        } else {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D at = path.getCurrentPoint();
        return at == null ? new Point2D.Double() : at;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void clip(int rule) {}

    @Override
    public void strokePath() {
        shapes++;
        next();
        path.reset();
    }

    @Override
    public void fillPath(int rule) {
        shapes++;
        int number = next();
        if (opaque()) {
            covers.add(new Cover(path.getBounds2D(), number));
        }
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        fillPath(rule);
    }

    @Override
    public void shadingFill(COSName name) {
        shapes++;
        next();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > Limits.OPERATORS) {
            throw tooMuch();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        missing++;
    }
}
