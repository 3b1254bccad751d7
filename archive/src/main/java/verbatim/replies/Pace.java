package verbatim.replies;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts replies by the address of the net that they came from. In memory alone, and forgotten after a short while. Thread-safe. */
final class Pace {
    private final Cache<String, AtomicInteger> counts;

    Pace(Clock clock) {
        this.counts = Caffeine.newBuilder()
                .expireAfterWrite(Limits.SPAN)
                .maximumSize(Limits.ADDRESSES)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Counts one; false when there were too many of this address, and it is not counted. */
    boolean more(String address) {
        AtomicInteger count = counts.get(address, _ -> new AtomicInteger());
        if (count.incrementAndGet() > Limits.FROM_ONE) {
            count.decrementAndGet();
            return false;
        }
        return true;
    }
}
