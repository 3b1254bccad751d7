package verbatim.reading.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader.Inspection;
import verbatim.reading.Reader.Outcome;

/** Files of text: what they are, and their pages. Remembers where the pages of the last few files are. Thread-safe. */
public final class Texts {
    private static final Map<String, TextSource> OPENED = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TextSource> eldest) {
            return size() > Limits.OPEN_FILES;
        }
    };

    private Texts() {}

    /**
     * What the file is; empty when it is no text of a kind known here, so that somebody else refuses it.
     *
     * @param name the received name, for messages
     */
    public static Optional<Inspection> inspect(Path file, String name) {
        try {
            Optional<TextSource> source = source(file, name);
            return source.map(s -> new Inspection.Readable(s.mediaType(), true, s.members()));
        } catch (Fault e) {
            return Optional.of(new Inspection.Refused(e.what(), e.remedy()));
        } catch (IOException e) {
            Fault fault = unopened(name, e);
            return Optional.of(new Inspection.Refused(fault.what(), fault.remedy()));
        }
    }

    /** One page of a file that {@link #inspect} found readable, without an image. */
    public static Outcome read(Path file, String name, int page) {
        try {
            return new Outcome.Read(page(file, name, page));
        } catch (Fault e) {
            return new Outcome.Failed(e.reason(), e.kind() == Kind.RESOURCES);
        }
    }

    /**
     * One page, without an image.
     *
     * @throws Fault when it cannot be read
     */
    public static PageReading page(Path file, String name, int page) {
        try {
            TextSource source = source(file, name)
                    .orElseThrow(() -> Fault.of(
                            Kind.INPUT,
                            name + ": this is no text",
                            "Take in ALTO, hOCR, plain text, or page texts in JSON lines."));
            int pages = source.members().stream().mapToInt(m -> m.pages()).sum();
            if (page < 1 || page > pages) {
                throw Range.unread("fault.text.none", name, page, "pages", String.valueOf(pages));
            }
            return source.page(page);
        } catch (IOException e) {
            throw unopened(name, e);
        }
    }

    private static Fault unopened(String name, IOException e) {
        return Fault.of(
                Kind.RESOURCES,
                name + ": the text cannot be opened (" + e.getMessage() + ")",
                "Look at the file's permissions and the disk.",
                e);
    }

    private static synchronized Optional<TextSource> source(Path file, String name) throws IOException {
        String key = file.toAbsolutePath() + " " + Files.size(file) + " "
                + Files.getLastModifiedTime(file).toMillis();
        TextSource known = OPENED.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TextSource> opened = open(file, name);
        opened.ifPresent(source -> OPENED.put(key, source));
        return opened;
    }

    private static Optional<TextSource> open(Path file, String name) throws IOException {
        byte[] head = head(file);
        // Before anything large is turned into UTF-8 the head alone is looked at.
        byte[] narrow = Encoding.wide(head) == null ? head : Encoding.bytesOf(head);
        Sniffer.Kind kind = Sniffer.kind(narrow);
        return switch (kind) {
            case NONE -> Optional.empty();
            case ALTO -> Optional.of(AltoFile.open(Encoding.bytes(file, name, head), name));
            case HOCR -> Optional.of(HocrFile.open(Encoding.bytes(file, name, head), name));
            case PAGE_TEXTS -> Optional.of(PageTextFile.open(Encoding.bytes(file, name, head), name));
            case PLAIN -> Optional.of(PlainFile.open(Encoding.bytes(file, name, head), name));
            case MARKUP ->
                throw Fault.of(
                        Kind.INPUT,
                        name + ": this is XML or HTML, but neither ALTO nor hOCR",
                        "Save it as plain text, or convert it to ALTO or hOCR.");
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Limits.SNIFFED_BYTES);
        }
    }
}
