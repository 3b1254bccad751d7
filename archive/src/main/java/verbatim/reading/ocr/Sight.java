package verbatim.reading.ocr;

import java.util.List;
import verbatim.fault.Reason;
import verbatim.reading.layout.Bitmap;
import verbatim.reading.layout.Row;
import verbatim.reading.pix.Pix;

/**
 * What was read on a page image.
 *
 * @param upright the page image; the receiver closes it
 * @param turned degrees it was turned clockwise to stand upright
 * @param ink the upright page in black and white
 * @param letterPx the usual height of its letters; 0 when unknown
 * @param rows in reading order
 * @param models each with its digest
 * @param settings whatever else decides the outcome
 * @param remarks for the archivist
 */
public record Sight(
        Pix upright,
        int turned,
        Bitmap ink,
        int letterPx,
        List<Row> rows,
        List<String> models,
        String settings,
        List<Reason> remarks)
        implements AutoCloseable {
    public Sight {
        rows = List.copyOf(rows);
        models = List.copyOf(models);
        remarks = List.copyOf(remarks);
    }

    /** Dots an inch, guessed from the letters: small letters of typewriters are 2 mm high; 0 when there are none. */
    public int estimatedDpi() {
        return (int) Math.round(letterPx * 12.5 / 10) * 10;
    }

    @Override
    public void close() {
        upright.close();
    }
}
