package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of the chronology.
 *
 * @param date in the Extended Date/Time Format
 * @param dateWords the same in words, in the language that is spoken
 * @param earliest the first day that it may mean; null when that is not known
 * @param latest the last day that it may mean; null when that is not known
 * @param zone of the date's times, an IANA name; null where there is none
 * @param place empty when nothing is said of it
 * @param note empty for none
 * @param releases slugs
 * @param stories slugs
 * @param open whether everybody can see it
 * @param since when it became public, ISO-8601 UTC; null while it is not
 * @param changed when it was last changed for readers, ISO-8601 UTC
 */
public record EventJson(
        String id,
        String address,
        String date,
        String dateWords,
        @Nullable String earliest,
        @Nullable String latest,
        @Nullable String zone,
        String place,
        String sentence,
        String note,
        List<ProofJson> proofs,
        List<String> releases,
        List<String> stories,
        boolean open,
        @Nullable String since,
        String changed) {
    public EventJson {
        proofs = List.copyOf(proofs);
        releases = List.copyOf(releases);
        stories = List.copyOf(stories);
    }

    /**
     * A passage that proves it.
     *
     * @param words as on the page when the link was made, pages joined by a form feed
     * @param documentDate of the document, as described; null when it has none
     * @param released when the document became public, ISO-8601 UTC; null when it is not
     * @param stands whether the words are read on the page today
     */
    public record ProofJson(
            String permalink,
            String words,
            String document,
            String title,
            int version,
            int page,
            @Nullable String documentDate,
            @Nullable String released,
            boolean stands) {}
}
