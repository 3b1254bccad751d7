package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verbatim.text.Box;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/**
 * What the pages of one version say about each other: lines that come again at the same height are furniture, a speaker goes on speaking over the
 * page break, a label that is doubtful alone is a label when the next page has its like, and initials stand for a name in the head.
 */
public final class DocumentMarks {
    /**
     * A page as it was laid out by itself.
     *
     * @param heightPx of the page image; 0 when the page came as text
     */
    public record Page(int heightPx, String text, List<Word> words, List<Span> spans, List<Turn> turns) {
        public Page {
            words = List.copyOf(words);
            spans = List.copyOf(spans);
            turns = List.copyOf(turns);
        }

        private Page with(List<Span> newSpans, List<Turn> newTurns) {
            return newSpans.equals(spans) && newTurns.equals(turns)
                    ? this
                    : new Page(heightPx, text, words, newSpans, newTurns);
        }
    }

    private final List<Page> pages;
    private final List<List<Span>> spans = new ArrayList<>();
    private final List<Turns> turns = new ArrayList<>();

    private DocumentMarks(List<Page> pages) {
        this.pages = pages;
    }

    /**
     * The pages with better spans and turns; text and words stay as they are.
     *
     * @param pages all pages of a version in order; an empty text for one that could not be read
     * @return as many pages; the same object where nothing changed
     */
    public static List<Page> refine(List<Page> pages) {
        return new DocumentMarks(pages).refined();
    }

    private List<Page> refined() {
        List<List<EdgeLine>> edges = pages.stream().map(EdgeLine::of).toList();
        for (int i = 0; i < pages.size(); i++) {
            spans.add(withRepeated(i, edges));
            turns.add(Turns.of(pages.get(i).text, pages.get(i).words, spans.get(i)));
        }
        List<Page> refined = new ArrayList<>();
        Optional<String> speaking = Optional.empty();
        Speakers speakers = new Speakers(List.of());
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            speakers = turns.get(i).hasHeader() || i == 0 ? Speakers.of(page.text, page.words, spans.get(i)) : speakers;
            List<Turn> found = turns.get(i).turns(evidence(i), speaking);
            speaking = turns.get(i).speakingAtEnd(found);
            refined.add(page.with(spans.get(i), speakers.named(found)));
        }
        return List.copyOf(refined);
    }

    /** What this page's labels prove together with those of the pages before and after it. */
    private Turns.Evidence evidence(int page) {
        return Turns.Evidence.of(turns.subList(Math.max(0, page - 1), Math.min(turns.size(), page + 2)).stream()
                .flatMap(t -> t.candidates().stream())
                .toList());
    }

    private List<Span> withRepeated(int page, List<List<EdgeLine>> edges) {
        List<Span> repeated = edges.get(page).stream()
                .filter(line -> pagesLike(line, page, edges) >= Limits.REPEATED_PAGES)
                .map(line -> new Span(Role.FURNITURE, line.start(), line.end()))
                .toList();
        if (repeated.isEmpty()) {
            return pages.get(page).spans;
        }
        return Stream.concat(
                        pages.get(page).spans.stream()
                                .filter(old -> repeated.stream().noneMatch(r -> within(old, r))),
                        repeated.stream())
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    private static boolean within(Span inner, Span outer) {
        return inner.start() >= outer.start() && inner.end() <= outer.end();
    }

    private static long pagesLike(EdgeLine line, int page, List<List<EdgeLine>> edges) {
        int from = Math.max(0, page - Limits.REPEATED_REACH);
        int to = Math.min(edges.size(), page + Limits.REPEATED_REACH + 1);
        long like = 0;
        for (int i = from; i < to; i++) {
            like += i != page && edges.get(i).stream().anyMatch(line::isLike) ? 1 : 0;
        }
        return like;
    }

    /** A line near the top or bottom edge of a page; figures are all alike, since numbers change from page to page. */
    private record EdgeLine(int start, int end, double height, String letters) {
        static List<EdgeLine> of(Page page) {
            List<EdgeLine> lines = new ArrayList<>();
            if (page.heightPx == 0) {
                return lines;
            }
            for (TextLine line : TextLine.of(page.text, page.words, page.spans)) {
                Optional<Box> box = page.words.stream()
                        .filter(w -> w.start() >= line.start() && w.end() <= line.end() && w.box() != null)
                        .flatMap(w -> Optional.ofNullable(w.box()).stream())
                        .reduce(Box::union);
                String letters = line.text().replaceAll("\\d", "#").replaceAll("[^\\p{L}#]", "");
                double height =
                        box.map(b -> (b.y() + b.height() / 2.0) / page.heightPx).orElse(0.5);
                boolean edge = height < Limits.EDGE || height > 1 - Limits.EDGE;
                if (edge
                        && letters.length() >= 4
                        && Labels.at(line.text(), line.column()).isEmpty()) {
                    lines.add(new EdgeLine(line.start(), line.end(), height, letters));
                }
            }
            return lines;
        }

        boolean isLike(EdgeLine other) {
            return Math.abs(height - other.height) < 0.015 && Likeness.whole(letters, other.letters) >= 0.85;
        }
    }
}
