package verbatim.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes whole numbers in as few bytes as they need: seven bits a byte, lowest first, the eighth set when more follow. */
final class BytesOut {
    private byte[] bytes;
    private int size;

    BytesOut(int expected) {
        bytes = new byte[expected];
    }

    /** A number from 0. */
    void number(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            add((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        add((byte) rest);
    }

    /** Any number: 0, -1, 1, -2 … become 0, 1, 2, 3 …. */
    void signed(int value) {
        number(value << 1 ^ value >> 31);
    }

    /** Its length in UTF-8 bytes, and these. */
    void string(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        for (byte b : utf8) {
            add(b);
        }
    }

    private void add(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(16, size * 2));
        }
        bytes[size++] = value;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
