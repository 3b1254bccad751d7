package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.Optional;
import verbatim.text.PageText;
import verbatim.web.view.Mark;

/** Who has read a page, in one line. */
final class Evidence {
    private Evidence() {}

    static Mark of(Optional<PageText> text) {
        if (text.isEmpty()) {
            return new Mark("text", "machine", t("verdict.text.unread"), false);
        }
        return text.get().confirmed()
                ? new Mark("text", "confirmed", t("verdict.text.people"), false)
                : new Mark("text", "machine", t("verdict.text.machine"), false);
    }
}
