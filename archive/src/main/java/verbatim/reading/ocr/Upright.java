package verbatim.reading.ocr;

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
        Directions.Sampled sampled = Directions.sampled(engine, picture, ink);
        if (sampled.turn() == 0 && sampled.clear()) {
            return new Upright(0, asReceived, true);
        }
        if (!sampled.enough()) {
            return new Upright(0, asReceived, false);
        }
        if (!sampled.clear()) {
            return whole(engine, picture, asReceived, scale);
        }
        Reading turned = read(engine, picture, sampled.turn(), scale);
        // A table or a map may have more letters on their side in one place than the page has upright.
        boolean better = Directions.score(turned.words()) > CLEAR_GAIN * Directions.score(asReceived.words());
        return better ? new Upright(sampled.turn(), turned, true) : new Upright(0, asReceived, false);
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
