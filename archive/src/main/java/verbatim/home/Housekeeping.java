package verbatim.home;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.fault.Fault;

/** What is done by itself as time goes by, for as long as it is open: e-mail addresses of replies are erased when their days are over. */
public final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration EACH = Duration.ofHours(1);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("housekeeping").factory());

    private Housekeeping() {}

    /** Begins at once. */
    public static Housekeeping start(Archive archive) {
        Housekeeping started = new Housekeeping();
        started.clockwork.scheduleWithFixedDelay(() -> once(archive), 0, EACH.toSeconds(), TimeUnit.SECONDS);
        return started;
    }

    private static void once(Archive archive) {
        try {
            archive.replies().correspondence().eraseOld();
        } catch (Fault fault) {
            LOG.warn("event=housekeeping.stumbled reason=\"{}\"", fault.line());
        } catch (RuntimeException mistake) {
            LOG.error("event=housekeeping.mistake", mistake);
        }
    }

    @Override
    public void close() {
        clockwork.shutdown();
        try {
            if (!clockwork.awaitTermination(1, TimeUnit.MINUTES)) {
                clockwork.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
