package verbatim.reading.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader.Member;
import verbatim.reading.layout.PageLayout;

/** Plain text; a form feed ends a page. Kept as it is but for line ends, so that offsets into the file's pages hold. */
final class PlainFile implements TextSource {
    private final Bytes bytes;
    private final String name;
    private final List<Range> pages;

    private PlainFile(Bytes bytes, String name, List<Range> pages) {
        this.bytes = bytes;
        this.name = name;
        this.pages = pages;
    }

    static PlainFile open(Bytes bytes, String name) throws IOException {
        List<Range> pages = new ArrayList<>();
        long from = 0;
        long at = 0;
        boolean empty = true;
        try (InputStream in = bytes.stream()) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                at++;
                if (b == 0) {
                    throw Range.refused(
                            name, "byte " + at + " is a NUL: this is no text", "Take in the file it was made from.");
                }
                if (b == '\f') {
                    Range.add(pages, from, at - 1, name);
                    from = at;
                    empty = true;
                } else {
                    empty &= b == '\n' || b == '\r' || b == ' ';
                }
            }
        }
        if (!empty || pages.isEmpty()) {
            Range.add(pages, from, at, name);
        }
        return new PlainFile(bytes, name, pages);
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public List<Member> members() {
        return List.of(new Member(null, 1, pages.size()));
    }

    @Override
    public PageReading page(int page) throws IOException {
        String text = Encoding.text(pages.get(page - 1).read(bytes, name, page))
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        return new PageReading(
                null,
                PageReading.AS_IT_CAME,
                List.of(),
                "plain text",
                true,
                text,
                List.of(),
                List.of(),
                PageLayout.turns(text, List.of(), List.of()),
                List.of(),
                List.of());
    }
}
