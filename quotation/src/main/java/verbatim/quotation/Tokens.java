package verbatim.quotation;

import java.util.List;

/**
 * The words of a text in order.
 *
 * @param words in order
 * @param tail the folded punctuation after the last word, with line feeds
 */
record Tokens(List<Token> words, String tail) {
    Tokens {
        words = List.copyOf(words);
    }

    int size() {
        return words.size();
    }
}
