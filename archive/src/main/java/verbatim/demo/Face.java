package verbatim.demo;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A typewriter's letters as outlines, one pica wide (ten to an inch). Read from the program's own font file, so no machine needs fonts. */
final class Face {
    private final TrueTypeFont font;
    private final double unitsPerColumn;
    private final Map<Integer, Shape> outlines = new ConcurrentHashMap<>();

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.unitsPerColumn = font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId('n'));
    }

    static Face regular() {
        return of("/typewriter/CourierPrime_400Regular.ttf");
    }

    static Face bold() {
        return of("/typewriter/CourierPrime_700Bold.ttf");
    }

    private static Face of(String resource) {
        try (InputStream in = Objects.requireNonNull(Face.class.getResourceAsStream(resource), resource)) {
            return new Face(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException fault) {
            throw new UncheckedIOException("the program's own font " + resource + " cannot be read", fault);
        }
    }

    /** The letter's outline with its base line at 0 and y downwards, one column wide at size 1. */
    Shape outline(int codePoint) {
        return outlines.computeIfAbsent(codePoint, this::draw);
    }

    private synchronized Shape draw(int codePoint) {
        try {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(codePoint);
            if (glyph == 0 && codePoint != ' ') {
                throw new IllegalArgumentException("the typewriter has no key for " + Character.toString(codePoint));
            }
            GlyphData data = font.getGlyph().getGlyph(glyph);
            Shape path = data == null ? new Path2D.Double() : data.getPath();
            return AffineTransform.getScaleInstance(1 / unitsPerColumn, -1 / unitsPerColumn)
                    .createTransformedShape(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
