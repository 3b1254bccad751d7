package verbatim.reading.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is, by its first bytes. */
public enum FileType {
    PDF("application/pdf", "a PDF", true),
    TIFF("image/tiff", "a TIFF", true),
    JPEG("image/jpeg", "a JPEG", true),
    PNG("image/png", "a PNG", true),
    JPEG2000("image/jp2", "a JPEG 2000 picture", true),
    EMPTY("application/x-empty", "an empty file", false),
    GIF("image/gif", "a GIF", false),
    BMP("image/bmp", "a BMP picture", false),
    WEBP("image/webp", "a WebP picture", false),
    HEIC("image/heic", "a HEIC picture", false),
    DJVU("image/vnd.djvu", "a DjVu file", false),
    JBIG2("image/x-jbig2", "a JBIG2 picture", false),
    ZIP("application/zip", "a ZIP archive or an Office document", false),
    GZIP("application/gzip", "a gzip archive", false),
    SEVEN_ZIP("application/x-7z-compressed", "a 7-Zip archive", false),
    RAR("application/vnd.rar", "a RAR archive", false),
    OFFICE("application/x-ole-storage", "an old Office document", false),
    RTF("application/rtf", "an RTF document", false),
    POSTSCRIPT("application/postscript", "a PostScript file", false),
    OTHER("application/octet-stream", "of no known kind", false);

    private static final int HEAD = Limits.PDF_HEADER_WITHIN + 8;

    private final String mediaType;
    private final String label;
    private final boolean picture;

    FileType(String mediaType, String label, boolean picture) {
        this.mediaType = mediaType;
        this.label = label;
        this.picture = picture;
    }

    public String mediaType() {
        return mediaType;
    }

    /** For messages: fits after "it is". */
    public String label() {
        return label;
    }

    /** Whether its pages can be opened here. */
    public boolean readable() {
        return picture;
    }

    /** Whether a file of this type may bear that name; names without a known ending may be anything. */
    public boolean fits(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (end) {
            case "pdf" -> this == PDF;
            case "tif", "tiff" -> this == TIFF;
            case "jpg", "jpeg" -> this == JPEG;
            case "png" -> this == PNG;
            case "jp2", "j2k", "jpx", "jpf", "j2c" -> this == JPEG2000;
            default -> true;
        };
    }

    /** Looks at the first bytes. */
    public static FileType of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        }
    }

    static FileType of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        FileType found = byStart(text);
        return found == OTHER && text.contains("%PDF-") ? PDF : found;
    }

    private static FileType byStart(String head) {
        if (head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("II+\0")
                || head.startsWith("MM\0+")) {
            return TIFF;
        }
        if (head.startsWith("\0\0\0\fjP  ") || head.startsWith("\u00ff\u004f\u00ff\u0051")) {
            return JPEG2000;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (head.startsWith("ftyphei", 4) || head.startsWith("ftypmif1", 4)) {
            return HEIC;
        }
        return byMagic(head);
    }

    private static FileType byMagic(String head) {
        String[] magics = {
            "\u00ff\u00d8\u00ff",
            "\u0089PNG\r\n\u001a\n",
            "%PDF-",
            "GIF8",
            "BM",
            "AT&TFORM",
            "\u0097JB2\r\n",
            "PK\3\4",
            "PK\5\6",
            "\u001f\u008b",
            "7z\u00bc\u00af",
            "Rar!",
            "\u00d0\u00cf\u0011\u00e0",
            "{\\rtf",
            "%!PS"
        };
        FileType[] types = {
            JPEG, PNG, PDF, GIF, BMP, DJVU, JBIG2, ZIP, ZIP, GZIP, SEVEN_ZIP, RAR, OFFICE, RTF, POSTSCRIPT
        };
        for (int i = 0; i < magics.length; i++) {
            if (head.startsWith(magics[i])
                    && (types[i] != BMP || head.length() > 14 && head.startsWith("\0\0\0\0", 6))) {
                return types[i];
            }
        }
        return OTHER;
    }
}
