package verbatim.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: tells the verb to stop and gives it a while to end cleanly; the process then ends with 130. Threads are not interrupted, because that closes
 * files under the index's and the catalogue's hands.
 */
final class Interruption {
    /** For the pages under way to be given back and the files to be closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Runnable> stops = new CopyOnWriteArrayList<>();
    private volatile boolean happened;

    void then(Runnable stop) {
        stops.add(stop);
    }

    boolean happened() {
        return happened;
    }

    int during(Callable<Integer> work) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = Thread.ofPlatform().name("interruption").unstarted(() -> interrupt(ended));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.call();
        } finally {
            ended.countDown();
            forget(hook);
        }
    }

    private void interrupt(CountDownLatch ended) {
        happened = true;
        stops.forEach(Runnable::run);
        try {
            ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget(Thread hook) {
        if (!happened) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                happened = true;
            }
        }
    }
}
