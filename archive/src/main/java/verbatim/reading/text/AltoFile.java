package verbatim.reading.text;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader.Member;

/** ALTO 2 to 4 (Library of Congress, loc.gov/standards/alto), with one page or many. */
final class AltoFile implements TextSource {
    private static final Pattern PAGE = Pattern.compile("<(?:[\\w.-]+:)?Page(?:[\\s/>]).*", Pattern.DOTALL);
    private static final Pattern UNIT = Pattern.compile("<(?:[\\w.-]+:)?MeasurementUnit\\s*>\\s*([a-z0-9]+)\\s*<");
    private static final Pattern SOFTWARE = Pattern.compile("<(?:[\\w.-]+:)?software(Name|Version)\\s*>([^<]{1,80})<");

    private final Bytes bytes;
    private final String name;
    private final List<Range> pages;
    private final String head;

    private AltoFile(Bytes bytes, String name, List<Range> pages, String head) {
        this.bytes = bytes;
        this.name = name;
        this.pages = pages;
        this.head = head;
    }

    static AltoFile open(Bytes bytes, String name) throws IOException {
        List<Range> pages = MarkedPages.of(bytes, name, tag -> PAGE.matcher(tag).matches());
        if (pages.isEmpty()) {
            throw Range.refused(name, "this is ALTO without a page", "Make it again with the program it came from.");
        }
        return new AltoFile(bytes, name, pages, MarkedPages.head(bytes, pages));
    }

    @Override
    public String mediaType() {
        return "application/alto+xml";
    }

    @Override
    public List<Member> members() {
        return List.of(new Member(null, 1, pages.size()));
    }

    @Override
    public PageReading page(int page) throws IOException {
        String xml = Encoding.declared(pages.get(page - 1).read(bytes, name, page), head);
        try {
            return AltoPage.read(xml, pixels()).reading(engine(), "ALTO");
        } catch (XMLStreamException e) {
            String where = e.getMessage() == null ? "" : e.getMessage().replaceAll("\\s+", " ");
            throw Range.unread("fault.text.alto", name, page, "why", where.substring(0, Math.min(160, where.length())));
        } catch (IllegalArgumentException e) {
            throw Range.unread("fault.text.alto", name, page, "why", String.valueOf(e.getMessage()));
        }
    }

    /** Pixels a unit of the file, at 300 dots an inch where it measures in lengths. */
    private double pixels() {
        Matcher unit = UNIT.matcher(head);
        return switch (unit.find() ? unit.group(1) : "pixel") {
            case "mm10" -> 300 / 254.0;
            case "inch1200" -> 0.25;
            default -> 1;
        };
    }

    private String engine() {
        StringBuilder engine = new StringBuilder();
        Matcher software = SOFTWARE.matcher(head);
        while (software.find() && engine.length() < 80) {
            engine.append(engine.isEmpty() ? "" : " ").append(software.group(2).strip());
        }
        return engine.isEmpty() ? PageReading.NOT_NAMED : engine.toString();
    }
}
