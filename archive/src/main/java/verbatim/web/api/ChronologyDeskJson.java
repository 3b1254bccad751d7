package verbatim.web.api;

import java.util.List;

/** The events at the desk, the last changed first. */
public record ChronologyDeskJson(List<OneJson> events) {
    public ChronologyDeskJson {
        events = List.copyOf(events);
    }

    /**
     * An event.
     *
     * @param state {@code draft}, {@code out} or {@code removed}
     * @param date in the Extended Date/Time Format
     */
    public record OneJson(String id, String state, int version, String date, String sentence, int proofs, String url) {}
}
