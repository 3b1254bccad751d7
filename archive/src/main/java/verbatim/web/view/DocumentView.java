package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.web.view.ReaderView.Fact;
import verbatim.web.view.ReaderView.Thumb;

/**
 * A document in one of its versions.
 *
 * @param versions all versions, when there is more than one
 * @param facts what is known of it
 * @param states what waits or failed; empty when every page is read
 * @param pages in order
 * @param quoted the quotations of it in stories
 * @param first address of its first page
 * @param search where the search in it leads
 * @param file the received file; null when it is not given out
 * @param release its number and release; null when it is in none
 * @param cite how to cite it
 * @param manifest address of its IIIF manifest
 * @param excerpt that only some of its pages are public, in a sentence; null when all are
 * @param fileSize ready to print
 */
public record DocumentView(
        String title,
        String meta,
        List<ReaderView.Version> versions,
        List<Fact> facts,
        List<String> states,
        List<Thumb> pages,
        List<Quoted> quoted,
        @Nullable String first,
        String search,
        @Nullable Link file,
        @Nullable Link release,
        Cite cite,
        String manifest,
        @Nullable String excerpt,
        String fileSize) {
    public DocumentView {
        versions = List.copyOf(versions);
        facts = List.copyOf(facts);
        states = List.copyOf(states);
        pages = List.copyOf(pages);
        quoted = List.copyOf(quoted);
    }
}
