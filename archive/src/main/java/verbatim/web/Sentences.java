package verbatim.web;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import verbatim.text.PageText;
import verbatim.text.Word;

/** Picks a sentence worth showing. */
final class Sentences {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 28;

    private Sentences() {}

    /** The first whole sentence of the body of a fit length, without a doubtful word, in the first turn if there are turns. */
    static Optional<BitSet> quotable(PageText text, List<Word> words) {
        int from = text.turns().isEmpty() ? 0 : text.turns().getFirst().start();
        int start = -1;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.start() < from || inSpan(text, word) || word.doubtful()) {
                start = -1;
                continue;
            }
            boolean begins = i > 0
                    && ends(words.get(i - 1))
                    && Character.isUpperCase(word.text().charAt(0));
            if (start < 0 && begins) {
                start = i;
            }
            if (start >= 0 && ends(word)) {
                int length = i - start + 1;
                if (length >= SHORTEST && length <= LONGEST) {
                    return Optional.of(Light.range(start, i + 1));
                }
                start = -1;
            }
        }
        return Optional.empty();
    }

    private static boolean ends(Word word) {
        return word.text().length() > 2
                && ".?!".indexOf(word.text().charAt(word.text().length() - 1)) >= 0;
    }

    private static boolean inSpan(PageText text, Word word) {
        return text.spans().stream().anyMatch(s -> word.start() < s.end() && word.end() > s.start());
    }
}
