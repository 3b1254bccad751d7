package verbatim.web;

import io.javalin.http.Context;
import java.util.Optional;
import verbatim.holdings.Viewer;

/** What answers a request. Each kind is handed the viewer, so that a handler cannot forget to ask who is looking. */
final class Handling {
    private Handling() {}

    /** Answers with a page, which also has a JSON twin. */
    @FunctionalInterface
    interface Page {
        Shown show(Context request, Viewer viewer);
    }

    /** Takes a form, or shows one: answers with a page for people alone; empty when it has answered by itself. */
    @FunctionalInterface
    interface Form {
        Optional<Shown> answer(Context request, Viewer viewer);
    }

    /** Answers by itself. */
    @FunctionalInterface
    interface Raw {
        void answer(Context request, Viewer viewer);
    }
}
