package verbatim.chronology;

import java.time.ZoneId;
import java.util.List;
import verbatim.holdings.Event.Said;

/**
 * An event as an editor types it.
 *
 * @param date in the Extended Date/Time Format
 * @param zone an IANA name; empty for none
 * @param position a whole number; empty for 0
 * @param proofs permanent links, or their ids
 * @param releases slugs
 * @param stories slugs
 */
public record Typed(
        String date,
        String zone,
        String position,
        String place,
        String sentence,
        String note,
        List<String> proofs,
        List<String> releases,
        List<String> stories) {
    public Typed {
        proofs = List.copyOf(proofs);
        releases = List.copyOf(releases);
        stories = List.copyOf(stories);
    }

    /** Nothing yet. */
    public static Typed nothing() {
        return new Typed("", "", "", "", "", "", List.of(), List.of(), List.of());
    }

    /** As it would be typed. */
    public static Typed of(Said said) {
        ZoneId zone = said.zone();
        return new Typed(
                said.date().text(),
                zone == null ? "" : zone.getId(),
                said.position() == 0 ? "" : String.valueOf(said.position()),
                said.place(),
                said.sentence(),
                said.note(),
                said.proofs(),
                said.releases(),
                said.stories());
    }
}
