package verbatim.reading.child;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import verbatim.fault.Fault;
import verbatim.fault.Reason;
import verbatim.holdings.PageReading;
import verbatim.reading.layout.PageLayout;
import verbatim.reading.layout.TextLayer;
import verbatim.reading.text.Texts;

/**
 * The text that lay beside a scan, for one of its pages.
 *
 * @param text empty when none lay there, or it could not be read
 * @param trouble why it could not be read
 */
record Beside(Optional<PageReading> text, Optional<Reason> trouble) {
    static Beside of(Request request) {
        String layer = request.layer();
        if (layer == null) {
            return new Beside(Optional.empty(), Optional.empty());
        }
        try {
            return new Beside(
                    Optional.of(Texts.page(Path.of(layer), "the text beside it", request.page())), Optional.empty());
        } catch (Fault e) {
            return new Beside(Optional.empty(), Optional.of(Reason.of("remark.beside.unread", "why", e.what())));
        }
    }

    /** Its words if a machine made it; it then is a witness like a layer inside the file. */
    List<String> machine() {
        return text.filter(t -> !t.confirmed() && !t.text().isBlank())
                .map(t -> Arrays.asList(t.text().strip().split("\\s+")))
                .orElse(List.of());
    }

    /** The page with this text if people typed it; else, and when it is of another page, the page as it was read, with a remark. */
    TextLayer.Typed over(PageLayout.Laid read, List<Reason> remarks) {
        trouble.ifPresent(remarks::add);
        Optional<PageReading> typed = text.filter(PageReading::confirmed);
        if (typed.isEmpty()) {
            return new TextLayer.Typed(read, false);
        }
        TextLayer.Typed over = TextLayer.typed(
                read, typed.get().text(), typed.get().spans(), typed.get().turns());
        if (!over.fits()) {
            remarks.add(Reason.of("remark.beside.other"));
        }
        return over;
    }
}
