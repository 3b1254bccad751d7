package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of the chronology.
 *
 * @param id of its place in a list
 * @param href its own page
 * @param date when it happened, in words
 * @param place empty when nothing is said of it
 * @param sentence what happened
 * @param note its paragraphs; none for no note
 * @param proofs passages, in order
 * @param belongs releases and stories that the reader may see
 * @param draft whether the staff alone see it
 * @param here whether it is one of the page that shows it
 */
public record EventView(
        String id,
        String href,
        String date,
        String place,
        String sentence,
        List<String> note,
        List<Proof> proofs,
        List<Link> belongs,
        boolean draft,
        boolean here) {
    public EventView {
        note = List.copyOf(note);
        proofs = List.copyOf(proofs);
        belongs = List.copyOf(belongs);
    }

    /**
     * A passage that proves it.
     *
     * @param words as on the page
     * @param source number and title of the document, and the page, in short
     * @param open the page with the words lit
     * @param link permanent link to the words
     * @param title of the document
     * @param document its page
     * @param dated the date of the document; empty when it has none
     * @param released since when the document is public, and with what; empty when it is not
     * @param text who has read the words
     * @param changed what has become of the words since; null when they stand there
     * @param crop of the scan; null when there is none, or it is not shown here
     */
    public record Proof(
            String words,
            String source,
            String open,
            String link,
            String title,
            String document,
            String dated,
            String released,
            Mark text,
            @Nullable String changed,
            @Nullable Crop crop) {}
}
