package verbatim.web.view;

import java.util.List;

/** The stories, newest first. */
public record StoriesView(List<Row> stories) {
    public StoriesView {
        stories = List.copyOf(stories);
    }

    /**
     * One story.
     *
     * @param standfirst empty when it has none
     * @param meta by whom, and when it came
     */
    public record Row(Link link, String standfirst, String meta) {}
}
