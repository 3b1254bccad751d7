package verbatim.reading.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/** How the bytes of a text are to be understood. */
final class Encoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("\\A\\s{0,20}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private Encoding() {}

    /** The file, turned into UTF-8 when a mark at its beginning says UTF-16. */
    static Bytes bytes(Path file, String name, byte[] head) throws IOException {
        long length = Files.size(file);
        if (length > Limits.FILE_BYTES) {
            throw tooLarge(name, length, Limits.FILE_BYTES);
        }
        Charset wide = wide(head);
        if (wide == null) {
            return new Bytes.OnDisk(file, length);
        }
        if (length > Limits.UTF16_BYTES) {
            throw tooLarge(name, length, Limits.UTF16_BYTES);
        }
        byte[] all = Files.readAllBytes(file);
        String text = new String(all, 2, all.length - 2, wide);
        return new Bytes.InMemory(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The beginning of a file in UTF-16, in UTF-8. */
    static byte[] bytesOf(byte[] head) {
        Charset wide = wide(head);
        return wide == null ? head : new String(head, 2, (head.length - 2) & ~1, wide).getBytes(StandardCharsets.UTF_8);
    }

    private static Fault tooLarge(String name, long length, long limit) {
        return Fault.of(
                Kind.LIMIT,
                "%s: the text is too large (got %,d bytes, at most %,d)".formatted(name, length, limit),
                "Split it into several files.");
    }

    @org.jspecify.annotations.Nullable
    static Charset wide(byte[] head) {
        if (head.length < 2) {
            return null;
        }
        if (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return head[0] == (byte) 0xFF && head[1] == (byte) 0xFE ? StandardCharsets.UTF_16LE : null;
    }

    /** As UTF-8 if it is, else as windows-1252; a mark at the beginning is left out. */
    static String text(byte[] bytes) {
        String text;
        try {
            text = strict(bytes);
        } catch (CharacterCodingException e) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String strict(byte[] bytes) throws CharacterCodingException {
        CharBuffer decoded = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes));
        return decoded.toString();
    }

    /** As the head of an XML file declares; as {@link #text} when it declares nothing or something unknown. */
    static String declared(byte[] bytes, String head) {
        Matcher declared = DECLARED.matcher(head);
        if (declared.find() && Charset.isSupported(declared.group(1))) {
            Charset charset = Charset.forName(declared.group(1));
            boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
            if (!wide && !charset.equals(StandardCharsets.UTF_8)) {
                return new String(bytes, charset);
            }
        }
        return text(bytes);
    }
}
