package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents of a release as they are prepared, a screen of them in the order of the list; {@code version} is the release's. */
public record ReleaseDocumentsJson(
        String release,
        int version,
        int total,
        List<PlaceJson> documents,
        @Nullable String next) {
    public ReleaseDocumentsJson {
        documents = List.copyOf(documents);
    }

    /** A document's place; {@code closed} is why the public does not see it, null when it may, {@code excerpt} the pages that it sees all the same. */
    public record PlaceJson(
            int number,
            int position,
            String document,
            String title,
            @Nullable String closed,
            @Nullable List<Integer> excerpt,
            String url) {}
}
