package verbatim.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import verbatim.fault.Reason;
import verbatim.holdings.Page;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader;
import verbatim.reading.text.Texts;

/**
 * Reads texts in this process with the program's own parts, and takes files that begin with {@code SCAN} for scans of one page, whose words are the
 * rest of the file.
 */
final class TextReader implements Reader {
    /** What was read, as name and page, in order. */
    final ConcurrentLinkedQueue<String> read = new ConcurrentLinkedQueue<>();

    @Override
    public Inspection inspect(Path file, String name) {
        if (text(file).startsWith("SCAN")) {
            return new Inspection.Readable("image/png", false, List.of(new Member(null, 1, 1)));
        }
        return Texts.inspect(file, name)
                .orElseGet(() -> new Inspection.Refused(name + ": it is of no known kind", "Convert it."));
    }

    @Override
    public Outcome read(Source source) {
        read.add(source.name() + " " + source.page());
        String text = text(source.file());
        if (!text.startsWith("SCAN")) {
            return Texts.read(source.file(), source.name(), source.page());
        }
        if (text.contains("unreadable")) {
            return new Outcome.Failed(Reason.ofPage("fault.page.damaged", source.name(), 1), true);
        }
        Path layer = source.layer();
        String words = layer == null ? text.substring(4).strip() : text(layer).strip();
        try {
            Files.writeString(source.imageTo(), "image of " + words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outcome.Read(new PageReading(
                new Page.Image(100, 100, 300, 0),
                "test 1",
                List.of(),
                "",
                false,
                words,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {}
}
