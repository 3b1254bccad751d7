package verbatim.intake;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Pages.Completed;
import verbatim.holdings.Viewer;
import verbatim.reading.Reader;
import verbatim.search.SearchIndex;
import verbatim.store.ObjectStore;
import verbatim.text.PageKey;

/**
 * The worker: leases waiting pages, has them read, keeps what was read, settles versions whose last page is read, and files what changed in the
 * index. One at a time may run in a home, under the home's worker lock. Reading and the page's change of state are one transaction; whatever a dead
 * worker left between two steps the next one finds by the rows and does again.
 */
public final class Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final Catalogue catalogue;
    private final PageReader pages;
    private final Settling settling;
    private final Indexing indexing;
    private final IncomingImages incoming;
    private final String worker;
    private final int underWay;
    private volatile boolean stopped;

    /**
     * @param images where the upright image of a page belongs
     * @param incoming a folder on the same disk for images being written
     * @param worker names this worker in the rows
     * @param processes pages that the reader reads at the same time
     */
    public Pipeline(
            ObjectStore store,
            Catalogue catalogue,
            SearchIndex search,
            Reader reader,
            Function<PageKey, Path> images,
            Path incoming,
            String worker,
            int processes) {
        this.catalogue = catalogue;
        this.incoming = new IncomingImages(incoming);
        this.pages = new PageReader(store, catalogue, reader, images, this.incoming);
        this.settling = new Settling(catalogue);
        this.indexing = new Indexing(catalogue, search);
        this.worker = worker;
        this.underWay = processes * Limits.UNDER_WAY;
    }

    /** Is told what became of pages. Called by one thread. */
    public interface Listener {
        void read(PageKey page);

        /** It was read, and the words that somebody had put right stay its text; the reading is among its revisions. */
        default void kept(PageKey page) {
            read(page);
        }

        /** @param line why, in one line */
        void failed(PageKey page, String line);

        /** Nobody listens. */
        static Listener none() {
            return new Listener() {
                @Override
                public void read(PageKey page) {}

                @Override
                public void failed(PageKey page, String line) {}
            };
        }
    }

    /** Ends {@link #drain} soon: pages under way are given back. */
    public void stop() {
        stopped = true;
    }

    /** Whether something waits, or is due for the index. */
    public boolean hasWork() {
        return catalogue.pages().counts(Viewer.local(), null).waiting() > 0
                || !catalogue.pages().toIndex(1).isEmpty();
    }

    /** Works until nothing waits, nothing is due for the index, or it is stopped. Only with the worker lock held. */
    public void drain(Listener listener) throws InterruptedException {
        incoming.open();
        int reclaimed = catalogue.pages().reclaim(worker);
        if (reclaimed > 0) {
            LOG.info("event=pages.reclaimed pages={}", reclaimed);
        }
        settling.all();
        try {
            work(listener);
            if (!stopped) {
                indexing.all();
            }
        } finally {
            catalogue.pages().release(worker);
            incoming.clear();
        }
    }

    private void work(Listener listener) throws InterruptedException {
        BlockingQueue<PageReader.Result> finished = new ArrayBlockingQueue<>(underWay);
        Deque<PageKey> leased = new ArrayDeque<>();
        int reading = 0;
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            while (!stopped) {
                if (leased.isEmpty()) {
                    leased.addAll(catalogue.pages().lease(worker, Limits.LEASE, underWay));
                }
                while (reading < underWay && !leased.isEmpty()) {
                    PageKey key = leased.removeFirst();
                    threads.submit(() -> finished.add(pages.read(key)));
                    reading++;
                }
                if (reading == 0) {
                    return;
                }
                List<PageReader.Result> results = take(finished);
                reading -= results.size();
                keep(results, listener);
                indexing.sometimes();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What is finished; waits for it a moment. */
    private static List<PageReader.Result> take(BlockingQueue<PageReader.Result> finished) throws InterruptedException {
        List<PageReader.Result> results = new ArrayList<>();
        PageReader.Result first = finished.poll(Limits.IDLE.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            results.add(first);
            finished.drainTo(results);
        }
        return results;
    }

    /** All of them in one transaction: the disk is forced once. */
    private void keep(List<PageReader.Result> results, Listener listener) {
        if (results.isEmpty() || stopped) {
            return;
        }
        List<Runnable> news = catalogue.inTransaction(() -> {
            List<Runnable> kept = new ArrayList<>();
            for (PageReader.Result result : results) {
                kept.add(keep(result, listener));
            }
            settling.of(results.stream().map(PageReader.Result::key).toList());
            return kept;
        });
        news.forEach(Runnable::run);
    }

    /** Keeps it, and gives what is to be told once that is certain. */
    private Runnable keep(PageReader.Result result, Listener listener) {
        return switch (result) {
            case PageReader.Result.Read read -> {
                Optional<Completed> completed = catalogue.pages().complete(worker, read.key(), read.reading());
                if (completed.isEmpty()) {
                    yield () -> LOG.warn("event=lease.lost page={}", read.key());
                }
                yield completed.get().hand()
                        ? () -> {
                            LOG.info("event=page.hand_kept page={}", read.key());
                            listener.kept(read.key());
                        }
                        : () -> listener.read(read.key());
            }
            case PageReader.Result.Failed failed -> {
                boolean again = failed.again() && failed.tries() < Limits.TRIES;
                boolean mine = catalogue.pages().fail(worker, failed.key(), failed.why(), again);
                yield mine && !again
                        ? () -> listener.failed(failed.key(), failed.why().line())
                        : () -> {};
            }
            case PageReader.Result.Broken broken -> throw broken.fault();
        };
    }
}
