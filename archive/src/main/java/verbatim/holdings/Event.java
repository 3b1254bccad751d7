package verbatim.holdings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.dates.Edtf;

/**
 * An event of the chronology: something that happened, with the passages that prove it. Its date is neither that of a document nor that of a release.
 *
 * @param id of {@code /chronology/{id}}; never reused
 * @param said what is said of it
 * @param quoted the proofs whose words it quotes: whoever may not see one of them may not see the event
 * @param standing whether readers see it
 * @param version grows with each edit, so that two editors lose nothing
 * @param made when it was written first
 * @param changed when it was last changed
 */
public record Event(
        String id, Said said, List<String> quoted, Standing standing, int version, Instant made, Instant changed) {
    public Event {
        quoted = List.copyOf(quoted);
    }

    /**
     * What is said of it.
     *
     * @param date when it happened
     * @param zone of the date's times; null where it has none, or none is known
     * @param position among the events of the same date, the smaller first
     * @param place where it happened; empty when nothing is said of it
     * @param sentence what happened
     * @param note more of it; empty for none
     * @param proofs ids of permanent links, in the order in which they are shown
     * @param releases slugs of those it belongs to
     * @param stories slugs of those it is shown in
     */
    public record Said(
            Edtf date,
            @Nullable ZoneId zone,
            int position,
            String place,
            String sentence,
            String note,
            List<String> proofs,
            List<String> releases,
            List<String> stories) {
        public Said {
            proofs = List.copyOf(proofs);
            releases = List.copyOf(releases);
            stories = List.copyOf(stories);
        }
    }

    /** Whether readers see it. */
    public sealed interface Standing {
        /** For the staff alone. {@code before} is why it was taken back when it had been out, for everybody who has its address; null when it never was. */
        record Draft(@Nullable Removal before) implements Standing {}

        /** Readers see it as soon as its release is public and its proofs can be seen; since when it is out. */
        record Out(Instant since) implements Standing {}

        /** It was taken back. */
        record Removed(Removal removal) implements Standing {}
    }

    /**
     * That it was taken back.
     *
     * @param at when
     * @param reason a sentence for everybody
     * @param known whether everybody could see it until then
     */
    public record Removal(Instant at, String reason, boolean known) {}
}
