package verbatim.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where bytes are written before they become an object: a folder of this process's own, held by a lock that ends with the process however it ends,
 * so that anybody may sweep away what a dead process left and nobody what a living one is writing.
 */
final class Incoming implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Path folder;
    private final Path lockFile;
    private final FileChannel channel;

    private Incoming(Path folder, Path lockFile, FileChannel channel) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    static Incoming take(Path parent) throws IOException {
        Files.createDirectories(parent);
        for (int i = 0; i < Limits.FOLDER_TRIES; i++) {
            Path lockFile = Files.createTempFile(parent, "", LOCK);
            FileChannel channel = lock(lockFile);
            if (channel != null) {
                String name = lockFile.getFileName().toString();
                Path folder = parent.resolve(name.substring(0, name.length() - LOCK.length()));
                Files.createDirectory(folder);
                return new Incoming(folder, lockFile, channel);
            }
        }
        throw new IOException("no folder for incoming bytes could be held in " + parent);
    }

    /** The file's lock; null when another holds it, or swept the file away before it was held. */
    private static @Nullable FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null && Files.exists(file)) {
                return channel;
            }
        } catch (OverlappingFileLockException held) {
            // This process holds it itself, in another store of the same folder.
        }
        channel.close();
        return null;
    }

    Path folder() {
        return folder;
    }

    /** Removes what processes that are no more left behind. */
    static void sweep(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, "*" + LOCK)) {
            for (Path lockFile : locks) {
                FileChannel channel = lock(lockFile);
                if (channel != null) {
                    try (channel) {
                        String name = lockFile.getFileName().toString();
                        removeFolder(parent.resolve(name.substring(0, name.length() - LOCK.length())));
                        Files.deleteIfExists(lockFile);
                    }
                }
            }
        }
    }

    private static void removeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder)) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() throws IOException {
        removeFolder(folder);
        Files.deleteIfExists(lockFile);
        channel.close();
    }
}
