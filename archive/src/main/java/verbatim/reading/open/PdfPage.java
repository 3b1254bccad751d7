package verbatim.reading.open;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.fault.Reason;
import verbatim.reading.pix.Pix;

/** Decides what a page of a PDF is: one scanned picture, born digital, or something to be drawn and read. */
final class PdfPage {
    private static final double FULL_PAGE = 0.85;
    private static final double POINTS_AN_INCH = 72;

    private final PDDocument document;
    private final PDPage page;
    private final String name;
    private final int number;
    private final boolean damaged;

    PdfPage(PDDocument document, PDPage page, String name, int number, boolean damaged) {
        this.document = document;
        this.page = page;
        this.name = name;
        this.number = number;
        this.damaged = damaged;
    }

    OpenPage open() throws IOException {
        PdfMarks marks = new PdfMarks(page, name, number).walk();
        for (PdfMarks.Picture picture : marks.pictures) {
            Pictures.bounded(picture.image().getWidth(), picture.image().getHeight(), name, number);
        }
        List<PdfMarks.Glyph> visible = PdfText.visible(marks);
        boolean broken = damaged || marks.missing > 0;
        if (visible.isEmpty() && marks.pictures.isEmpty() && marks.shapes == 0 && broken) {
            throw Fault.of(Kind.INPUT, Reason.ofPage("fault.page.lost", name, number));
        }
        List<Reason> remarks = new ArrayList<>();
        if (broken) {
            remarks.add(Reason.of("remark.damaged.pdf"));
        }
        return opened(marks, visible, remarks);
    }

    private OpenPage opened(PdfMarks marks, List<PdfMarks.Glyph> visible, List<Reason> remarks) throws IOException {
        Set<PdfMarks.Glyph> seen = new HashSet<>(visible);
        List<String> layer = PdfText.words(
                marks.glyphs.stream().filter(glyph -> !seen.contains(glyph)).toList());
        if (visible.isEmpty() && marks.shapes == 0 && marks.pictures.size() == 1) {
            PdfMarks.Picture only = marks.pictures.getFirst();
            if (only.plain() && fullPage(only)) {
                return PdfPicture.scan(only, page.getRotation(), layer, remarks);
            }
        }
        boolean covered = marks.pictures.stream().anyMatch(this::fullPage);
        return drawn(marks, covered ? List.of() : visible, layer, remarks);
    }

    private OpenPage drawn(PdfMarks marks, List<PdfMarks.Glyph> visible, List<String> layer, List<Reason> remarks)
            throws IOException {
        PDRectangle box = page.getCropBox();
        double inches = box.getWidth() / POINTS_AN_INCH * (box.getHeight() / POINTS_AN_INCH);
        double dpi = Math.min(Limits.DRAW_DPI, Math.sqrt(Limits.PIXELS / 2.0 / Math.max(inches, 1e-6)));
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(number - 1, (float) dpi, ImageType.GRAY);
        Pix picture = Pix.of(image);
        int rounded = (int) Math.round(dpi);
        if (visible.isEmpty()) {
            return new OpenPage.Scan(picture, rounded, layer, remarks);
        }
        PdfText.Found found = PdfText.rows(visible, place(dpi / POINTS_AN_INCH), image);
        if (found.hidden() > 0 || marks.glyphs.size() > visible.size()) {
            remarks.add(Reason.of("remark.hidden"));
        }
        return new OpenPage.Digital(picture, rounded, found.rows(), remarks);
    }

    /** From the page's units to pixels. */
    private AffineTransform place(double scale) {
        PDRectangle box = page.getCropBox();
        AffineTransform place = new AffineTransform();
        place.scale(scale, scale);
        switch (page.getRotation()) {
            case 90 -> place.concatenate(new AffineTransform(0, 1, 1, 0, 0, 0));
            case 180 -> place.concatenate(new AffineTransform(-1, 0, 0, 1, box.getWidth(), 0));
            case 270 -> place.concatenate(new AffineTransform(0, -1, -1, 0, box.getHeight(), box.getWidth()));
            default -> place.concatenate(new AffineTransform(1, 0, 0, -1, 0, box.getHeight()));
        }
        place.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        return place;
    }

    /** Whether the picture stands upright and is the page: it fills it, and nothing of it lies outside. */
    private boolean fullPage(PdfMarks.Picture picture) {
        AffineTransform place = picture.place();
        boolean upright = place.getScaleX() > 0
                && place.getScaleY() > 0
                && Math.abs(place.getShearX()) < 0.01 * place.getScaleX()
                && Math.abs(place.getShearY()) < 0.01 * place.getScaleX();
        PDRectangle crop = page.getCropBox();
        Rectangle2D page =
                new Rectangle2D.Double(crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(), crop.getHeight());
        Rectangle2D common = picture.box().createIntersection(page);
        double area = common.isEmpty() ? 0 : common.getWidth() * common.getHeight();
        double own = picture.box().getWidth() * picture.box().getHeight();
        return upright && area > FULL_PAGE * page.getWidth() * page.getHeight() && area > 0.97 * own;
    }
}
