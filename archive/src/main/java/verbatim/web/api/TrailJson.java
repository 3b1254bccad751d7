package verbatim.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The audit trail, newest first; {@code next} is the address of the older ones. */
public record TrailJson(List<EntryJson> entries, @Nullable String next) {
    public TrailJson {
        entries = List.copyOf(entries);
    }

    /** One entry; {@code at} is ISO-8601 UTC, {@code before} and {@code after} what it was and what it became. */
    public record EntryJson(
            long n,
            String at,
            String who,
            String what,
            String subject,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {}
}
