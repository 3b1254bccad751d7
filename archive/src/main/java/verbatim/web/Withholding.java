package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Page;
import verbatim.holdings.Redaction;
import verbatim.web.view.ReaderView.Withheld;

/** Withheld places as a page tells of them: the mark as printed, what it means, how much. */
final class Withholding {
    private Withholding() {}

    static List<Withheld> of(List<Redaction> redactions, Page.@Nullable Image image) {
        return redactions.stream()
                .map(r -> new Withheld(
                        r.mark() == null ? t("reader.withheld.mark") : r.mark(), r.authority(), amount(r, image)))
                .toList();
    }

    private static String amount(Redaction redaction, Page.@Nullable Image image) {
        if (image == null || redaction.box().width() == 0) {
            return t("reader.withheld.unknown");
        }
        double across = redaction.box().width() / (double) image.widthPx();
        double down = redaction.box().height() / (double) image.heightPx();
        return t("reader.withheld.amount", "part", Say.decimal(100 * across * down));
    }
}
