package verbatim.catalogue;

import java.util.function.Supplier;

/** The archive's rows. Thread-safe. Every read takes a {@code Viewer} where what it gives may be hidden from somebody. */
public interface Catalogue extends AutoCloseable {
    Documents documents();

    Pages pages();

    Texts texts();

    Anchors anchors();

    StoryTexts stories();

    Accounts accounts();

    Links links();

    Sessions sessions();

    Passkeys passkeys();

    Trail trail();

    /** Runs the work in one transaction: all of its writes are kept, or none. */
    <T> T inTransaction(Supplier<T> work);

    @Override
    void close();
}
