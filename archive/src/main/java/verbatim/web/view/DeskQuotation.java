package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quotation of a draft with its evidence and what can be done about it.
 *
 * @param number from 1
 * @param of how many there are
 * @param brief a word for its wording, for the gutter
 * @param open what is to be done before it can go out; null when it is settled
 * @param card the evidence
 * @param key which quotation it is
 * @param deeds what can be done now
 * @param claim what was said of it by hand
 * @param candidates other places it could mean
 * @param readings its passage as read, a page each; empty when nothing is to be put right there
 */
public record DeskQuotation(
        int number,
        int of,
        String brief,
        @Nullable String open,
        Card card,
        Key key,
        Deeds deeds,
        Claim claim,
        List<Candidate> candidates,
        List<Reading> readings) {
    public DeskQuotation {
        candidates = List.copyOf(candidates);
        readings = List.copyOf(readings);
    }

    /**
     * Words of a page as a machine read them, to be put right by the scan.
     *
     * @param path of the page's text at the desk
     * @param page from 1
     * @param revision of that text
     * @param start UTF-16 units into it
     * @param end half-open
     * @param words that stand there
     * @param open whether that is likely what is to be done
     */
    public record Reading(String path, int page, int revision, int start, int end, String words, boolean open) {}

    /**
     * What its forms name it by.
     *
     * @param words as quoted
     * @param occurrence which of those with the same words
     * @param revision of what was decided about it
     */
    public record Key(String words, int occurrence, int revision) {}

    /**
     * What can be done.
     *
     * @param confirm the passage that can be confirmed; null when none can
     * @param confirmed whether somebody has confirmed it, so that it can be taken back
     * @param replacement the words of the page, as Markdown; null when they are not to be taken over
     * @param marked the quotation with marks where its words differ, as Markdown; null when that would not make it an honest one
     * @param waived whether it can be held against the pages again
     */
    public record Deeds(
            ResultView.@Nullable Mint confirm,
            boolean confirmed,
            @Nullable String replacement,
            @Nullable String marked,
            boolean waived) {}

    /** What was set by hand; empty where the text decides. */
    public record Claim(String speaker, String document, String page) {}

    /**
     * Another place.
     *
     * @param where document and page
     * @param words as on the page
     * @param crops of the scan
     * @param href the page with the words lit
     * @param document its id
     * @param page from 1
     */
    public record Candidate(String where, String words, List<Crop> crops, String href, String document, int page) {
        public Candidate {
            crops = List.copyOf(crops);
        }
    }
}
