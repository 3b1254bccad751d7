package verbatim.web.view;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to programs.
 *
 * @param description a sentence or two; null for the one that fits every page
 * @param feeds that tell of changes, besides the site's own
 * @param names names and contents of {@code meta} elements, in order; a name may come again
 * @param properties likewise with {@code property}, as the Open Graph protocol has it
 * @param data JSON-LD without {@code <}; null for none
 */
public record Meta(
        @Nullable String description,
        List<Feed> feeds,
        List<Entry<String, String>> names,
        List<Entry<String, String>> properties,
        @Nullable String data) {
    public Meta {
        feeds = List.copyOf(feeds);
        names = List.copyOf(names);
        properties = List.copyOf(properties);
    }

    /** A feed to subscribe to; {@code address} is relative to the site's root. */
    public record Feed(String title, String address) {}

    /** Nothing but what holds of every page. */
    public static Meta none() {
        return new Meta(null, List.of(), List.of(), List.of(), null);
    }

    /** The same with a feed. */
    public Meta with(Feed feed) {
        return new Meta(
                description, Stream.concat(feeds.stream(), Stream.of(feed)).toList(), names, properties, data);
    }

    /** The same with a description; an empty one is none. */
    public Meta describing(String said) {
        return new Meta(said.isBlank() ? null : said, feeds, names, properties, data);
    }

    /** The same with further {@code meta} elements. */
    public Meta named(Map<String, String> further) {
        return new Meta(
                description,
                feeds,
                Stream.concat(names.stream(), further.entrySet().stream()).toList(),
                properties,
                data);
    }

    /** The same with what other sites show of the page, and what it is in the vocabulary of schema.org. */
    public Meta shown(List<Entry<String, String>> graph, String linked) {
        return new Meta(description, feeds, names, graph, linked);
    }

    /** The same with one further {@code meta} element. */
    public Meta named(String name, String content) {
        return named(Map.of(name, content));
    }
}
