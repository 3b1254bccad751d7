package verbatim.verification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.text.Box;
import verbatim.text.PageText;
import verbatim.text.Word;

/** Where a stretch of a page's text stands on its scan. */
public final class Lines {
    private Lines() {}

    /** One box a line of type, in the order of the text; empty when the text came without a scan. */
    public static List<Box> boxes(PageText page, int start, int end) {
        List<Box> boxes = new ArrayList<>();
        @Nullable Box line = null;
        int before = 0;
        for (Word word : page.words()) {
            if (word.end() <= start || word.start() >= end || word.box() == null) {
                continue;
            }
            if (line != null && page.text().substring(before, word.start()).indexOf('\n') >= 0) {
                boxes.add(line);
                line = null;
            }
            line = line == null ? word.box() : line.union(word.box());
            before = word.end();
        }
        if (line != null) {
            boxes.add(line);
        }
        return boxes;
    }
}
