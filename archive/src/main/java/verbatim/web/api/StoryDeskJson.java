package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.wire.KeptJson.SettlementJson;
import verbatim.wire.VerdictJson;

/**
 * A story with its newest draft.
 *
 * @param story its slug
 * @param release that it goes out with; null while it has none
 * @param draft number of the draft
 * @param saved ISO-8601 UTC
 * @param savedBy an account's name
 * @param version that an edit names
 * @param edition number of what is out; 0 while nothing is
 * @param text Markdown
 * @param open how many things stand in the way of its going out
 * @param quotations in reading order
 * @param changed quotations of what is out whose verdict is another now
 * @param related slugs of the stories beside it
 * @param proposed stories about the same that are not beside it yet, the nearest first
 */
public record StoryDeskJson(
        String story,
        String title,
        @Nullable String release,
        int draft,
        String saved,
        String savedBy,
        int version,
        int edition,
        String text,
        int open,
        List<QuotationJson> quotations,
        List<ChangedJson> changed,
        List<String> related,
        List<ProposedJson> proposed) {
    public StoryDeskJson {
        quotations = List.copyOf(quotations);
        changed = List.copyOf(changed);
        related = List.copyOf(related);
        proposed = List.copyOf(proposed);
    }

    /**
     * A quotation. Offsets are UTF-16 units of {@code text}, marks included, the end half-open; null where they are not known.
     *
     * @param words as quoted: with {@code occurrence} what decisions name it by
     * @param occurrence which of those with the same words, from 1
     * @param revision of what was decided about it
     */
    public record QuotationJson(
            int number,
            String words,
            int occurrence,
            int revision,
            @Nullable Integer start,
            @Nullable Integer end,
            SettlementJson settlement,
            VerdictJson verdict) {}

    /**
     * A quotation of what is out, with the wordings it had and has.
     *
     * @param page address of the page whose text is another now; null when that is not the cause
     * @param textRevision of that text
     * @param at when that text was made, ISO-8601 UTC
     * @param version of the document that came since; null when that is not the cause
     */
    public record ChangedJson(
            int number,
            String quotation,
            String was,
            String is,
            @Nullable String page,
            @Nullable Integer textRevision,
            @Nullable String at,
            @Nullable Integer version) {}

    /** A story that could be shown beside it, and what both have in common. */
    public record ProposedJson(String story, String title, int documents, int people, boolean month) {}
}
