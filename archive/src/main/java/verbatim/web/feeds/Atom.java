package verbatim.web.feeds;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import verbatim.wire.Xml;

/** Feeds as Atom 1.0 (RFC 4287), in parts (RFC 5005) and with threads (RFC 4685). */
public final class Atom {
    /** What it is sent as. */
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String THREADS = "http://purl.org/syndication/thread/1.0";

    private final XMLStreamWriter out;
    private final String root;

    private Atom(XMLStreamWriter out, String root) {
        this.out = out;
        this.root = root;
    }

    /**
     * The whole file.
     *
     * @param root the site's own address without a slash
     */
    public static String write(Feed feed, String root) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new Atom(out, root).feed(feed);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        return text + "\n";
    }

    private void feed(Feed feed) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("feed");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeNamespace("thr", THREADS);
        language(feed.language());
        text("id", root + feed.path());
        text("title", feed.title());
        some("subtitle", feed.subtitle());
        text("updated", instant(feed.updated()));
        author(feed.author());
        link("self", Atom.MEDIA_TYPE, feed.self());
        link("alternate", "text/html", feed.alternate());
        parts(feed);
        for (Feed.Entry entry : feed.entries()) {
            entry(entry);
        }
        out.writeEndDocument();
    }

    private void parts(Feed feed) throws XMLStreamException {
        Feed.Part part = feed.part();
        if (part.from() > 0 || part.more()) {
            link("first", MEDIA_TYPE, feed.path());
        }
        if (part.from() > 0) {
            link("previous", MEDIA_TYPE, feed.at(Math.max(0, part.from() - part.size())));
        }
        if (part.more()) {
            link("next", MEDIA_TYPE, feed.at(part.from() + part.size()));
        }
    }

    private void entry(Feed.Entry entry) throws XMLStreamException {
        out.writeStartElement("entry");
        if (entry.language() != null) {
            language(entry.language());
        }
        text("id", root + entry.id());
        text("title", entry.title());
        if (entry.published() != null) {
            text("published", instant(entry.published()));
        }
        text("updated", instant(entry.updated()));
        if (entry.author() != null) {
            author(entry.author());
        }
        link("alternate", "text/html", entry.alternate());
        out.writeEmptyElement("category");
        out.writeAttribute("term", entry.category());
        if (entry.answers() != null) {
            out.writeEmptyElement("thr", "in-reply-to", THREADS);
            out.writeAttribute("ref", root + entry.answers());
            out.writeAttribute("href", root + entry.answers());
            out.writeAttribute("type", "text/html");
        }
        some("summary", entry.summary());
        if (entry.html() != null) {
            out.writeStartElement("content");
            out.writeAttribute("type", "html");
            out.writeCharacters(Xml.clean(entry.html()));
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void language(String language) throws XMLStreamException {
        out.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", language);
    }

    private void author(String name) throws XMLStreamException {
        out.writeStartElement("author");
        text("name", name);
        out.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("type", type);
        out.writeAttribute("href", root + address);
    }

    private void some(String element, @Nullable String words) throws XMLStreamException {
        if (words != null && !words.isBlank()) {
            text(element, words);
        }
    }

    private void text(String element, String words) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(Xml.clean(words));
        out.writeEndElement();
    }

    /** RFC 3339, to the second: readers differ in what they make of fractions. */
    private static String instant(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
