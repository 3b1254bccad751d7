package verbatim.catalogue;

import java.time.Instant;
import java.util.List;
import verbatim.holdings.StoryText;
import verbatim.wire.KeptJson;

/**
 * What is public of a story: a draft that was put out, with the verdicts it went out with.
 *
 * @param number from 1 within its story
 * @param draft number of the draft
 * @param text of the draft
 * @param title for lists
 * @param quotations in reading order
 * @param out since when it is to be read: when it was put out, or its release became public if that is later
 * @param by an account's name
 */
public record Edition(
        int number, int draft, StoryText text, String title, List<KeptJson> quotations, Instant out, String by) {
    public Edition {
        quotations = List.copyOf(quotations);
    }
}
