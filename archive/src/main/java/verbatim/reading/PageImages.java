package verbatim.reading;

import java.nio.file.Path;
import verbatim.holdings.Page;
import verbatim.text.Box;

/** Cuts, scales and turns the page images that a reader made: what the image service and the crops are served from. Thread-safe. */
public interface PageImages {
    /** The picture's size, without decoding it. */
    Page.Image size(Path image);

    /**
     * The region, scaled, turned and encoded.
     *
     * @param region pixels of the page image, within it
     * @param widthPx of the answer before turning, at least 1
     * @param heightPx of the answer before turning, at least 1
     */
    byte[] render(Path image, Box region, int widthPx, int heightPx, Turn turn, Quality quality, Format format);

    /** Mirroring first, then clockwise degrees from 0 up to 360. */
    record Turn(boolean mirrored, double degrees) {}

    /** Colours of the answer. */
    enum Quality {
        COLOUR,
        GRAY,
        BITONAL
    }

    /** Encodings of the answer. */
    enum Format {
        JPEG,
        PNG
    }
}
