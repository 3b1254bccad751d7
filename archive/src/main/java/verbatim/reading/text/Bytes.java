package verbatim.reading.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The bytes of a file of text in an encoding that keeps ASCII as it is, so that marks between pages can be found without decoding. */
sealed interface Bytes {
    long length();

    /** From the beginning. */
    InputStream stream() throws IOException;

    /** A part; no longer than a page may be. */
    byte[] part(long from, long to) throws IOException;

    /** In the received file. */
    record OnDisk(Path file, long length) implements Bytes {
        @Override
        public InputStream stream() throws IOException {
            return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        }

        @Override
        public byte[] part(long from, long to) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(to - from));
            try (FileChannel channel = FileChannel.open(file)) {
                while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {}
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    /** Turned into UTF-8. */
    record InMemory(byte[] bytes) implements Bytes {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] part(long from, long to) {
            return Arrays.copyOfRange(bytes, Math.toIntExact(from), Math.toIntExact(to));
        }
    }
}
