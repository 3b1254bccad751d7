package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a page and its revisions, oldest first; {@code hand} when it has words that somebody put right, {@code by} is an account. */
public record TextDeskJson(
        String document, int version, int page, int revision, String text, List<RevisionJson> revisions) {
    /** How one of them was made. */
    public record RevisionJson(
            int revision, String engine, @Nullable String by, boolean hand, String at) {}
}
