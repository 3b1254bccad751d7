package verbatim.intake;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/**
 * Where page images are written before they are moved to their place. Each worker has a folder of its own there: the child of a worker that was
 * killed finishes its page before it notices, and must not write into the next one's files. Thread-safe.
 */
final class IncomingImages {
    private static final Logger LOG = LoggerFactory.getLogger(IncomingImages.class);

    private final Path parent;
    private final AtomicLong parts = new AtomicLong();
    private volatile @Nullable Path folder;

    IncomingImages(Path parent) {
        this.parent = parent;
    }

    /** Clears what others left, and makes a folder. Only with the worker lock held. */
    void open() {
        clear();
        try {
            folder = Files.createTempDirectory(parent, "");
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /** A file that does not exist yet. */
    Path next() {
        Path open = folder;
        if (open == null) {
            throw new IllegalStateException("no worker is at it");
        }
        return open.resolve(parts.incrementAndGet() + ".png");
    }

    /** Leaves nothing there. */
    void clear() {
        try {
            Files.createDirectories(parent);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(parent)) {
                for (Path each : left) {
                    remove(each);
                }
            }
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private static void remove(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        }
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException stillWritten) {
            // A dead worker's child finishes its page; the next start clears it.
            LOG.debug("event=images.left folder={}", path);
        }
    }

    private Fault fault(IOException e) {
        return Fault.of(
                Kind.RESOURCES,
                "the folder " + parent + " cannot be used (" + e.getMessage() + ")",
                "Check that it may be written to.",
                e);
    }
}
