package verbatim.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import verbatim.holdings.Digest;

/**
 * Keeps bytes under their SHA-256. An object is either whole or not there; once there it never changes. Thread-safe. Faults: {@code RESOURCES} when
 * the disk fails or is full, {@code LIMIT} when the stream is longer than allowed, {@code MISSING} when the object is not there.
 */
public interface ObjectStore extends AutoCloseable {
    /** Keeps the stream's bytes, reading at most {@code limit} of them; keeping them again changes nothing. */
    Digest put(InputStream bytes, long limit);

    /** All bytes; the caller closes. */
    InputStream open(Digest digest);

    /** {@code length} bytes from {@code from} on; the caller closes. */
    InputStream open(Digest digest, long from, long length);

    /** A readable local file with the object's bytes, for a child process to open. Nobody may write to it. */
    Path local(Digest digest);

    /** Bytes; empty when the object is not there. */
    OptionalLong size(Digest digest);

    /** Every object, in no order; the caller closes. */
    Stream<Digest> list();

    /** Whether it was there. */
    boolean remove(Digest digest);

    @Override
    void close();
}
