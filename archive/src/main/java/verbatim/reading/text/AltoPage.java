package verbatim.reading.text;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import verbatim.text.Box;
import verbatim.text.Role;

/** Reads one Page element of ALTO. No document type, no entity but the five of XML, nothing from outside. */
final class AltoPage {
    private final XMLStreamReader xml;
    private final double pixels;
    private final Lines lines = new Lines();
    private int depth;
    private @Nullable Role margin;

    private AltoPage(XMLStreamReader xml, double pixels) {
        this.xml = xml;
        this.pixels = pixels;
    }

    /** @param pixels a unit of the file */
    static Lines read(String page, double pixels) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // A page is cut out of its file, so its prefix may be declared further up.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(page));
        try {
            return new AltoPage(xml, pixels).read();
        } finally {
            xml.close();
        }
    }

    private Lines read() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(local());
            } else if (event == XMLStreamConstants.END_ELEMENT && end(local())) {
                return lines;
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD) {
                throw new IllegalArgumentException("it has entities or a document type of its own");
            }
        }
        throw new IllegalArgumentException("the page does not end");
    }

    private String local() {
        String name = xml.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    private void start(String name) {
        depth++;
        if (depth > Limits.DEPTH) {
            throw new IllegalArgumentException("elements lie more than %d deep".formatted(Limits.DEPTH));
        }
        switch (name) {
            case "Page" -> lines.size(length("WIDTH"), length("HEIGHT"));
            case "TopMargin", "BottomMargin" -> margin = Role.FURNITURE;
            case "LeftMargin", "RightMargin" -> margin = Role.MARGIN;
            case "PrintSpace" -> margin = null;
            case "TextLine" -> lines.begin(margin);
            case "String" -> string();
            case "HYP" -> lines.hyphen(Optional.ofNullable(attribute("CONTENT")).orElse("-"));
            default -> {}
        }
    }

    /** Whether this was the end of the page. */
    private boolean end(String name) {
        depth--;
        switch (name) {
            case "TopMargin", "BottomMargin", "LeftMargin", "RightMargin" -> margin = null;
            case "TextLine" -> lines.end();
            default -> {}
        }
        return depth == 0;
    }

    private void string() {
        String content = attribute("CONTENT");
        if (content == null || content.isBlank()) {
            return;
        }
        lines.add(content, box(), confidence(), "HypPart1".equals(attribute("SUBS_TYPE")));
    }

    private @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private @Nullable Box box() {
        if (attribute("HPOS") == null
                || attribute("VPOS") == null
                || attribute("WIDTH") == null
                || attribute("HEIGHT") == null) {
            return null;
        }
        return new Box(length("HPOS"), length("VPOS"), length("WIDTH"), length("HEIGHT"));
    }

    /** In pixels; 0 when it is missing, and never outside what a picture may have. */
    private int length(String name) {
        return (int) Math.clamp(Math.round(number(attribute(name), 0) * pixels), 0, Limits.COORDINATE);
    }

    private Optional<Double> confidence() {
        String said = attribute("WC");
        return said == null ? Optional.empty() : Optional.of(Math.clamp(number(said, 0), 0, 1));
    }

    static double number(@Nullable String said, double otherwise) {
        if (said == null || said.length() > 40) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(said.strip());
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
