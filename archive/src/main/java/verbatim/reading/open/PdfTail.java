package verbatim.reading.open;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a PDF ends as it should. PDFBox repairs silently and then gives blank pages for what is lost. */
final class PdfTail {
    private static final Pattern START = Pattern.compile("startxref\\s+([0-9]{1,12})\\s+%%EOF");
    private static final Pattern TABLE = Pattern.compile("(?s)\\s*(?:xref|[0-9]+\\s+[0-9]+\\s+obj).*");

    private PdfTail() {}

    /** Whether the end mark is there and the table of objects is where the end says. */
    static boolean whole(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            String tail = text(bytes, Math.max(0, bytes.length() - Limits.PDF_TAIL), Limits.PDF_TAIL);
            Matcher start = START.matcher(tail);
            long at = -1;
            while (start.find()) {
                at = Long.parseLong(start.group(1));
            }
            if (at < 0) {
                return false;
            }
            int header = Math.max(0, text(bytes, 0, Limits.PDF_HEADER_WITHIN).indexOf("%PDF-"));
            return TABLE.matcher(text(bytes, at, 64)).matches()
                    || TABLE.matcher(text(bytes, at + header, 64)).matches();
        }
    }

    private static String text(RandomAccessFile bytes, long from, int length) throws IOException {
        if (from >= bytes.length()) {
            return "";
        }
        bytes.seek(from);
        byte[] read = new byte[(int) Math.min(length, bytes.length() - from)];
        bytes.readFully(read);
        return new String(read, StandardCharsets.ISO_8859_1);
    }
}
