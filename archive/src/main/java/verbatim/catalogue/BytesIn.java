package verbatim.catalogue;

import java.nio.charset.StandardCharsets;

/** Reads what {@link BytesOut} wrote. */
final class BytesIn {
    private final byte[] bytes;
    private int at;

    BytesIn(byte[] bytes) {
        this.bytes = bytes;
    }

    int number() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("a number must end within 5 bytes, at byte " + at);
    }

    int signed() {
        int value = number();
        return value >>> 1 ^ -(value & 1);
    }

    String string() {
        int length = number();
        String value = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return value;
    }
}
