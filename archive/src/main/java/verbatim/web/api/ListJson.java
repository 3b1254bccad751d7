package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents, a screen at a time; {@code next} is the address of the following ones. */
public record ListJson(
        int total, List<DocumentJson> documents, @Nullable String next) {
    public ListJson {
        documents = List.copyOf(documents);
    }
}
