package verbatim.web;

import org.jspecify.annotations.Nullable;
import verbatim.verification.StoryCheck.Judged;
import verbatim.web.view.Settlement;

/**
 * A quotation of a story as it is told to readers.
 *
 * @param judged the quotation with the verdict that counts
 * @param settlement why it may stand in the story
 * @param again what a newer text of the page makes of it; null when there is none, or it makes no difference
 */
record Told(Judged judged, Settlement settlement, @Nullable String again) {
    /** Judged just now; nobody has settled it. */
    static Told now(Judged judged) {
        return new Told(judged, new Settlement.None(), null);
    }
}
