package verbatim.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.web.Lines.Break;
import verbatim.web.view.TextBlock.Run;
import verbatim.web.view.TextBlock.Style;

/** Collects the words of one paragraph into runs of one style. */
final class Runs {
    private final List<Run> runs = new ArrayList<>();
    private int length;

    /** UTF-16 units so far. */
    int length() {
        return length;
    }

    /** What stands before the next word, which will be of this style. */
    void gap(Break gap, Style next) {
        switch (gap) {
            case SPACE -> {
                boolean inside = !runs.isEmpty() && runs.getLast().style() == next && next != Style.WITHHELD;
                add(" ", inside ? next : Style.PLAIN, null);
            }
            case LINE -> add("\n", Style.LINE, null);
            case NONE, PARAGRAPH -> {}
        }
    }

    /** Joins words of one style, but gives every withheld place a mark of its own. */
    void add(String text, Style style, @Nullable String anchor) {
        length += text.length();
        boolean joins = !runs.isEmpty()
                && runs.getLast().style() == style
                && anchor == null
                && style != Style.WITHHELD
                && style != Style.LINE;
        if (joins) {
            Run last = runs.removeLast();
            runs.add(new Run(last.text() + text, style, last.anchor()));
        } else {
            runs.add(new Run(text, style, anchor));
        }
    }

    List<Run> done() {
        return runs;
    }
}
