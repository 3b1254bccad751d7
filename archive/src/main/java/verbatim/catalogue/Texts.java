package verbatim.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/** Page texts, by revision. */
public interface Texts {
    /** The current text. */
    Optional<PageText> current(Viewer viewer, PageKey key);

    /** The current texts of those that have one, in the order asked. */
    List<PageText> current(Viewer viewer, List<PageKey> keys);

    /** Grows with every text that is kept: as long as it stays, no text has changed. Cheap. */
    long stamp();

    /** The numbers of the current texts of those that have one. */
    Map<PageKey, Integer> currentRevisions(Viewer viewer, List<PageKey> keys);

    /** The text as it was at a revision. */
    Optional<PageText> at(Viewer viewer, PageKey key, int revision);

    /** How the current text was made. */
    Optional<Provenance> provenance(Viewer viewer, PageKey key);

    /** Every revision of a page, oldest first. */
    List<Provenance> revisions(Viewer viewer, PageKey key);

    /**
     * How a text was made.
     *
     * @param revision from 1
     * @param engine name and version
     * @param models each with its digest
     * @param settings whatever else decided the outcome
     * @param remarks short remarks for the archivist
     * @param at when
     */
    record Provenance(
            int revision, String engine, List<String> models, String settings, List<String> remarks, Instant at) {}
}
