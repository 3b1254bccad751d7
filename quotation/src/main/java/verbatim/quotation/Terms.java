package verbatim.quotation;

import java.util.Set;
import verbatim.text.PageText;

/** The folded words and word pairs by which candidate pages are found: the same folding on both sides. */
public final class Terms {
    private Terms() {}

    /** The terms under which an index must file the page, both readings of a doubtful word among them. */
    public static Set<String> of(PageText page) {
        throw new UnsupportedOperationException("being written");
    }

    /** The terms of a quotation. */
    public static Set<String> of(String quotation) {
        throw new UnsupportedOperationException("being written");
    }
}
