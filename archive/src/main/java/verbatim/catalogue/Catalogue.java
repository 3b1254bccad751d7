package verbatim.catalogue;

import java.util.function.Supplier;
import verbatim.holdings.Viewer;

/** The archive's rows. Thread-safe. Every read takes a {@code Viewer} where what it gives may be hidden from somebody. */
public interface Catalogue extends AutoCloseable {
    Documents documents();

    Pages pages();

    Texts texts();

    Anchors anchors();

    StoryTexts stories();

    Drafts drafts();

    Decisions decisions();

    Editions editions();

    Releases releases();

    Contents contents();

    Inventory inventory();

    Previews previews();

    Events events();

    /** What this viewer may see now. */
    Sight sight(Viewer viewer);

    /**
     * Runs the work with one sight a viewer from its beginning to its end, so that nothing is half visible in it; what it asks again, it may be told as
     * before, until it writes. On this thread alone.
     */
    <T> T holdingSight(Supplier<T> work);

    Accounts accounts();

    Links links();

    Sessions sessions();

    Passkeys passkeys();

    Trail trail();

    Replies replies();

    SealedEmails emails();

    ReplyBlocks blocks();

    /** Runs the work in one transaction: all of its writes are kept, or none. */
    <T> T inTransaction(Supplier<T> work);

    @Override
    void close();
}
