package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.quotation.Difference.Kind;

/** Collects the differences of one judgement and what they amount to. */
final class Findings {
    private final String quotation;
    private final Stretch stretch;
    private final List<Difference> differences = new ArrayList<>();
    private boolean broken;
    private boolean misread;
    private boolean marked;

    Findings(String quotation, Stretch stretch) {
        this.quotation = quotation;
        this.stretch = stretch;
    }

    /** Something is wrong that no single difference shows. */
    void breaks() {
        broken = true;
    }

    void altered(Kind kind, Difference.@Nullable Quoted quoted, int @Nullable [] page) {
        broken = true;
        add(kind, false, quoted, page);
    }

    void misread(Difference.@Nullable Quoted quoted, int @Nullable [] page) {
        misread = true;
        add(Kind.READING, false, quoted, page);
    }

    void marked(Kind kind, Difference.@Nullable Quoted quoted, int @Nullable [] page) {
        marked = true;
        add(kind, true, quoted, page);
    }

    /** The words are the same, their dress differs. */
    void noted(Kind kind, Difference.@Nullable Quoted quoted, int @Nullable [] page) {
        add(kind, false, quoted, page);
    }

    boolean broken() {
        return broken;
    }

    boolean misread() {
        return misread;
    }

    boolean marked() {
        return marked;
    }

    /** In the order of the quotation; words that only moved are called so. */
    List<Difference> all() {
        return Moves.named(differences);
    }

    Difference.Quoted quoted(int start, int end) {
        int from = Math.clamp(start, 0, quotation.length());
        int to = Math.clamp(end, from, quotation.length());
        while (from < to && Character.isWhitespace(quotation.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(quotation.charAt(to - 1))) {
            to--;
        }
        return new Difference.Quoted(quotation.substring(from, to), from, to);
    }

    Difference.Quoted quoted(List<Reading.Mark> marks) {
        return quoted(marks.getFirst().start(), marks.getLast().end());
    }

    private void add(Kind kind, boolean isMarked, Difference.@Nullable Quoted quoted, int @Nullable [] page) {
        if (page == null) {
            differences.add(new Difference(kind, isMarked, quoted, null));
        } else if (page[1] < 0) {
            differences.add(new Difference(kind, isMarked, quoted, gap(page[0])));
        } else {
            Difference.Quoted once = quoted;
            for (Passage.Range range : Ranges.of(stretch, page[0], page[1] - 1)) {
                String text = stretch.pageText(range.page()).substring(range.start(), range.end());
                differences.add(new Difference(
                        kind, isMarked, once, new Difference.OnPage(range.page(), text, range.start(), range.end())));
                once = null;
            }
        }
    }

    /** What stands before the word at the index, as far as it is on one page. */
    private Difference.@Nullable OnPage gap(int word) {
        int page = word > 0 ? stretch.until()[word - 1] : stretch.on()[0];
        String text = stretch.pages().get(page).page().text();
        int start = word > 0
                ? stretch.words().get(word - 1).end()
                : stretch.extents().get(page).start();
        boolean same = word < stretch.size() && stretch.on()[word] == page;
        int end = same ? stretch.words().get(word).start() : lineEnd(text, start);
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int number = stretch.pages().get(page).key().page();
        return new Difference.OnPage(number, text.substring(start, end), start, end);
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
