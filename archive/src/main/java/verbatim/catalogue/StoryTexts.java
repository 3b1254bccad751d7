package verbatim.catalogue;

import java.util.List;
import java.util.Optional;
import verbatim.holdings.StoryText;
import verbatim.holdings.Viewer;

/** Stories as written. Their quotations are judged when they are shown. */
public interface StoryTexts {
    /** Keeps a story; an earlier one of this slug is replaced. */
    StoryText put(String slug, String markdown);

    Optional<StoryText> bySlug(Viewer viewer, String slug);

    /** Newest first. */
    List<StoryText> list(Viewer viewer, int limit);
}
