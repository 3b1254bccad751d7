package verbatim.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Reason;
import verbatim.holdings.PageReading;
import verbatim.holdings.Redaction;
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

    /** Grows with every text that a person put right or took up again. Cheap. */
    long emended();

    /** The numbers of the current texts of those that have one. */
    Map<PageKey, Integer> currentRevisions(Viewer viewer, List<PageKey> keys);

    /** The text as it was at a revision. */
    Optional<PageText> at(Viewer viewer, PageKey key, int revision);

    /** How the current text was made. */
    Optional<Provenance> provenance(Viewer viewer, PageKey key);

    /** Every revision of a page, oldest first. */
    List<Provenance> revisions(Viewer viewer, PageKey key);

    /**
     * Keeps what somebody put right as the page's next revision, if this revision is still the current one. No reading takes its place: see
     * {@link Pages#complete}.
     *
     * @param revision that the person saw
     * @param by an account's name
     * @return the new revision; empty when there is a newer one than that, and then nothing is kept
     */
    Optional<Integer> emend(PageKey key, int revision, PageReading text, String by);

    /** Makes an earlier revision the next one, word for word, if this revision is still the current one; empty otherwise. */
    Optional<Integer> takeUp(PageKey key, int revision, int earlier, String by);

    /** Where words are withheld, in the text as it was at a revision. */
    List<Redaction> redactions(Viewer viewer, PageKey key, int revision);

    /**
     * How a text was made.
     *
     * @param revision from 1
     * @param engine name and version
     * @param models each with its digest
     * @param settings whatever else decided the outcome
     * @param remarks short remarks for the archivist
     * @param at when
     * @param by the account that put words right or took an earlier text up; null for a reading
     * @param hand whether it has words that somebody put right: no reading takes its place
     */
    record Provenance(
            int revision,
            String engine,
            List<String> models,
            String settings,
            List<Reason> remarks,
            Instant at,
            @Nullable String by,
            boolean hand) {}
}
