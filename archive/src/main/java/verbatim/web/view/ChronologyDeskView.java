package verbatim.web.view;

import java.util.List;

/**
 * The events at the desk.
 *
 * @param head above every page of the desk
 * @param events the last changed first
 */
public record ChronologyDeskView(DeskHead head, List<Row> events) {
    public ChronologyDeskView {
        events = List.copyOf(events);
    }

    /**
     * An event.
     *
     * @param date in words
     * @param edtf as it is written
     * @param sentence and where it is edited
     * @param proofs how many
     * @param state in words
     */
    public record Row(String date, String edtf, Link sentence, int proofs, String state) {}
}
