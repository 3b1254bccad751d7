package verbatim.reading.layout;

import java.util.List;
import verbatim.text.Box;

/** One line of words across a page, left to right; never empty. */
public record Row(List<SeenWord> words) {
    public Row {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a row must have at least 1 word, got 0");
        }
    }

    /** The smallest box that holds all words. */
    public Box box() {
        return words.stream().map(SeenWord::box).reduce(Box::union).orElseThrow();
    }
}
