package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Redaction;
import verbatim.text.Box;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/** Lays the words of a page out as its text. */
public final class PageLayout {
    private PageLayout() {}

    /**
     * What a page's words amount to.
     *
     * @param text lines joined by a line feed, words by one space
     * @param words in the order of the text
     * @param spans what is not the record's body, in the order of the text
     * @param turns in the order of the text
     * @param redactions in reading order
     */
    public record Laid(String text, List<Word> words, List<Span> spans, List<Turn> turns, List<Redaction> redactions) {
        public Laid {
            words = List.copyOf(words);
            spans = List.copyOf(spans);
            turns = List.copyOf(turns);
            redactions = List.copyOf(redactions);
        }
    }

    /**
     * Lays out one page.
     *
     * @param rows in reading order
     * @param widthPx of the upright page image
     * @param heightPx of the upright page image
     * @param ink the same page with one bit a pixel; null when there is none, and then no withheld places are found
     */
    public static Laid lay(List<Row> rows, int widthPx, int heightPx, @Nullable Bitmap ink) {
        Shape shape = Shape.of(rows, widthPx, heightPx);
        List<Segment> segments = Segment.of(rows, shape.letter() * Limits.SEGMENT_GAP_LETTERS);
        List<@Nullable Role> roles = Furniture.of(segments, shape, ink);
        List<RowParts> parts = RowParts.of(rows, segments, roles);
        List<Redactions.Found> withheld = ink == null ? List.of() : withheld(parts, shape, ink);
        Withheld.place(withheld, parts, shape);
        return Sheet.of(parts).laid(Withheld.redactions(withheld, parts));
    }

    /**
     * Lays out a page whose words came with their lines from elsewhere.
     *
     * @param given what the file says of each row; null when it says nothing
     */
    public static Laid lay(List<Row> rows, List<@Nullable Role> given, int widthPx, int heightPx) {
        Shape shape = Shape.of(rows, widthPx, heightPx);
        List<Segment> segments = Segment.of(rows, shape.letter() * Limits.SEGMENT_GAP_LETTERS);
        List<@Nullable Role> roles = new ArrayList<>(Furniture.of(segments, shape, null));
        for (int i = 0; i < roles.size(); i++) {
            Role said = given.get(segments.get(i).row());
            if (said != null) {
                roles.set(i, said);
            }
        }
        return Sheet.of(RowParts.of(rows, segments, roles)).laid(List.of());
    }

    /** Lays out a page whose words have no boxes worth having; they are left out of the words. */
    public static Laid withoutBoxes(List<Row> rows, List<@Nullable Role> given) {
        List<Segment> segments = Segment.of(rows, Integer.MAX_VALUE);
        List<@Nullable Role> roles = new ArrayList<>();
        segments.forEach(segment -> roles.add(given.get(segment.row())));
        return Sheet.of(RowParts.of(rows, segments, roles)).withoutBoxes();
    }

    private static List<Redactions.Found> withheld(List<RowParts> rows, Shape shape, Bitmap ink) {
        List<RowParts.Part> parts =
                rows.stream().flatMap(row -> row.parts().stream()).toList();
        List<SeenWord> record = parts.stream()
                .filter(part -> part.role() != Role.FURNITURE)
                .map(RowParts.Part::word)
                .toList();
        List<Box> stamps = parts.stream()
                .filter(part -> part.role() == Role.FURNITURE)
                .map(part -> part.word().box())
                .toList();
        return Redactions.of(ink, shape, record, stamps);
    }

    /**
     * The speakers' turns of a text that was not laid out here.
     *
     * @param words may be empty
     */
    public static List<Turn> turns(String text, List<Word> words, List<Span> spans) {
        Turns found = Turns.of(text, words, spans);
        return found.turns(Turns.Evidence.of(found.candidates()), java.util.Optional.empty());
    }
}
