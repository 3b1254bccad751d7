package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event at the desk.
 *
 * @param state {@code draft}, {@code out} or {@code removed}
 * @param date in the Extended Date/Time Format
 * @param proofs ids of permanent links
 * @param obstacles what stands in the way of putting it out, in the language that is spoken
 * @param reason why it was taken back; null when it was not
 * @param versions numbers of what was ever said of it, the newest first
 */
public record EventDeskJson(
        String id,
        String state,
        int version,
        String date,
        @Nullable String zone,
        int position,
        String place,
        String sentence,
        String note,
        List<String> proofs,
        List<String> releases,
        List<String> stories,
        List<String> obstacles,
        @Nullable String reason,
        List<Integer> versions) {
    public EventDeskJson {
        proofs = List.copyOf(proofs);
        releases = List.copyOf(releases);
        stories = List.copyOf(stories);
        obstacles = List.copyOf(obstacles);
        versions = List.copyOf(versions);
    }
}
