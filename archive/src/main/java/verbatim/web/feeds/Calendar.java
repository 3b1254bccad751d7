package verbatim.web.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events for calendars.
 *
 * @param name what it is called in a calendar
 * @param description a sentence
 * @param entries in any order
 */
public record Calendar(String name, String description, List<Entry> entries) {
    public Calendar {
        entries = List.copyOf(entries);
    }

    /**
     * One event.
     *
     * @param id the same for ever
     * @param when it happened, as far as a calendar can show it
     * @param date the same in the Extended Date/Time Format, as it is known
     * @param place empty when nothing is said of it
     * @param path of its page, relative to the site's root
     * @param changed when it was last changed
     */
    public record Entry(
            String id,
            When when,
            String date,
            String summary,
            String description,
            String place,
            String path,
            Instant changed) {}

    /** When something happened. Calendars know days and times, and nothing less exact. */
    public sealed interface When {
        /** Whole days, the last one included. */
        record Days(LocalDate first, LocalDate last) implements When {}

        /** At an instant, or between two. */
        record Instants(Instant from, @Nullable Instant to) implements When {}

        /** By the clock of a place of which the zone is not known. */
        record Clocks(LocalDateTime from, @Nullable LocalDateTime to) implements When {}
    }
}
