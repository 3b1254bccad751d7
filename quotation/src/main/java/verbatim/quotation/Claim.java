package verbatim.quotation;

import org.jspecify.annotations.Nullable;

/**
 * A quotation as printed, and what is said of it.
 *
 * @param quotation the quoted words without their outer quotation marks
 * @param speaker who is said to have spoken; null when nobody is named
 * @param document the id of the document claimed; null when none is
 * @param page the page claimed, from 1; null when none is; counts only with a document
 */
public record Claim(
        String quotation,
        @Nullable String speaker,
        @Nullable String document,
        @Nullable Integer page) {
    public static Claim of(String quotation) {
        return new Claim(quotation, null, null, null);
    }
}
