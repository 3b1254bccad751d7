package verbatim.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import verbatim.holdings.StoryText;
import verbatim.verification.Stories;
import verbatim.verification.Story;
import verbatim.verification.StoryCheck;
import verbatim.verification.StoryCheck.Asked;

/**
 * What stories consist of, by their text: a story is looked at far more often than it is written, so that the parts of those looked at last are kept. Nobody
 * gets at them who does not have the text already. Thread-safe.
 */
final class StoryParts {
    private static final Cache<Text, Story> STORIES = Caffeine.newBuilder()
            .maximumWeight(Limits.STORY_CHARACTERS)
            .weigher((Text text, Story story) -> text.markdown.length())
            .build();
    private static final Cache<Text, List<Asked>> QUOTATIONS = Caffeine.newBuilder()
            .maximumWeight(Limits.STORY_CHARACTERS)
            .weigher((Text text, List<Asked> asked) -> text.markdown.length())
            .build();

    private StoryParts() {}

    /** A story's name is in its messages, and tells which links lead to itself. */
    private record Text(String slug, String markdown) {}

    /** Its blocks and links. */
    static Story story(StoryText text) {
        return STORIES.get(
                new Text(text.slug(), text.markdown()),
                key -> Stories.read(key.slug + ".md", key.markdown.getBytes(StandardCharsets.UTF_8)));
    }

    /** Its quotations, and what it says of them itself. */
    static List<Asked> quotations(StoryText text) {
        return QUOTATIONS.get(
                new Text(text.slug(), text.markdown()), key -> List.copyOf(StoryCheck.asked(story(text))));
    }
}
