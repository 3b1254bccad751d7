package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.web.view.ReportView.Inline;
import verbatim.web.view.ReportView.Section;

/**
 * A story with the evidence for its quotations.
 *
 * @param head what stands above the text
 * @param sections the text
 * @param scope what was searched, and as of when
 * @param cards in reading order, paraphrases last
 * @param corrections oldest first
 * @param documents that it quotes, in the order in which it does
 * @param chronology its events and those around them; null when there are none
 * @param related other stories
 * @param replies to it; null where none are taken because not everybody can read it
 */
public record StoryView(
        Head head,
        List<Section> sections,
        String scope,
        List<Card> cards,
        List<Correction> corrections,
        List<ReleaseView.Row> documents,
        ChronologyView.@Nullable Stretch chronology,
        List<StoriesView.Row> related,
        @Nullable RepliesView replies) {
    public StoryView {
        sections = List.copyOf(sections);
        cards = List.copyOf(cards);
        corrections = List.copyOf(corrections);
        documents = List.copyOf(documents);
        related = List.copyOf(related);
    }

    /** Where a reply to this quotation is written; null where none is taken, and for a paraphrase. */
    public @Nullable String reply(Card card) {
        ReplyForm form = replies == null ? null : replies.form();
        boolean asked = form != null
                && form.quotations().stream()
                        .anyMatch(choice -> String.valueOf(choice.number()).equals(card.label()));
        return form != null && asked ? form.action() + "?about=" + card.label() + "#rf" : null;
    }

    /**
     * What stands above the text.
     *
     * @param release that it belongs to; null for none
     * @param title its words
     * @param standfirst empty when it has none
     * @param facts by-line and dates
     * @param corrected when it was last corrected; null when it never was
     * @param quotations how many there are
     * @param tally how many of each wording
     */
    public record Head(
            @Nullable Link release,
            List<Inline> title,
            List<Inline> standfirst,
            List<String> facts,
            @Nullable String corrected,
            int quotations,
            List<Mark> tally) {
        public Head {
            title = List.copyOf(title);
            standfirst = List.copyOf(standfirst);
            facts = List.copyOf(facts);
            tally = List.copyOf(tally);
        }
    }

    /** What was put right, and on which day; {@code number} counts from 1 within the story. */
    public record Correction(int number, String day, String text) {}
}
