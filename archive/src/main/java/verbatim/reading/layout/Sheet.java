package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Redaction;
import verbatim.reading.layout.PageLayout.Laid;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/** A page's text as it is being written, word by word. */
final class Sheet {
    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    private Sheet() {}

    static Sheet of(List<RowParts> rows) {
        Sheet sheet = new Sheet();
        for (RowParts row : rows) {
            boolean newLine = true;
            for (RowParts.Part part : row.parts()) {
                sheet.add(part, newLine);
                newLine = false;
            }
        }
        return sheet;
    }

    /** Adds a word; with words of the same role before it in the row it becomes one span. */
    private void add(RowParts.Part part, boolean newLine) {
        if (!text.isEmpty()) {
            text.append(newLine ? '\n' : ' ');
        }
        SeenWord word = part.word();
        int start = text.length();
        text.append(word.text());
        words.add(new Word(
                word.text(), start, text.length(), word.box(), word.confidence(), word.doubtful(), word.alternative()));
        mark(part.role(), start, newLine);
    }

    private void mark(@Nullable Role role, int start, boolean newLine) {
        if (role == null) {
            return;
        }
        boolean goesOn = !newLine
                && !spans.isEmpty()
                && spans.getLast().role() == role
                && spans.getLast().end() == start - 1;
        int from = goesOn ? spans.removeLast().start() : start;
        spans.add(new Span(role, from, text.length()));
    }

    Laid laid(List<Redaction> redactions) {
        List<Turn> turns = PageLayout.turns(text.toString(), words, spans);
        return new Laid(text.toString(), words, spans, turns, redactions);
    }

    /** The same with words that have no boxes. */
    Laid withoutBoxes() {
        words.replaceAll(
                w -> new Word(w.text(), w.start(), w.end(), null, w.confidence(), w.doubtful(), w.alternative()));
        return laid(List.of());
    }
}
