package verbatim.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.StoryText;
import verbatim.holdings.Viewer;

/** Stories as written. Their quotations are judged when they are shown. */
public interface StoryTexts {
    /** Keeps a story; an earlier one of this slug is replaced. The release, if any, must be there. */
    StoryText put(String slug, String markdown, @Nullable String release);

    Optional<StoryText> bySlug(Viewer viewer, String slug);

    /** The release with which this story was withdrawn from the viewer; empty when it was not. */
    Optional<String> withdrawn(Viewer viewer, String slug);

    /** Those of one release, newest first. */
    List<StoryText> ofRelease(Viewer viewer, String release, int limit);

    /** Newest first. */
    List<StoryText> list(Viewer viewer, int limit);
}
