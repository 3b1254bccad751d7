package verbatim.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/** A lock on a file of the home. The system takes it away when the process ends, however it ends. */
public final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another process, or another part of this one, holds it. */
    public static Optional<HomeLock> tryTake(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return Optional.of(new HomeLock(channel));
                }
            } catch (OverlappingFileLockException held) {
                // Another part of this process has it: the same answer.
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Waits until it is free. */
    public static HomeLock take(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            channel.lock();
            return new HomeLock(channel);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static Fault unusable(Path file, IOException e) {
        return Fault.of(
                Kind.RESOURCES,
                "the lock file " + file + " cannot be used (" + e.getMessage() + ")",
                "Check that the folder may be written to.",
                e);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Fault.of(
                    Kind.RESOURCES, "a lock cannot be given back (" + e.getMessage() + ")", "Look at the disk.", e);
        }
    }
}
