package verbatim.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A story with its quotations judged.
 *
 * @param story the path as given, or {@code standard input}
 * @param format markdown, html or plain
 * @param needsAttention whether any quotation is altered, absent or doubtful
 * @param tally how many quotations of each wording; wordings that do not occur are left out
 * @param quotations in reading order
 */
public record StoryJson(
        String story,
        String format,
        String title,
        boolean needsAttention,
        Map<String, Integer> tally,
        List<QuotationJson> quotations) {

    /**
     * A quotation of the story. Offsets are UTF-16 units into the text of the story's blocks, marks left out, ends half-open.
     *
     * @param number from 1
     * @param part title, standfirst, heading, paragraph or block-quotation
     * @param form marks, block or unclosed
     * @param block index of the block it begins in, from 0
     * @param endBlock index of the block it ends in
     * @param words how many; one or two are often no quotation but a name
     * @param proposedSpeaker whom the sentence names; null when nobody
     */
    public record QuotationJson(
            int number,
            String part,
            String form,
            int block,
            int start,
            int endBlock,
            int end,
            int words,
            @Nullable String proposedSpeaker,
            VerdictJson verdict) {}
}
