package verbatim.reading.ocr;

import java.util.ArrayList;
import java.util.List;
import verbatim.text.Box;

/** One engine's reading of a page: its words in its order. */
record Reading(List<EngineWord> words) {
    Reading {
        words = List.copyOf(words);
    }

    /** Its lines, each from left to right, in its order. */
    List<List<EngineWord>> lines() {
        List<List<EngineWord>> lines = new ArrayList<>();
        int line = -1;
        for (EngineWord word : words) {
            if (word.line() != line) {
                line = word.line();
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(word);
        }
        return lines;
    }

    /** How sure the engine is on average, weighted by letters; 0 without letters. */
    double sureness() {
        long letters = 0;
        double sum = 0;
        for (EngineWord word : words) {
            letters += word.letters();
            sum += word.letters() * word.sure();
        }
        return letters == 0 ? 0 : sum / letters;
    }

    /** Letters in all words. */
    int letters() {
        return words.stream().mapToInt(EngineWord::letters).sum();
    }

    /** Letters in words that are wider than high, as the words of an upright page are. */
    int lyingLetters() {
        return words.stream()
                .filter(EngineWord::lying)
                .mapToInt(EngineWord::letters)
                .sum();
    }

    /** Whether it is surely of an upright page. */
    boolean good() {
        int lying = lyingLetters();
        return lying >= 150 && lying >= 0.6 * letters() && sureness() >= 78;
    }

    /** The bounds of the words the engine is sure of; a box without area when there are none. */
    Box sureBounds(double sure) {
        return words.stream()
                .filter(word -> word.sure() >= sure)
                .map(EngineWord::box)
                .reduce(Box::union)
                .orElse(new Box(0, 0, 0, 0));
    }
}
