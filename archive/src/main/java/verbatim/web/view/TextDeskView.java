package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page, to be put right by its scan.
 *
 * @param title of the document
 * @param documentHref of this version
 * @param pageHref of the page in the reader
 * @param path its address at the desk
 * @param page from 1
 * @param legend who read it
 * @param scan the whole page; null when it came as text
 * @param text in the box: as it is, or as it was sent and not kept
 * @param lines that the box has room for
 * @param revision that the box is made from
 * @param notice what was not done; null for nothing
 * @param clash what somebody else put right meanwhile; null for nothing
 * @param doubts words that should be compared with the scan, the first of them
 * @param moreDoubts how many of those are not shown
 * @param texts the newest first
 * @param with the earlier text that is shown beside the current one; null for none
 * @param changes from that text to the current one; empty when they do not differ
 */
public record TextDeskView(
        DeskHead head,
        String title,
        String documentHref,
        String pageHref,
        String path,
        String page,
        Mark legend,
        @Nullable Crop scan,
        String text,
        int lines,
        String revision,
        @Nullable String notice,
        @Nullable Clash clash,
        List<Doubt> doubts,
        int moreDoubts,
        List<Text> texts,
        @Nullable String with,
        List<WordChange> changes) {
    public TextDeskView {
        doubts = List.copyOf(doubts);
        texts = List.copyOf(texts);
        changes = List.copyOf(changes);
    }

    /**
     * What somebody else put right meanwhile.
     *
     * @param says who, and what the stretch reads now
     * @param typed what was sent and not kept
     * @param changes from the text that is kept to the one that was sent; empty when a stretch was sent
     */
    public record Clash(String says, String typed, List<WordChange> changes) {
        public Clash {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A doubtful word.
     *
     * @param number from 1
     * @param word as read
     * @param other what another reading saw; null when it saw the same
     * @param start UTF-16 units into the text
     * @param end half-open
     * @param crop of its lines; null where there is no scan
     */
    public record Doubt(
            int number,
            String word,
            @Nullable String other,
            int start,
            int end,
            @Nullable Crop crop) {}

    /**
     * One of the page's texts.
     *
     * @param revision from 1
     * @param made how, by whom and when
     * @param current whether it is the one that is searched and quoted
     */
    public record Text(String revision, String made, boolean current) {}
}
