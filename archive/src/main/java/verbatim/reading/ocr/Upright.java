package verbatim.reading.ocr;

import java.util.OptionalInt;
import verbatim.reading.ocr.Engine.Mode;
import verbatim.reading.pix.Pix;

/**
 * How a page was found to stand.
 *
 * @param turned degrees to turn it clockwise
 * @param reading the page as read when so turned
 * @param sure whether that is certain
 */
record Upright(int turned, Reading reading, boolean sure) {
    private static final double CLEAR_GAIN = 1.5;

    /** For a page whose reading is not good as it is. */
    static Upright of(Engine engine, Pix picture, Pix ink, Reading asReceived, double scale) {
        OptionalInt sampled = Directions.sampled(engine, picture, ink);
        if (sampled.isPresent()) {
            int turn = sampled.getAsInt();
            if (turn == 0) {
                return new Upright(0, asReceived, true);
            }
            Reading turned = read(engine, picture, turn, scale);
            // A table or a map may have more letters on their side in one place than the page has upright.
            boolean better = Directions.score(turned.words()) > CLEAR_GAIN * Directions.score(asReceived.words());
            return better ? new Upright(turn, turned, true) : new Upright(0, asReceived, false);
        }
        return whole(engine, picture, asReceived, scale);
    }

    private static Upright whole(Engine engine, Pix picture, Reading asReceived, double scale) {
        Upright best = new Upright(0, asReceived, false);
        double least = Directions.score(asReceived.words());
        for (int turn = 90; turn < 360; turn += 90) {
            Reading reading = read(engine, picture, turn, scale);
            double score = Directions.score(reading.words());
            if (score > least * CLEAR_GAIN && reading.good()) {
                best = new Upright(turn, reading, true);
                least = score;
            }
        }
        return best;
    }

    private static Reading read(Engine engine, Pix picture, int turn, double scale) {
        try (Pix turned = picture.turned(turn)) {
            return new Reading(engine.words(turned, Mode.AUTO, scale));
        }
    }
}
