package verbatim.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Page;
import verbatim.holdings.Redaction;
import verbatim.web.view.ReaderView.Withheld;

/** Withheld places as a page tells of them: the mark as printed, what it means, how much. */
final class Withholding {
    private Withholding() {}

    static List<Withheld> of(List<Redaction> redactions, Page.@Nullable Image image) {
        return redactions.stream()
                .map(r -> new Withheld(r.mark() == null ? "no mark" : r.mark(), r.authority(), amount(r, image)))
                .toList();
    }

    private static String amount(Redaction redaction, Page.@Nullable Image image) {
        if (image == null || redaction.box().width() == 0) {
            return "amount not known";
        }
        double across = redaction.box().width() / (double) image.widthPx();
        double down = redaction.box().height() / (double) image.heightPx();
        return String.format(Locale.ROOT, "%.1f %% of the page", 100 * across * down);
    }
}
