package verbatim.demo;

import java.util.List;

/**
 * A typed page before it is scanned. Columns are a tenth of an inch, rows a typed line.
 *
 * @param strokes letters as struck
 * @param boxes what is withheld
 * @param stamp lines of the release stamp; empty when there is none
 * @param text the page as a reader ought to read it, without banner, page number, stamp and withheld words
 */
record Sheet(List<Stroke> strokes, List<Box> boxes, List<String> stamp, String text) {
    Sheet {
        strokes = List.copyOf(strokes);
        boxes = List.copyOf(boxes);
        stamp = List.copyOf(stamp);
    }

    /** One letter. */
    record Stroke(int codePoint, double row, double column, Ink ink) {}

    /** How a letter is struck. */
    enum Ink {
        PLAIN,
        BOLD,
        /** Struck through by hand when the paper was released. */
        STRUCK,
        /** The carriage slipped: an r and an n stand so near that they look like an m. */
        SLIPPED
    }

    /** A withheld place with the code printed beside it. */
    record Box(double row, double column, double rows, double columns, String code) {}
}
