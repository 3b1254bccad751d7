package verbatim.holdings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/**
 * What an engine, or a file of text, made of a page.
 *
 * @param image null when the page came as text alone
 * @param engine name and version
 * @param models each model with its digest
 * @param settings whatever else decides the outcome
 * @param confirmed whether the text counts as typed by people
 * @param text lines joined by a line feed, words by one space
 * @param words in the order of the text
 * @param spans in the order of the text
 * @param turns in the order of the text
 * @param redactions in reading order
 * @param remarks short remarks for the archivist: poor, direction unsure, order unsure …
 */
public record PageReading(
        Page.@Nullable Image image,
        String engine,
        List<String> models,
        String settings,
        boolean confirmed,
        String text,
        List<Word> words,
        List<Span> spans,
        List<Turn> turns,
        List<Redaction> redactions,
        List<String> remarks) {
    public PageReading {
        models = List.copyOf(models);
        words = List.copyOf(words);
        spans = List.copyOf(spans);
        turns = List.copyOf(turns);
        redactions = List.copyOf(redactions);
        remarks = List.copyOf(remarks);
    }

    /** A page that people typed, without a scan. */
    public static PageReading typed(String text) {
        return new PageReading(
                null, "typed", List.of(), "", true, text, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
