package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release; addresses are relative to the site.
 *
 * @param state draft, scheduled or published; the public is shown published ones alone
 * @param published the instant in UTC; null in a draft
 * @param zone that the instant was given in; null in a draft
 * @param total how many documents there are
 * @param documents a screen of them, by number
 * @param next address of the documents after these
 */
public record ReleaseJson(
        String release,
        String title,
        String description,
        String essay,
        @Nullable String releasedBy,
        @Nullable String authority,
        @Nullable String caseNumber,
        String state,
        @Nullable String published,
        @Nullable String zone,
        int total,
        List<NumberedJson> documents,
        @Nullable String next) {
    public ReleaseJson {
        documents = List.copyOf(documents);
    }

    /** A document by its number in the release; {@code url} is the number's own address, which leads to the document for ever. */
    public record NumberedJson(
            int number,
            String document,
            String title,
            @Nullable String kind,
            @Nullable String date,
            List<String> participants,
            int pages,
            String url,
            String documentUrl) {
        public NumberedJson {
            participants = List.copyOf(participants);
        }
    }
}
