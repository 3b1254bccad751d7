package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The excerpt of a closed document; {@code version} is the release's. {@code of} is the version that the pages are of, {@code pages} are empty when nothing
 * is public, {@code counted} tells whether readers are told how many pages there are, and {@code made} is when the pages were chosen.
 */
public record ExcerptJson(
        String release,
        int version,
        String document,
        int number,
        int of,
        List<Integer> pages,
        boolean counted,
        @Nullable String made) {
    public ExcerptJson {
        pages = List.copyOf(pages);
    }
}
