package verbatim.web;

import java.util.Optional;
import verbatim.text.PageText;
import verbatim.web.view.Mark;

/** Who has read a page, in one line. */
final class Evidence {
    private Evidence() {}

    static Mark of(Optional<PageText> text) {
        if (text.isEmpty()) {
            return new Mark("text", "machine", "Not read yet", false);
        }
        return text.get().confirmed()
                ? new Mark("text", "confirmed", "Confirmed by people", false)
                : new Mark("text", "machine", "Read by machine", false);
    }
}
