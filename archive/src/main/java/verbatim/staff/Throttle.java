package verbatim.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Slows guesses down, by name and by address. A name is counted whether anybody has it or not, so the wait tells nothing. A try counts when it begins, so
 * that many at once gain nothing. Kept in memory: a restart forgets. Thread-safe.
 */
final class Throttle {
    private final Clock clock;
    private final Cache<String, Tries> names;
    private final Cache<String, Tries> addresses;

    /** How many there were, and when the next may be made. */
    private record Tries(int count, Instant next) {}

    Throttle(Clock clock) {
        this.clock = clock;
        this.names = remembered();
        this.addresses = remembered();
    }

    private Cache<String, Tries> remembered() {
        return Caffeine.newBuilder()
                .expireAfterWrite(Limits.FORGET)
                .maximumSize(Limits.REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Counts a try; or, when it comes too soon, says how long to wait and counts nothing. */
    synchronized Optional<Duration> begin(String name, String address) {
        Instant now = clock.instant();
        Instant next = later(next(names, name), next(addresses, address));
        if (next.isAfter(now)) {
            return Optional.of(Duration.between(now, next));
        }
        count(names, name, Limits.TRIES_NAME, now);
        count(addresses, address, Limits.TRIES_ADDRESS, now);
        return Optional.empty();
    }

    /** Likewise, of an address alone: what names it tries is not known. */
    synchronized Optional<Duration> begin(String address) {
        Instant now = clock.instant();
        Instant next = next(addresses, address);
        if (next.isAfter(now)) {
            return Optional.of(Duration.between(now, next));
        }
        count(addresses, address, Limits.TRIES_ADDRESS, now);
        return Optional.empty();
    }

    /** The address loses this one try. */
    synchronized void good(String address) {
        addresses.asMap().computeIfPresent(address, (key, tries) -> new Tries(tries.count() - 1, clock.instant()));
    }

    /** The try was a good one: the name starts afresh, the address loses this one try, lest an owned account wash all others clean. */
    synchronized void good(String name, String address) {
        names.invalidate(name);
        good(address);
    }

    private static Instant next(Cache<String, Tries> kept, String key) {
        @Nullable Tries tries = kept.getIfPresent(key);
        return tries == null ? Instant.EPOCH : tries.next();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static void count(Cache<String, Tries> kept, String key, int free, Instant now) {
        @Nullable Tries before = kept.getIfPresent(key);
        int count = before == null ? 1 : before.count() + 1;
        kept.put(key, new Tries(count, now.plus(wait(count - free))));
    }

    /** None, then a second, and twice as long each time. */
    private static Duration wait(int over) {
        if (over < 0) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(over, 30);
        return seconds > Limits.WAIT.toSeconds() ? Limits.WAIT : Duration.ofSeconds(seconds);
    }
}
