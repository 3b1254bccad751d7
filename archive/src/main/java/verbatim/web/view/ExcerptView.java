package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.web.view.ReaderView.Fact;

/**
 * The excerpt of a closed document, for those who choose it.
 *
 * @param release the way back to the documents of the release
 * @param title of the document
 * @param href of the document
 * @param action address of this page, and of its form
 * @param version of the release, which the form sends back
 * @param of which version of the document the pages are of
 * @param versions to choose from, when there is more than one
 * @param closed why it is closed
 * @param now what is public of it now, in a sentence; null for nothing
 * @param ranges the pages as they are typed
 * @param counted whether readers are told how many pages there are
 * @param pages all of the version
 * @param told what readers are told of the document with any page
 * @param untold whether its participants are told only with the first page
 * @param notice what was not done, and why; null for nothing
 * @param barred why this person cannot choose; null when they can
 */
public record ExcerptView(
        DeskHead head,
        Link release,
        String title,
        String href,
        String action,
        int version,
        int of,
        List<ReaderView.Version> versions,
        String closed,
        @Nullable String now,
        String ranges,
        boolean counted,
        List<Tick> pages,
        List<Fact> told,
        boolean untold,
        @Nullable String notice,
        @Nullable String barred) {
    public ExcerptView {
        versions = List.copyOf(versions);
        pages = List.copyOf(pages);
        told = List.copyOf(told);
    }

    /** A page with its box. */
    public record Tick(ReaderView.Thumb thumb, boolean ticked) {}
}
