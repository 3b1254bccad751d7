package verbatim.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import verbatim.holdings.Anchor;
import verbatim.holdings.Event;
import verbatim.holdings.Event.Removal;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Viewer;

/** The events of the chronology. What a viewer is given of one holds nothing that this viewer may not see. */
public interface Events {
    /** Keeps a new one as a draft. */
    Event make(Said said, String by);

    /**
     * Says something else of it.
     *
     * @param version that the edit was made from
     * @param quoted of its proofs, those whose words it quotes
     * @return as it is now; empty when it has another version by now, and nothing was done
     */
    Optional<Event> save(String id, int version, Said said, Set<String> quoted, String by);

    /** Shows it to readers. Empty as for {@link #save}. */
    Optional<Event> putOut(String id, int version, Set<String> quoted);

    /** Takes it back, with the reason for everybody. Empty as for {@link #save}. */
    Optional<Event> remove(String id, int version, String reason, boolean known);

    /** Makes a draft of one that was taken back. Empty as for {@link #save}. */
    Optional<Event> restore(String id, int version);

    /** For the desk, whatever its state. */
    Optional<Event> byId(String id);

    /** For the desk, the last changed first. */
    List<Event> all(int limit);

    /** What was said of it, the newest first. */
    List<Version> versions(String id);

    /** Those that this viewer sees, in the order of a chronology. */
    List<Seen> seen(Viewer viewer);

    /** The one of this id, when this viewer sees it. */
    Optional<Seen> seen(Viewer viewer, String id);

    /** Why one that everybody could see is shown no more; empty when it is shown, or never was. */
    Optional<Removal> removed(String id);

    /** The release with which this event was withdrawn from the viewer; empty when it was not. */
    Optional<String> withdrawn(Viewer viewer, String id);

    /**
     * An event as one viewer sees it.
     *
     * @param event only with the proofs, releases and stories that this viewer may see
     * @param proofs likewise, in order
     * @param since when everybody could see it: when it was put out, or what it needs became public if that is later
     * @param changed likewise, of its last change
     * @param out whether it is out; false for what the staff alone see
     */
    record Seen(Event event, List<Anchor> proofs, Instant since, Instant changed, boolean out) {
        public Seen {
            proofs = List.copyOf(proofs);
        }
    }

    /**
     * What was said of an event by somebody.
     *
     * @param by an account's name
     */
    record Version(int number, Said said, Instant at, String by) {}
}
