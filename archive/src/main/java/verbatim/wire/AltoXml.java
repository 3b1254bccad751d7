package verbatim.wire;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Page;
import verbatim.text.Box;
import verbatim.text.PageText;
import verbatim.text.Word;

/** Page texts as ALTO 4: one block a page, one TextLine a line, pixels. Source: the Library of Congress's schema, version 4. */
public final class AltoXml {
    private static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";

    private final XMLStreamWriter out;

    private AltoXml(XMLStreamWriter out) {
        this.out = out;
    }

    /**
     * The whole file.
     *
     * @param images of the pages, in their order; null where a page came as text
     */
    public static String of(List<PageText> pages, List<Page.@Nullable Image> images) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new AltoXml(out).file(pages, images);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        return text + "\n";
    }

    private void file(List<PageText> pages, List<Page.@Nullable Image> images) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("alto");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeStartElement("Description");
        out.writeStartElement("MeasurementUnit");
        out.writeCharacters("pixel");
        out.writeEndElement();
        out.writeEndElement();
        out.writeStartElement("Layout");
        for (int i = 0; i < pages.size(); i++) {
            page(pages.get(i), images.get(i));
        }
        out.writeEndDocument();
    }

    private void page(PageText page, Page.@Nullable Image image) throws XMLStreamException {
        int number = page.key().page();
        out.writeStartElement("Page");
        out.writeAttribute("ID", "p" + number);
        out.writeAttribute("PHYSICAL_IMG_NR", String.valueOf(number));
        if (image != null) {
            out.writeAttribute("WIDTH", String.valueOf(image.widthPx()));
            out.writeAttribute("HEIGHT", String.valueOf(image.heightPx()));
        }
        out.writeStartElement("PrintSpace");
        out.writeStartElement("TextBlock");
        out.writeAttribute("ID", "p" + number + "b");
        int line = 0;
        for (List<Word> words : PageLines.of(page)) {
            line("p" + number + "l" + ++line, words);
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    private void line(String id, List<Word> words) throws XMLStreamException {
        out.writeStartElement("TextLine");
        out.writeAttribute("ID", id);
        box(PageLines.box(words));
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                out.writeEmptyElement("SP");
            }
            word(id + "w" + (i + 1), words.get(i));
        }
        out.writeEndElement();
    }

    private void word(String id, Word word) throws XMLStreamException {
        out.writeStartElement("String");
        out.writeAttribute("ID", id);
        box(word.box());
        out.writeAttribute("CONTENT", Xml.clean(word.text()));
        out.writeAttribute("WC", String.format(Locale.ROOT, "%.3f", word.confidence()));
        String alternative = word.alternative();
        if (alternative != null) {
            out.writeStartElement("ALTERNATIVE");
            out.writeCharacters(Xml.clean(alternative));
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void box(@Nullable Box box) throws XMLStreamException {
        if (box != null) {
            out.writeAttribute("HPOS", String.valueOf(box.x()));
            out.writeAttribute("VPOS", String.valueOf(box.y()));
            out.writeAttribute("WIDTH", String.valueOf(box.width()));
            out.writeAttribute("HEIGHT", String.valueOf(box.height()));
        }
    }
}
