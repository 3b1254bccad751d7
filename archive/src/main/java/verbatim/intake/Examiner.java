package verbatim.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Digest;
import verbatim.holdings.Version;
import verbatim.reading.Reader;
import verbatim.reading.Reader.Inspection;
import verbatim.store.ObjectStore;

/** Looks at one received file: whether it is known, what it is, and puts it into the store when it can be taken. Thread-safe. */
final class Examiner {
    private final ObjectStore store;
    private final Catalogue catalogue;
    private final Reader reader;
    private final long limit;
    private final @Nullable String release;

    /** @param release what the files are taken in for; null for none */
    Examiner(ObjectStore store, Catalogue catalogue, Reader reader, long limit, @Nullable String release) {
        this.store = store;
        this.catalogue = catalogue;
        this.reader = reader;
        this.limit = limit;
        this.release = release;
    }

    /** What was found of a file. */
    sealed interface Examined {
        Walk.Found file();

        /** Its bytes are here already, as these versions. */
        record Known(Walk.Found file, List<Version> versions) implements Examined {
            boolean text() {
                return !isScan(versions.getFirst().mediaType());
            }
        }

        /** Its bytes are new, and in the store. */
        record Fresh(Walk.Found file, Digest digest, Inspection.Readable content) implements Examined {}

        /** It cannot be taken in, and why in one line. */
        record Refused(Walk.Found file, String line) implements Examined {}
    }

    /** Whether bytes of this type are pictures of pages, not text. */
    static boolean isScan(String mediaType) {
        return mediaType.startsWith("image/") || mediaType.equals("application/pdf");
    }

    Examined examine(Walk.Found file) {
        try {
            Digest digest = digest(file.path());
            List<Version> versions = Releases.versions(catalogue, digest, release);
            return versions.isEmpty() ? inspect(file, digest) : new Examined.Known(file, versions);
        } catch (Fault fault) {
            if (fault.kind() == Kind.RESOURCES || fault.kind() == Kind.INTERNAL) {
                throw fault;
            }
            return new Examined.Refused(file, file.name() + ": " + fault.line());
        }
    }

    private Examined inspect(Walk.Found file, Digest digest) {
        return switch (reader.inspect(file.path(), file.name())) {
            case Inspection.Readable content -> {
                keep(file, digest);
                yield new Examined.Fresh(file, digest, content);
            }
            case Inspection.Refused refused ->
                new Examined.Refused(
                        file,
                        Fault.of(Kind.INPUT, refused.what(), refused.remedy()).line());
        };
    }

    private void keep(Walk.Found file, Digest digest) {
        try (InputStream bytes = new Source(Files.newInputStream(file.path()))) {
            Digest kept = store.put(bytes, limit);
            if (!kept.equals(digest)) {
                throw Fault.of(
                        Kind.INPUT,
                        "the file changed while it was being taken in",
                        "Take it in again when nobody writes to it.");
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Digest digest(Path path) {
        try (DigestInputStream bytes = new DigestInputStream(Files.newInputStream(path), sha256())) {
            byte[] buffer = new byte[128 * 1024];
            long size = 0;
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw Fault.of(
                            Kind.LIMIT,
                            "the file is too large (got more than " + limit + " bytes, the limit)",
                            "Split it, or raise limits.file in verbatim.toml.");
                }
            }
            return new Digest(HexFormat.of().formatHex(bytes.getMessageDigest().digest()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Fault unreadable(IOException e) {
        return e instanceof NoSuchFileException
                ? Fault.of(Kind.INPUT, "the file is no longer there", "Bring it back and take it in again.", e)
                : Fault.of(
                        Kind.INPUT,
                        "the file cannot be read (" + e.getMessage() + ")",
                        "Check its permissions and the disk it lies on.",
                        e);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A received file's bytes; a failure to read them is told apart from one to keep them. */
    private static final class Source extends FilterInputStream {
        Source(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }
}
