package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stories, newest first. */
public record StoriesJson(List<StoryJson> stories) {
    public StoriesJson {
        stories = List.copyOf(stories);
    }

    /** One story; {@code received} is ISO-8601 UTC, {@code url} where its quotations are judged. */
    public record StoryJson(
            String slug, String title, @Nullable String standfirst, String received, String url) {}
}
