package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chronology, or what of it is asked for.
 *
 * @param events in the order of time
 * @param count how many there are, in words
 * @param filter what it is narrowed by
 * @param calendar address of the same as iCalendar
 * @param previous address of the events before these; null at the beginning
 * @param next address of the events after these; null at the end
 */
public record ChronologyView(
        List<EventView> events,
        String count,
        Filter filter,
        String calendar,
        @Nullable String previous,
        @Nullable String next) {
    public ChronologyView {
        events = List.copyOf(events);
    }

    /**
     * What it is narrowed by.
     *
     * @param releases to choose from
     * @param story slug of the story it is narrowed to; empty for none
     * @param wrong what is wrong with the dates; null for nothing
     * @param narrowed whether anything was asked for
     */
    public record Filter(
            List<Choice> releases,
            String story,
            String from,
            String to,
            String words,
            @Nullable String wrong,
            boolean narrowed) {
        public Filter {
            releases = List.copyOf(releases);
        }

        /** Whether none of the releases is chosen. */
        public boolean anyRelease() {
            return releases.stream().noneMatch(Choice::chosen);
        }
    }

    /** A release to choose. */
    public record Choice(String slug, String title, boolean chosen) {}

    /**
     * What another page shows of it.
     *
     * @param events some, in the order of time
     * @param all all of them, in words, and where they are
     */
    public record Stretch(List<EventView> events, Link all) {
        public Stretch {
            events = List.copyOf(events);
        }
    }
}
