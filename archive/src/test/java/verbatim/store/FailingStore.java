package verbatim.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Digest;

/** A store whose disk is full after so many writes. */
public final class FailingStore implements ObjectStore {
    private final ObjectStore store;
    private final AtomicInteger left;

    private FailingStore(ObjectStore store, int writes) {
        this.store = store;
        this.left = new AtomicInteger(writes);
    }

    /** As the store, until it has been written to so often. */
    public static FailingStore afterWrites(ObjectStore store, int writes) {
        return new FailingStore(store, writes);
    }

    @Override
    public Digest put(InputStream bytes, long limit) {
        if (left.getAndDecrement() <= 0) {
            throw Fault.of(Kind.RESOURCES, "the disk is full", "Make room.");
        }
        return store.put(bytes, limit);
    }

    @Override
    public InputStream open(Digest digest) {
        return store.open(digest);
    }

    @Override
    public InputStream open(Digest digest, long from, long length) {
        return store.open(digest, from, length);
    }

    @Override
    public Path local(Digest digest) {
        return store.local(digest);
    }

    @Override
    public OptionalLong size(Digest digest) {
        return store.size(digest);
    }

    @Override
    public Stream<Digest> list() {
        return store.list();
    }

    @Override
    public boolean remove(Digest digest) {
        return store.remove(digest);
    }

    @Override
    public void close() {
        store.close();
    }
}
