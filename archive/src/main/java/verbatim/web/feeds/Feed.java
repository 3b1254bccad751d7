package verbatim.web.feeds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened, newest first. A long feed comes in parts (RFC 5005, section 3). All addresses are relative to the site's root.
 *
 * @param path of its first part, and its id for ever
 * @param alternate the page for people that it belongs to
 * @param title what it is called in a reader
 * @param subtitle a sentence; null for none
 * @param author of the entries that name none
 * @param language of the words, such as {@code en}
 * @param updated when anything in any part of it last changed
 * @param part which one this is
 * @param entries of this part
 */
public record Feed(
        String path,
        String alternate,
        String title,
        @Nullable String subtitle,
        String author,
        String language,
        Instant updated,
        Part part,
        List<Entry> entries) {
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * A part of a feed.
     *
     * @param from entries before it
     * @param size how many entries a part has at most
     * @param more whether another follows
     */
    public record Part(int from, int size, boolean more) {}

    /**
     * One thing that happened.
     *
     * @param id its permanent address; never that of anything else
     * @param title in plain letters
     * @param alternate where it is read
     * @param published when it first became public; null when only the last change is known
     * @param updated when it became public, or when something of note changed since
     * @param author in plain letters; null for the feed's
     * @param language null for the feed's
     * @param category what kind of thing it is, in one word
     * @param summary in plain letters; empty for none
     * @param html the whole of it; null where the summary is enough
     * @param answers the id of what it replies to (RFC 4685); null for none
     */
    public record Entry(
            String id,
            String title,
            String alternate,
            @Nullable Instant published,
            Instant updated,
            @Nullable String author,
            @Nullable String language,
            String category,
            String summary,
            @Nullable String html,
            @Nullable String answers) {}

    /** The address of this part. */
    String self() {
        return at(part.from());
    }

    /** The address of the part that begins behind so many entries. */
    String at(int from) {
        return from == 0 ? path : path + "?from=" + from;
    }
}
