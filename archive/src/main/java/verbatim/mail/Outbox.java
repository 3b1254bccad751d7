package verbatim.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends in the background and tries again. What could not be sent at last is logged and forgotten; nothing depends on it. Thread-safe. */
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Post post;
    private final List<Duration> waits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private boolean closed;

    /** @param waits between one try and the next */
    public Outbox(Post post, List<Duration> waits) {
        this.post = post;
        this.waits = List.copyOf(waits);
    }

    /**
     * Sends it on a thread of its own.
     *
     * @param kind for the log
     */
    public void later(String kind, Message message) {
        Thread.ofVirtual().name("mail").start(() -> now(kind, message));
    }

    /** Sends it on this thread, which waits meanwhile; whether it was sent. */
    public boolean now(String kind, Message message) {
        for (int tries = 0; ; tries++) {
            try {
                post.send(message);
                LOG.info("event=mail.sent kind={}", kind);
                return true;
            } catch (Unsent e) {
                if (tries == waits.size() || !pause(waits.get(tries))) {
                    LOG.error("event=mail.failed kind={} tries={} reason={}", kind, tries + 1, e.getMessage());
                    return false;
                }
                LOG.warn("event=mail.again kind={} tries={} reason={}", kind, tries + 1, e.getMessage());
            }
        }
    }

    /** Waits so long; false when the program ends meanwhile. */
    public boolean pause(Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && !closed) {
                left = ended.awaitNanos(left);
            }
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waiting; what is being sent just now is sent. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A day in all: longer than most mail servers are down. */
    public static List<Duration> patience() {
        return List.of(
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                Duration.ofHours(6),
                Duration.ofHours(17));
    }
}
