package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stories, for those who write them, the last saved first. */
public record StoriesDeskJson(List<OneJson> stories) {
    public StoriesDeskJson {
        stories = List.copyOf(stories);
    }

    /** One of them; {@code open} are its quotations that are not settled, {@code changed} those whose verdict is another than when it went out. */
    public record OneJson(
            String story,
            String title,
            @Nullable String release,
            int draft,
            String saved,
            String savedBy,
            int version,
            int edition,
            int quotations,
            int open,
            int changed,
            String url) {}
}
