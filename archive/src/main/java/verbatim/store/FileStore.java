package verbatim.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Digest;

/**
 * Objects as files {@code ab/cd/HEX} below one folder. Bytes are written into {@code incoming/}, forced to the disk, and only then moved to their
 * name in one step, so that a file under its name is always whole. Thread-safe, also among processes.
 */
public final class FileStore implements ObjectStore {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final AtomicLong parts = new AtomicLong();
    private @Nullable Incoming incoming;

    private FileStore(Path root) {
        this.root = root;
    }

    /** Opens the store in this folder, making it when missing, and sweeps away what dead processes left half written. */
    public static FileStore open(Path root) {
        try {
            Files.createDirectories(root);
            Incoming.sweep(root.resolve("incoming"));
        } catch (IOException e) {
            throw disk("cannot use the folder " + root, e);
        }
        return new FileStore(root);
    }

    @Override
    public Digest put(InputStream bytes, long limit) {
        Path part = null;
        try {
            part = incoming().resolve(parts.incrementAndGet() + ".part");
            Digest digest = write(bytes, limit, part);
            Path target = path(digest);
            if (!Files.exists(target)) {
                keep(part, target);
            }
            return digest;
        } catch (IOException e) {
            throw disk("cannot keep an object in " + root, e);
        } finally {
            if (part != null) {
                discard(part);
            }
        }
    }

    private synchronized Path incoming() throws IOException {
        if (incoming == null) {
            incoming = Incoming.take(root.resolve("incoming"));
        }
        return incoming.folder();
    }

    private static Digest write(InputStream bytes, long limit, Path part) throws IOException {
        MessageDigest sha = sha256();
        byte[] buffer = new byte[Limits.BUFFER_BYTES];
        long size = 0;
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw Fault.of(
                            Kind.LIMIT,
                            "the file is too large (expected at most " + limit + " bytes)",
                            "Split it, or raise the limit in the configuration.");
                }
                sha.update(buffer, 0, n);
                ByteBuffer full = ByteBuffer.wrap(buffer, 0, n);
                while (full.hasRemaining()) {
                    channel.write(full);
                }
            }
            channel.force(true);
        }
        return new Digest(HexFormat.of().formatHex(sha.digest()));
    }

    private void keep(Path part, Path target) throws IOException {
        Path folder = folderOf(target);
        boolean fresh = !Files.isDirectory(folder);
        Files.createDirectories(folder);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        if (fresh) {
            force(folderOf(folder));
            force(root);
        }
    }

    private static Path folderOf(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("no folder holds " + path);
        }
        return parent;
    }

    /** Makes the folder's entries survive a power cut. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw disk("cannot remove " + part, e);
        }
    }

    @Override
    public InputStream open(Digest digest) {
        return open(digest, 0, Long.MAX_VALUE);
    }

    @Override
    public InputStream open(Digest digest, long from, long length) {
        try {
            FileChannel channel = FileChannel.open(path(digest), StandardOpenOption.READ);
            channel.position(from);
            return new BoundedStream(Channels.newInputStream(channel), length);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw missing(digest);
        } catch (IOException e) {
            throw disk("cannot open the object " + digest, e);
        }
    }

    @Override
    public Path local(Digest digest) {
        Path path = path(digest);
        if (!Files.exists(path)) {
            throw missing(digest);
        }
        return path;
    }

    @Override
    public OptionalLong size(Digest digest) {
        try {
            return OptionalLong.of(Files.size(path(digest)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw disk("cannot look at the object " + digest, e);
        }
    }

    @Override
    public Stream<Digest> list() {
        try {
            return Files.find(
                            root,
                            3,
                            (path, attributes) -> attributes.isRegularFile()
                                    && path.getNameCount() == root.getNameCount() + 3
                                    && NAME.matcher(path.getFileName().toString())
                                            .matches())
                    .map(path -> new Digest(path.getFileName().toString()));
        } catch (IOException e) {
            throw disk("cannot list the folder " + root, e);
        }
    }

    @Override
    public boolean remove(Digest digest) {
        try {
            boolean was = Files.deleteIfExists(path(digest));
            if (was) {
                force(folderOf(path(digest)));
            }
            return was;
        } catch (IOException e) {
            throw disk("cannot remove the object " + digest, e);
        }
    }

    @Override
    public synchronized void close() {
        if (incoming != null) {
            try {
                incoming.close();
            } catch (IOException e) {
                throw disk("cannot clear " + incoming.folder(), e);
            }
            incoming = null;
        }
    }

    private Path path(Digest digest) {
        String hex = digest.hex();
        return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Fault missing(Digest digest) {
        return Fault.of(
                Kind.MISSING,
                "the object " + digest + " is not in the store",
                "Run `verbatim verify`, and bring the file back from a backup.");
    }

    private static Fault disk(String what, IOException e) {
        return Fault.of(
                Kind.RESOURCES,
                what + " (" + String.valueOf(e.getMessage()) + ")",
                "Check that the disk has room and that the folder may be written to.",
                e);
    }
}
