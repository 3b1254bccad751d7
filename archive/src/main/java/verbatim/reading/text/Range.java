package verbatim.reading.text;

import java.io.IOException;
import java.util.List;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/** Where a page's bytes are in its file; half-open. */
record Range(long from, long to) {
    static void add(List<Range> pages, long from, long to, String name) {
        if (pages.size() == Limits.PAGES) {
            throw Fault.of(
                    Kind.LIMIT,
                    "%s: the text has too many pages (more than %,d)".formatted(name, Limits.PAGES),
                    "Split it into several files.");
        }
        pages.add(new Range(from, to));
    }

    byte[] read(Bytes bytes, String name, int page) throws IOException {
        if (to - from > Limits.PAGE_BYTES) {
            throw Fault.of(
                    Kind.LIMIT,
                    "%s, page %d: the page is too large (got %,d bytes, at most %,d)"
                            .formatted(name, page, to - from, Limits.PAGE_BYTES),
                    "Divide it into pages.");
        }
        return bytes.part(from, to);
    }

    static Fault refused(String name, String what, String remedy) {
        return Fault.of(Kind.INPUT, name + ": " + what, remedy);
    }

    static Fault unread(String name, int page, String what) {
        return Fault.of(
                Kind.INPUT,
                "%s, page %d: %s".formatted(name, page, what),
                "Mend the file, or take in the scan instead.");
    }
}
