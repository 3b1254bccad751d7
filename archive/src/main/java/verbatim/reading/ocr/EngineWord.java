package verbatim.reading.ocr;

import verbatim.text.Box;

/**
 * A word as one reading saw it.
 *
 * @param text without blanks, never empty
 * @param box pixels of the page image
 * @param sure the engine's number, from 0 to 100
 * @param line counts the reading's lines from 0
 */
record EngineWord(String text, Box box, double sure, int line) {
    int letters() {
        return (int) text.chars().filter(Character::isLetter).count();
    }

    boolean lying() {
        return box.width() > box.height();
    }
}
