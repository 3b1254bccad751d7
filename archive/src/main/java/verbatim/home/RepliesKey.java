package verbatim.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/** The key that e-mail addresses of replies are encrypted by: the one that is set, or else a file of the home, made when it is needed first. Thread-safe. */
final class RepliesKey implements Supplier<byte[]> {
    static final int BYTES = 32;

    private final Home home;
    private final SecureRandom random;
    private final AtomicReference<byte @Nullable []> key = new AtomicReference<>();

    /** @param set as the configuration has it; null for the file */
    RepliesKey(Home home, @Nullable String set, SecureRandom random) {
        this.home = home;
        this.random = random;
        if (set != null) {
            key.set(bytes(set, "the setting replies.key"));
        }
    }

    /** @throws Fault {@code USE} when it is no key */
    static byte[] bytes(String text, String where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // The same answer as for a wrong length.
        }
        throw Fault.of(
                Kind.USE,
                where + " is no key (expected " + BYTES + " bytes in base64)",
                "Make one: openssl rand -base64 " + BYTES + ".");
    }

    @Override
    public byte[] get() {
        byte @Nullable [] known = key.get();
        if (known != null) {
            return known;
        }
        try (HomeLock making = HomeLock.take(home.openingLock())) {
            byte[] read = Files.exists(home.repliesKey()) ? read(home.repliesKey()) : make(home.repliesKey());
            key.set(read);
            return read;
        } catch (IOException e) {
            throw Fault.of(
                    Kind.RESOURCES,
                    "the file " + home.repliesKey() + " cannot be used (" + e.getMessage() + ")",
                    "Look at the file, or name another by VERBATIM_REPLIES_KEY_FILE.",
                    e);
        }
    }

    private static byte[] read(Path file) throws IOException {
        return bytes(Files.readString(file), "what is in " + file);
    }

    private byte[] make(Path file) throws IOException {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        Path incoming = file.resolveSibling(file.getFileName() + ".incoming");
        Files.deleteIfExists(incoming);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(
                    incoming, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(incoming, Base64.getEncoder().encodeToString(fresh) + "\n");
        Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
        return fresh;
    }
}
