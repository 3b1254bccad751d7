package verbatim.reading.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Messages on a pipe: four fixed bytes, four bytes of length, that many bytes of UTF-8. The fixed bytes tell when somebody else wrote there. */
public final class Frames {
    private static final int MARK = 0x56424D31;
    private static final int LONGEST = 64_000_000;

    private Frames() {}

    /** Writes one message and sends it off. */
    public static void write(DataOutputStream to, String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            throw new IOException("a message must have at most " + LONGEST + " bytes, got " + bytes.length);
        }
        to.writeInt(MARK);
        to.writeInt(bytes.length);
        to.write(bytes);
        to.flush();
    }

    /** The next message; empty when the pipe was closed before one. */
    public static Optional<String> read(DataInputStream from) throws IOException {
        int first = from.read();
        if (first < 0) {
            return Optional.empty();
        }
        int mark = first << 24 | from.readUnsignedByte() << 16 | from.readUnsignedShort();
        if (mark != MARK) {
            throw new IOException("expected a message, got other bytes on the pipe");
        }
        int length = from.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a message must have at most " + LONGEST + " bytes, got " + length);
        }
        byte[] bytes = from.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a message of " + length + " bytes ended after " + bytes.length);
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
