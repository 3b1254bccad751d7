package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The releases, for those who prepare them; the newest published first, then those without an instant. */
public record ReleasesDeskJson(List<OneJson> releases) {
    public ReleasesDeskJson {
        releases = List.copyOf(releases);
    }

    /** One of them; {@code publish_at} is UTC, and null in a draft. */
    public record OneJson(
            String release,
            String title,
            String state,
            @Nullable String publishAt,
            @Nullable String zone,
            int documents,
            int pages,
            int version,
            String url) {}
}
