package verbatim.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** E-mail addresses of replies, encrypted by a key that the catalogue does not have. */
public interface SealedEmails {
    /** @param tell the language in which its owner asked to be told when the reply is shown; null when they did not */
    void put(String reply, String sealed, @Nullable String tell);

    /** Empty once it was erased. */
    Optional<Sealed> of(String reply);

    /** Notes that its owner was told. */
    void told(String reply);

    /** Erases one; false when there was none. */
    boolean erase(String reply);

    /** Erases those of replies that came before this instant. How many. */
    int eraseReceivedBefore(Instant instant);

    /** Leaves no byte of what was erased in the catalogue's files. To be called outside of a transaction, after one that erases. */
    void scrub();

    /** An address; {@code tell} is null when its owner is not to be told. */
    record Sealed(String text, @Nullable String tell) {}
}
