package verbatim.reading.text;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader.Member;

/** hOCR (the hOCR format specification 1.2), with one page or many. */
final class HocrFile implements TextSource {
    private static final Pattern PAGE =
            Pattern.compile("<[a-zA-Z][^>]*\\bclass\\s*=\\s*[\"']?[^\"'>]*\\bocr_page\\b.*", Pattern.DOTALL);
    private static final Pattern SYSTEM = Pattern.compile(
            "<meta[^>]*name\\s*=\\s*[\"']ocr-system[\"'][^>]*content\\s*=\\s*[\"']([^\"'<>]{1,80})",
            Pattern.CASE_INSENSITIVE);

    private final Bytes bytes;
    private final String name;
    private final List<Range> pages;
    private final String head;

    private HocrFile(Bytes bytes, String name, List<Range> pages, String head) {
        this.bytes = bytes;
        this.name = name;
        this.pages = pages;
        this.head = head;
    }

    static HocrFile open(Bytes bytes, String name) throws IOException {
        List<Range> pages = MarkedPages.of(bytes, name, tag -> PAGE.matcher(tag).matches());
        if (pages.isEmpty()) {
            throw Range.refused(name, "this is hOCR without a page", "Make it again with the program it came from.");
        }
        return new HocrFile(bytes, name, pages, MarkedPages.head(bytes, pages));
    }

    @Override
    public String mediaType() {
        return "text/vnd.hocr+html";
    }

    @Override
    public List<Member> members() {
        return List.of(new Member(null, 1, pages.size()));
    }

    @Override
    public PageReading page(int page) throws IOException {
        String html = Encoding.declared(pages.get(page - 1).read(bytes, name, page), head);
        Matcher system = SYSTEM.matcher(head);
        try {
            return HocrPage.read(html).reading(system.find() ? system.group(1).strip() : PageReading.NOT_NAMED, "hOCR");
        } catch (IllegalArgumentException e) {
            throw Range.unread("fault.text.hocr", name, page, "why", String.valueOf(e.getMessage()));
        }
    }
}
