package verbatim.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.fault.Reason;
import verbatim.holdings.Digest;
import verbatim.holdings.Page;
import verbatim.holdings.PageReading;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.reading.Reader;
import verbatim.store.ObjectStore;
import verbatim.text.PageKey;

/** Has one page read and puts its image in place. Thread-safe. */
final class PageReader {
    private static final Logger LOG = LoggerFactory.getLogger(PageReader.class);
    private static final Viewer LOCAL = Viewer.local();

    private final ObjectStore store;
    private final Catalogue catalogue;
    private final Reader reader;
    private final Function<PageKey, Path> images;
    private final IncomingImages incoming;

    PageReader(
            ObjectStore store,
            Catalogue catalogue,
            Reader reader,
            Function<PageKey, Path> images,
            IncomingImages incoming) {
        this.store = store;
        this.catalogue = catalogue;
        this.reader = reader;
        this.images = images;
        this.incoming = incoming;
    }

    /** How it ended. */
    sealed interface Result {
        PageKey key();

        record Read(PageKey key, PageReading reading) implements Result {}

        /**
         * @param tries how often it was begun
         * @param again whether another try may succeed
         */
        record Failed(PageKey key, Reason why, int tries, boolean again) implements Result {}

        /** The machine fails, not the page: the worker must stop. */
        record Broken(PageKey key, Fault fault) implements Result {}
    }

    /** Reads it; whatever goes wrong becomes a result. */
    Result read(PageKey key) {
        Page page = catalogue.pages().byKey(LOCAL, key).orElseThrow();
        try {
            Version version = catalogue
                    .documents()
                    .version(LOCAL, key.document(), key.version())
                    .orElseThrow();
            return read(page, version);
        } catch (Fault fault) {
            return fault.kind() == Kind.RESOURCES
                    ? new Result.Broken(key, fault)
                    : new Result.Failed(key, fault.reason(), page.tries(), false);
        } catch (RuntimeException mistake) {
            LOG.error("event=page.mistake page={}", key, mistake);
            Reason why = Reason.of("fault.page.mistake", "page", key.toString(), "why", mistake.toString());
            return new Result.Failed(key, why, page.tries(), true);
        }
    }

    private Result read(Page page, Version version) {
        PageKey key = page.key();
        Path part = incoming.next();
        Digest layer = version.layer();
        Reader.Source source = new Reader.Source(
                store.local(version.file()),
                version.fileName(),
                version.firstPage() + key.page() - 1,
                layer == null ? null : store.local(layer),
                part,
                Reader.Profile.CAREFUL);
        return switch (reader.read(source)) {
            case Reader.Outcome.Read read -> {
                place(part, images.apply(key));
                yield new Result.Read(key, read.reading());
            }
            case Reader.Outcome.Failed failed -> new Result.Failed(key, failed.why(), page.tries(), failed.again());
        };
    }

    /** An image that is there is whole: it is written elsewhere and moved here in one step. */
    private static void place(Path part, Path image) {
        if (!Files.exists(part)) {
            return;
        }
        try {
            Path folder = image.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.move(part, image, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Fault.of(
                    Kind.RESOURCES,
                    "the page image " + image + " cannot be kept (" + e.getMessage() + ")",
                    "Check that the disk has room.",
                    e);
        }
    }
}
