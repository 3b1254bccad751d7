package verbatim.holdings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided by hand about a quotation of a story.
 *
 * @param key which quotation
 * @param claim what it is said to be
 * @param waiver null when it is not waived
 * @param revision counts the changes, from 1
 */
public record Decision(
        QuotationKey key, Claim claim, @Nullable Waiver waiver, int revision) {
    /**
     * Where the words are said to stand, and whose they are said to be; null where the sentence and its links decide.
     *
     * @param document its id, or the name of an {@link OwnText}
     * @param page from 1; counts only with a document
     */
    public record Claim(
            @Nullable String speaker,
            @Nullable String document,
            @Nullable Integer page) {
        /** Nothing is set by hand. */
        public static Claim none() {
            return new Claim(null, null, null);
        }
    }

    /**
     * Why the quotation is not held against the pages; for everybody to read.
     *
     * @param reason a sentence
     * @param by name of whoever waived it, for readers
     * @param at when
     */
    public record Waiver(String reason, String by, Instant at) {}

    /** Nothing was decided yet. */
    public static Decision none(QuotationKey key) {
        return new Decision(key, Claim.none(), null, 0);
    }
}
