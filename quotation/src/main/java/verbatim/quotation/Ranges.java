package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;

/** Says where words of a stretch stand on their pages. */
final class Ranges {
    private Ranges() {}

    /** One range a page for the words from the first to the last, both included. */
    static List<Passage.Range> of(Stretch stretch, int first, int last) {
        int from = stretch.on()[first];
        int to = stretch.until()[last];
        List<Passage.Range> ranges = new ArrayList<>();
        for (int page = from; page <= to; page++) {
            Stretch.Extent extent = stretch.extents().get(page);
            int start = page == from ? stretch.words().get(first).start() : extent.start();
            int end = page == to ? stretch.words().get(last).end() : extent.end();
            if (start < end) {
                ranges.add(new Passage.Range(stretch.pages().get(page).key().page(), start, end));
            }
        }
        return ranges;
    }
}
