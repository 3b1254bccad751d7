package verbatim.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Reason;
import verbatim.holdings.Page;
import verbatim.holdings.PageReading;
import verbatim.holdings.Redaction;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.text.Span;
import verbatim.text.Turn;

/** Pages: each row is also the page's reading job, leased to one worker at a time. */
public interface Pages {
    Optional<Page> byKey(Viewer viewer, PageKey key);

    /** Those of these pages that may be seen, in this order. */
    List<Page> byKeys(Viewer viewer, List<PageKey> keys);

    /** All pages of a version that may be seen, in order. */
    List<Page> of(Viewer viewer, String document, int version);

    /** Leases up to {@code limit} waiting pages (or running ones whose lease ran out) to this worker, oldest first, counting the try. */
    List<PageKey> lease(String worker, Duration lease, int limit);

    /** Gives leased pages back untried, as on a clean stop. */
    void release(String worker);

    /** Gives back untried what any other worker holds: for the one worker of a home, when it starts and the others are known to be dead. */
    int reclaim(String worker);

    /**
     * Keeps a reading as the page's next text revision and marks it read, if this worker still holds the lease. Its version is then unsettled
     * until {@link #settle}. Where somebody had put words of the current text right, the reading is kept among the revisions, and their text stays
     * the current one.
     *
     * @return what is current now; empty when the lease was lost, and then nothing is kept
     */
    Optional<Completed> complete(String worker, PageKey key, PageReading reading);

    /** Versions none of whose pages waits or runs, and that were not settled since their last page was read: due for what takes the whole document. */
    List<Version> toSettle(int limit);

    /** This version, when it is due so; cheaper than looking through all. */
    Optional<Version> toSettle(String document, int version);

    /** Keeps marks found by looking at the whole version, each as its page's next revision with the same words, and notes the version as settled. */
    void settle(String document, int version, List<Marks> marks);

    /** Marks it failed and why, or waiting again when {@code again}, if this worker still holds the lease. */
    boolean fail(String worker, PageKey key, Reason why, boolean again);

    /** Makes pages wait again: the failed ones of everything, or of this document, version or page; with {@code all} the read ones too. How many. */
    int retry(@Nullable String document, @Nullable Integer version, @Nullable Integer page, boolean all);

    List<Redaction> redactions(Viewer viewer, PageKey key);

    Counts counts(Viewer viewer, @Nullable String release);

    /** Failed pages with their document's file name and reason, by name and page. */
    List<Failure> failures(Viewer viewer, @Nullable String release, int limit);

    /**
     * Pages that must be filed in the index again since the last {@link #indexed}: their text, their document's description or the next page's first
     * words changed. Oldest first.
     */
    List<Due> toIndex(int limit);

    /** Notes that these pages, as they were when they were due, are safely in the index. */
    void indexed(List<Due> pages);

    /** How many pages the index should hold. */
    int filed();

    /** Forgets what is in the index, before it is built anew. */
    void unindexAll();

    /**
     * A page to file.
     *
     * @param stamp grows with each change, so that a change made while the page was being filed is not lost
     */
    record Due(PageKey key, long stamp) {}

    /** What looking at the whole document made of a page. */
    record Marks(PageKey key, List<Span> spans, List<Turn> turns) {
        public Marks {
            spans = List.copyOf(spans);
            turns = List.copyOf(turns);
        }
    }

    /**
     * A page whose reading was kept.
     *
     * @param revision of the current text
     * @param hand whether that is still the text that somebody put right, and not the reading
     */
    record Completed(int revision, boolean hand) {}

    /** How many of what. */
    record Counts(int documents, int pages, int waiting, int running, int read, int failed) {}

    /** Why a page failed. */
    record Failure(String file, PageKey page, Reason why) {}
}
