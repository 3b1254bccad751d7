package verbatim.web;

import io.javalin.http.Context;
import java.util.List;
import verbatim.holdings.Viewer;
import verbatim.web.view.CheckView;
import verbatim.web.view.Head.Section;

/** {@code /check}. */
final class CheckPage {
    Shown one(Context ctx, Viewer viewer) {
        return Shown.page(
                "check",
                "Check a quotation",
                Section.CHECK,
                "/check",
                () -> new CheckView(CheckView.Form.empty(), null, null, "", List.of(), List.of(), null),
                () -> List.of());
    }

    void article(Context ctx, Viewer viewer) {
        throw Shelf.missing();
    }
}
