package verbatim.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Page;
import verbatim.holdings.PageReading;
import verbatim.holdings.Redaction;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;

/** Pages: each row is also the page's reading job, leased to one worker at a time. */
public interface Pages {
    Optional<Page> byKey(Viewer viewer, PageKey key);

    /** All pages of a version in order. */
    List<Page> of(Viewer viewer, String document, int version);

    /** Leases up to {@code limit} waiting pages (or running ones whose lease ran out) to this worker, oldest first, counting the try. */
    List<PageKey> lease(String worker, Duration lease, int limit);

    /** Gives leased pages back untried, as on a clean stop. */
    void release(String worker);

    /**
     * Keeps a reading as the page's next text revision and marks it read, if this worker still holds the lease.
     *
     * @return the revision; empty when the lease was lost, and then nothing is kept
     */
    Optional<Integer> complete(String worker, PageKey key, PageReading reading);

    /** Marks it failed with the one line, or waiting again when {@code again}, if this worker still holds the lease. */
    boolean fail(String worker, PageKey key, String line, boolean again);

    /** Makes pages wait again: the failed ones of everything, or of this document, version or page; with {@code all} the read ones too. How many. */
    int retry(@Nullable String document, @Nullable Integer version, @Nullable Integer page, boolean all);

    List<Redaction> redactions(Viewer viewer, PageKey key);

    Counts counts(Viewer viewer, @Nullable String release);

    /** Failed pages with their document's file name and reason, by name and page. */
    List<Failure> failures(Viewer viewer, @Nullable String release, int limit);

    /** Pages whose current text is not in the index as of the last {@link #indexed}, oldest first. */
    List<PageKey> toIndex(int limit);

    /** Notes that these revisions are safely in the index. */
    void indexed(List<Revision> pages);

    /** Forgets what is in the index, before it is built anew. */
    void unindexAll();

    /** A page's text revision. */
    record Revision(PageKey key, int revision) {}

    /** How many of what. */
    record Counts(int documents, int pages, int waiting, int running, int read, int failed) {}

    /** Why a page failed. */
    record Failure(String file, PageKey page, String reason) {}
}
