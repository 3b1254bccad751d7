package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every document, a screen at a time. */
public record ListView(
        List<HomeView.Row> documents,
        int from,
        int total,
        @Nullable String previous,
        @Nullable String next) {
    public ListView {
        documents = List.copyOf(documents);
    }
}
