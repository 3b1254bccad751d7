package verbatim.text;

import java.util.List;

/**
 * The text of one page at one revision: lines joined by a line feed, words by one space. Words, spans and turns are in the order of the text, and
 * lie within it.
 *
 * @param key the page
 * @param revision from 1; a new reading or a correction makes the next one
 * @param confirmed whether a person read this text against the scan, or typed it; otherwise a machine read it
 * @param text the whole page, furniture included
 * @param words empty when the text came without them
 * @param spans what is not the record's body
 * @param turns empty when the document has no speakers
 */
public record PageText(
        PageKey key,
        int revision,
        boolean confirmed,
        String text,
        List<Word> words,
        List<Span> spans,
        List<Turn> turns) {
    public PageText {
        words = List.copyOf(words);
        spans = List.copyOf(spans);
        turns = List.copyOf(turns);
        if (revision < 1) {
            throw new IllegalArgumentException("revision must be >= 1, got " + revision);
        }
        for (Word word : words) {
            within(word.end(), text, "word");
        }
        for (Span span : spans) {
            within(span.end(), text, "span");
        }
        for (Turn turn : turns) {
            within(turn.end(), text, "turn");
        }
    }

    private static void within(int end, String text, String what) {
        if (end > text.length()) {
            throw new IllegalArgumentException(
                    "a " + what + " must end within the text's " + text.length() + " units, got " + end);
        }
    }
}
