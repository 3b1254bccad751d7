package verbatim.holdings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Reason;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/**
 * What an engine, or a file of text, made of a page.
 *
 * @param image null when the page came as text alone
 * @param engine name and version, or one of the words here where there is no such name
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
        List<Reason> remarks) {
    /** In place of an engine: a text without boxes, kept as it was received. */
    public static final String AS_IT_CAME = "none: the text came as it is";

    /** In place of an engine: a file of text that does not say what made it. */
    public static final String NOT_NAMED = "not named";

    /** In place of an engine: a page of a PDF that shows text. */
    public static final String PDF_TEXT = "the PDF's own text";

    /** In place of an engine: people. */
    public static final String TYPED = "typed";

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
                null, TYPED, List.of(), "", true, text, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
