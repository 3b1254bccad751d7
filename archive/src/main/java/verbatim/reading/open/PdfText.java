package verbatim.reading.open;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.reading.layout.Row;
import verbatim.reading.layout.SeenWord;
import verbatim.text.Box;

/** The text of a page that was born digital, as far as it can be seen. */
final class PdfText {
    private static final double WORD_GAP = 0.22;
    private static final double ROW_DRIFT = 0.3;
    private static final int CONTRAST = 40;

    private PdfText() {}

    /**
     * Words with their places.
     *
     * @param hidden glyphs that do not show on the drawn page
     */
    record Found(List<Row> rows, int hidden) {}

    /** Glyphs that are painted and that nothing drawn later covers. */
    static List<PdfMarks.Glyph> visible(PdfMarks marks) {
        List<PdfMarks.Cover> covers = new ArrayList<>(marks.covers);
        for (PdfMarks.Picture picture : marks.pictures) {
            if (picture.plain()) {
                covers.add(new PdfMarks.Cover(picture.box(), picture.order()));
            }
        }
        return marks.glyphs.stream()
                .filter(PdfMarks.Glyph::shown)
                .filter(glyph -> !glyph.text().isBlank())
                .filter(glyph -> covers.stream().noneMatch(cover -> covers(cover, glyph)))
                .toList();
    }

    private static boolean covers(PdfMarks.Cover cover, PdfMarks.Glyph glyph) {
        if (cover.order() < glyph.order()) {
            return false;
        }
        Rectangle2D common = cover.box().createIntersection(glyph.box());
        return !common.isEmpty()
                && common.getWidth() * common.getHeight()
                        >= 0.5 * glyph.box().getWidth() * glyph.box().getHeight();
    }

    /** The glyphs' words, in their order in the file. */
    static List<String> words(List<PdfMarks.Glyph> glyphs) {
        return lines(glyphs).stream()
                .flatMap(List::stream)
                .map(Builder::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The glyphs' words in rows, on the drawn page. */
    static Found rows(List<PdfMarks.Glyph> glyphs, AffineTransform place, BufferedImage drawn) {
        List<PdfMarks.Glyph> seen = glyphs.stream()
                .filter(glyph -> contrast(drawn, box(glyph.box(), place)))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (List<Builder> line : lines(seen)) {
            List<SeenWord> words = line.stream()
                    .filter(word -> !word.text().isEmpty())
                    .map(word -> new SeenWord(word.text(), box(word.box, place), 1, true, true, false, null))
                    .sorted(Comparator.comparingInt(word -> word.box().x()))
                    .toList();
            if (!words.isEmpty()) {
                rows.add(new Row(words));
            }
        }
        return new Found(rows, glyphs.size() - seen.size());
    }

    private static List<List<Builder>> lines(List<PdfMarks.Glyph> glyphs) {
        List<List<Builder>> lines = new ArrayList<>();
        PdfMarks.@Nullable Glyph before = null;
        for (PdfMarks.Glyph glyph : glyphs) {
            if (before == null || newLine(before, glyph)) {
                lines.add(new ArrayList<>());
            }
            List<Builder> line = lines.getLast();
            if (line.isEmpty() || before == null || newWord(before, glyph)) {
                line.add(new Builder(glyph.box()));
            }
            line.getLast().add(glyph);
            before = glyph;
        }
        return lines;
    }

    private static boolean newLine(PdfMarks.Glyph before, PdfMarks.Glyph glyph) {
        double size = Math.max(before.size(), glyph.size());
        return Math.abs(before.baseline() - glyph.baseline()) > ROW_DRIFT * size
                || glyph.box().getMaxX() < before.box().getX() - size;
    }

    private static boolean newWord(PdfMarks.Glyph before, PdfMarks.Glyph glyph) {
        double gap = glyph.box().getX() - before.box().getMaxX();
        return before.text().isBlank() || gap > WORD_GAP * glyph.size() || gap < -2 * glyph.size();
    }

    private static Box box(Rectangle2D box, AffineTransform place) {
        Rectangle2D at = place.createTransformedShape(box).getBounds2D();
        int left = (int) Math.floor(at.getX());
        int top = (int) Math.floor(at.getY());
        return new Box(
                left,
                top,
                Math.max(1, (int) Math.ceil(at.getMaxX()) - left),
                Math.max(1, (int) Math.ceil(at.getMaxY()) - top));
    }

    /** Whether dark and light meet there: text in the colour of what lies below it cannot be seen. */
    private static boolean contrast(BufferedImage drawn, Box box) {
        int darkest = 255;
        int lightest = 0;
        for (int y = Math.max(0, box.y()); y < Math.min(drawn.getHeight(), box.bottom()); y++) {
            for (int x = Math.max(0, box.x()); x < Math.min(drawn.getWidth(), box.right()); x++) {
                int value = drawn.getRaster().getSample(x, y, 0);
                darkest = Math.min(darkest, value);
                lightest = Math.max(lightest, value);
            }
        }
        return lightest - darkest >= CONTRAST;
    }

    /** A word being put together. */
    private static final class Builder {
        private final StringBuilder letters = new StringBuilder();
        private Rectangle2D box;

        Builder(Rectangle2D box) {
            this.box = box;
        }

        void add(PdfMarks.Glyph glyph) {
            letters.append(glyph.text());
            box = box.createUnion(glyph.box());
        }

        String text() {
            return Normalizer.normalize(letters, Normalizer.Form.NFC)
                    .replace("\ufb01", "fi")
                    .replace("\ufb02", "fl")
                    .replace("\ufb00", "ff")
                    .replace("\ufb03", "ffi")
                    .replace("\ufb04", "ffl")
                    .replaceAll("[\\p{Cntrl}\\p{Cf}\\s\\u00a0]+", "");
        }
    }
}
