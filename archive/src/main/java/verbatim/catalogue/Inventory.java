package verbatim.catalogue;

import java.time.Instant;
import java.util.List;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;

/**
 * All that may be seen, in an order of its own and in parts, for whoever walks the whole archive. Each thing comes with the instant of its last change that is
 * known: when it came, was read anew, put right, or became public. One query a part, however large the archive is.
 */
public interface Inventory {
    /** A release, a story or a document by its name in addresses. */
    record Known(String name, Instant changed) {}

    /** A page. */
    record Leaf(PageKey page, Instant changed) {}

    /** By slug; a release changes with its documents. Of drafts, since nothing is known of when they change, when they were made. */
    List<Known> releases(Viewer viewer);

    /** By slug; a story changes with its corrections. */
    List<Known> stories(Viewer viewer, int offset, int limit);

    /** By id. */
    List<Known> documents(Viewer viewer, int offset, int limit);

    /** Of the latest version of each document, by document and number. */
    List<Leaf> pages(Viewer viewer, int offset, int limit);

    /** How much there is to walk. */
    Extent extent(Viewer viewer);

    /** How many stories, documents and pages. */
    record Extent(int stories, int documents, int pages) {}
}
