package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events in the order of time.
 *
 * @param total how many fit in all
 * @param next address of those after these; null at the end
 */
public record ChronologyJson(
        int total, List<EventJson> events, @Nullable String next) {
    public ChronologyJson {
        events = List.copyOf(events);
    }
}
