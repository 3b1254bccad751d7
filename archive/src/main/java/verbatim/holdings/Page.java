package verbatim.holdings;

import org.jspecify.annotations.Nullable;
import verbatim.fault.Reason;
import verbatim.text.PageKey;

/**
 * A page and how far its reading has come; its row is its job.
 *
 * @param key which page
 * @param state how far
 * @param tries how often a reading was begun
 * @param failure why it could not be read; null unless failed
 * @param image whether there is a page image, and its size; null before reading and for pages that came as text
 * @param revision the current text's revision; 0 before the first
 */
public record Page(
        PageKey key,
        State state,
        int tries,
        @Nullable Reason failure,
        @Nullable Image image,
        int revision) {
    /** How far. */
    public enum State {
        WAITING,
        RUNNING,
        READ,
        FAILED
    }

    /**
     * The page image that boxes are measured on.
     *
     * @param widthPx width
     * @param heightPx height
     * @param dpi dots an inch, estimated when the file says none; 0 when unknown
     * @param turned degrees that the received image was turned clockwise to stand upright: 0, 90, 180 or 270
     */
    public record Image(int widthPx, int heightPx, int dpi, int turned) {}
}
