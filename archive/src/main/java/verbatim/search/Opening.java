package verbatim.search;

import java.util.List;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;

/** The first words of a page's body. */
final class Opening {
    private Opening() {}

    static String of(PageText page) {
        StringBuilder opening = new StringBuilder();
        int words = 0;
        int kept = 0;
        for (Tokens.Token token : Tokens.of(page.text())) {
            if (furniture(page.spans(), token.start())) {
                kept = token.end();
                continue;
            }
            opening.append(page.text(), between(page, kept, token.start()), token.end());
            kept = token.end();
            if (++words == Limits.OPENING_WORDS) {
                break;
            }
        }
        return opening.toString().strip();
    }

    /** Where the text between two words begins, behind furniture without words. */
    private static int between(PageText page, int from, int to) {
        int start = from;
        for (Span span : page.spans()) {
            if (span.role() == Role.FURNITURE && span.start() >= from && span.end() <= to) {
                start = Math.max(start, span.end());
            }
        }
        return start;
    }

    private static boolean furniture(List<Span> spans, int at) {
        return spans.stream()
                .anyMatch(s ->
                        (s.role() == Role.FURNITURE || s.role() == Role.MARGIN) && s.start() <= at && at < s.end());
    }
}
