package verbatim.verification;

import org.jspecify.annotations.Nullable;

/**
 * A quotation to judge, and what is said of it.
 *
 * @param quotation the quoted words without their outer quotation marks
 * @param speaker who is said to have spoken; null when nobody is named
 * @param document the claimed document, by its id or the name of a received file; null when none is claimed
 * @param page the claimed page, from 1; null when none is; counts only with a document
 * @param release slug of the one release to look in; null for all
 */
public record Question(
        String quotation,
        @Nullable String speaker,
        @Nullable String document,
        @Nullable Integer page,
        @Nullable String release) {
    /** Looked for everywhere. */
    public static Question of(String quotation) {
        return new Question(quotation, null, null, null, null);
    }
}
