package verbatim.reading.text;

import java.io.IOException;
import java.util.List;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.fault.Reason;

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
                    Reason.ofPage("fault.text.large", name, page, "bytes", to - from, "most", Limits.PAGE_BYTES));
        }
        return bytes.part(from, to);
    }

    static Fault refused(String name, String what, String remedy) {
        return Fault.of(Kind.INPUT, name + ": " + what, remedy);
    }

    /** @param facts what the text says besides file and page; what a parser said stays as it said it */
    static Fault unread(String key, String name, int page, Object... facts) {
        return Fault.of(Kind.INPUT, Reason.ofPage(key, name, page, facts));
    }
}
