package verbatim.home;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.fault.Fault;
import verbatim.intake.Pipeline;

/** Reads waiting pages in the background for as long as it is open, whenever no other process of this home does. */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Archive archive;
    private final Pipeline.Listener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;
    private final Thread thread;

    private Worker(Archive archive, Pipeline.Listener listener) {
        this.archive = archive;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("worker").unstarted(this::run);
    }

    /** Begins at once. */
    public static Worker start(Archive archive, Pipeline.Listener listener) {
        Worker worker = new Worker(archive, listener);
        worker.thread.start();
        return worker;
    }

    /**
     * Reads all that waits, here and now, when no other process of this home is at it.
     *
     * @return whether it was done here
     */
    public static boolean drain(Archive archive, Pipeline.Listener listener) throws InterruptedException {
        Optional<HomeLock> held = HomeLock.tryTake(archive.home().workerLock());
        if (held.isEmpty()) {
            return false;
        }
        try (HomeLock mine = held.get()) {
            archive.pipeline().drain(listener);
        }
        return true;
    }

    private void run() {
        try {
            while (!ended()) {
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() throws InterruptedException {
        try (HomeLock mine = HomeLock.tryTake(archive.home().workerLock()).orElse(null)) {
            if (mine != null) {
                archive.pipeline().drain(listener);
            }
            while (mine != null && !ended()) {
                if (archive.pipeline().hasWork()) {
                    archive.pipeline().drain(listener);
                }
                rest();
            }
        } catch (Fault fault) {
            LOG.warn("event=worker.stumbled reason=\"{}\"", fault.line());
        } catch (RuntimeException mistake) {
            LOG.error("event=worker.mistake", mistake);
        }
        rest();
    }

    /** A moment, or until it is closed. */
    private void rest() throws InterruptedException {
        lock.lock();
        try {
            if (!closed) {
                changed.awaitNanos(IDLE.toNanos());
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean ended() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the pages under way are given back. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        archive.pipeline().stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
