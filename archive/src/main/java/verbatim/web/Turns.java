package verbatim.web;

import static verbatim.language.Texts.t;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many do a costly thing at a time; the others wait, and are sent away when it takes too long. */
final class Turns {
    private final Semaphore free;
    private final Duration patience;

    /** @param patience how long one waits for a turn */
    Turns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Does it when it is its turn. */
    <T> T take(Supplier<T> work) {
        if (!free()) {
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean free() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Too many ask at once. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super(t("problem.what.busy"));
        }
    }
}
