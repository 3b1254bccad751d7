package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One release as it is edited; the ETag of this goes into If-Match.
 *
 * @param state draft, scheduled, published or withdrawn
 * @param publishAt the instant in UTC; null in a draft
 * @param zone that the instant was given in
 * @param reason that it was withdrawn for; null while it is not
 * @param cover address of the page that stands for it
 * @param numbers the last number given to a document
 * @param version grows with each edit
 * @param previews the links that show it before it is public, the newest first
 */
public record ReleaseDeskJson(
        String release,
        String title,
        String description,
        String essay,
        @Nullable String releasedBy,
        @Nullable String authority,
        @Nullable String caseNumber,
        String state,
        @Nullable String publishAt,
        @Nullable String zone,
        @Nullable String reason,
        @Nullable String cover,
        int numbers,
        int version,
        String url,
        List<PreviewJson> previews) {
    public ReleaseDeskJson {
        previews = List.copyOf(previews);
    }

    /** A preview link; its secret part is kept nowhere. Instants are UTC. */
    public record PreviewJson(
            String id,
            String madeBy,
            String made,
            String expires,
            @Nullable String revoked) {}
}
