package verbatim.web.view;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to programs.
 *
 * @param description a sentence or two; null for the one that fits every page
 * @param feeds that tell of changes, besides the site's own
 */
public record Meta(@Nullable String description, List<Feed> feeds) {
    public Meta {
        feeds = List.copyOf(feeds);
    }

    /** A feed to subscribe to; {@code address} is relative to the site's root. */
    public record Feed(String title, String address) {}

    /** Nothing but what holds of every page. */
    public static Meta none() {
        return new Meta(null, List.of());
    }

    /** The same with a feed. */
    public Meta with(Feed feed) {
        return new Meta(
                description, Stream.concat(feeds.stream(), Stream.of(feed)).toList());
    }
}
