package verbatim.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a quotation. Four axes, always all given: wording, place, speaker, and part with evidence.
 *
 * @param claim what was judged
 * @param wording how the words agree
 * @param place how the place agrees
 * @param speaker how the speaker agrees
 * @param part which part of the document the passage lies in; {@link Part#RECORD} when absent
 * @param evidence whether a person read the passage
 * @param lowestConfidence the lowest word confidence in the passage, from 0 to 1; 1 when absent or without words
 * @param sentence one line for people
 * @param passage where the words stand; null when absent
 * @param differences word by word, in the order of the quotation
 * @param flags what else must be known
 * @param otherPlaces further passages with the same words, at most {@link Limits#OTHER_PLACES}
 * @param closest when absent, the nearest passage; when the words stand elsewhere, the nearest where they were said to be; null when nothing is near
 * @param scope what was searched
 */
public record Verdict(
        Claim claim,
        Wording wording,
        Place place,
        Speaker speaker,
        Part part,
        Evidence evidence,
        double lowestConfidence,
        String sentence,
        @Nullable Passage passage,
        List<Difference> differences,
        Flags flags,
        List<Passage> otherPlaces,
        @Nullable Passage closest,
        Scope scope) {
    /** The rules this engine judges by; a new one when a verdict can change for the same input. */
    public static final String RULESET = "1";

    public Verdict {
        differences = List.copyOf(differences);
        otherPlaces = List.copyOf(otherPlaces);
    }

    /**
     * Whose words they are.
     *
     * @param agreement of what was claimed with what was found
     * @param claimed as claimed; null when nobody was named
     * @param found the speakers of the turns that the passage touches, in order
     */
    public record Speaker(Agreement agreement, @Nullable String claimed, List<String> found) {
        public Speaker {
            found = List.copyOf(found);
        }
    }

    /** Speaker axis. */
    public enum Agreement {
        /** One turn, and the name fits. */
        SAME,
        /** One turn, and the name does not fit. */
        OTHER,
        /** The passage runs over two speakers' turns. */
        MIXED,
        /** The document has no turns, or the passage lies outside them. */
        NOT_ATTRIBUTABLE,
        /** Nobody was named. */
        UNCLAIMED,
        /** There is no passage. */
        NONE
    }

    /** Place axis. */
    public enum Place {
        CLAIMED,
        ELSEWHERE,
        UNCLAIMED,
        NONE
    }

    /** Which part of a document the words belong to. */
    public enum Part {
        RECORD,
        NOTE,
        EDITORIAL
    }

    /** Who read the page. */
    public enum Evidence {
        CONFIRMED,
        MACHINE
    }

    /**
     * What else must be known.
     *
     * @param places how many places have the same words, the passage's own included; 0 when absent
     * @param omitsNegation whether a marked omission or replacement hides a negation
     * @param omitsRedaction whether it hides a withheld place
     * @param skippedFurniture the furniture skipped inside the passage, in full, in order
     * @param omitsNothing whether a mark of omission stands where nothing was omitted
     */
    public record Flags(
            int places,
            boolean omitsNegation,
            boolean omitsRedaction,
            List<String> skippedFurniture,
            boolean omitsNothing) {
        public Flags {
            skippedFurniture = List.copyOf(skippedFurniture);
        }
    }
}
