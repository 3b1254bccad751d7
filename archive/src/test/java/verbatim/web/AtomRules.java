package verbatim.web;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The rules of Atom 1.0 (RFC 4287, the sections named) and of paging (RFC 5005), and what the W3C's feed validator asks for besides. */
final class AtomRules {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Set<String> FEED_ONCE =
            Set.of("generator", "icon", "logo", "id", "rights", "subtitle", "title", "updated");
    private static final Set<String> ENTRY_ONCE =
            Set.of("content", "id", "published", "rights", "source", "summary", "title", "updated");
    private static final Set<String> MANY = Set.of("author", "category", "contributor", "link", "entry");

    private final List<String> broken = new ArrayList<>();

    /** The rules that this feed, got at this address, breaks. */
    static List<String> broken(String atom, String address) {
        AtomRules rules = new AtomRules();
        rules.feed(root(atom), address);
        return rules.broken;
    }

    private static Element root(String atom) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(atom)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("no XML: " + atom, e);
        }
    }

    private void feed(Element feed, String address) {
        rule(named(feed, "feed"), "4.1.1: the document element is atom:feed");
        container(feed, FEED_ONCE);
        List<Element> entries = children(feed, "entry");
        boolean unsigned =
                entries.stream().anyMatch(entry -> children(entry, "author").isEmpty());
        rule(
                !unsigned || children(feed, "author").size() >= 1,
                "4.1.1: the feed has an author where an entry has none");
        rule(
                links(feed, "self").equals(List.of(address)),
                "4.1.1: one link with rel=self is where the feed was got (" + links(feed, "self") + ")");
        Set<String> ids = new HashSet<>();
        OffsetDateTime last = null;
        for (Element entry : entries) {
            container(entry, ENTRY_ONCE);
            rule(
                    !links(entry, "alternate").isEmpty()
                            || !children(entry, "content").isEmpty(),
                    "4.1.2: a link or content");
            rule(
                    ids.add(text(entry, "id") + " " + text(entry, "updated")),
                    "4.1.1: entries of one id differ in updated");
            rule(ids.add(text(entry, "id")), "validator: an id stands once: " + text(entry, "id"));
            OffsetDateTime updated = date(text(entry, "updated"));
            rule(last == null || updated == null || !updated.isAfter(last), "newest first");
            last = updated;
        }
        OffsetDateTime updated = date(text(feed, "updated"));
        rule(
                updated == null || last == null || !updated.isBefore(last),
                "validator: the feed is not older than its entries");
    }

    private void container(Element element, Set<String> once) {
        for (String name : List.of("id", "title", "updated")) {
            rule(children(element, name).size() == 1, "4.1: exactly one " + name + " in " + element.getLocalName());
        }
        for (Element child : children(element)) {
            if (ATOM.equals(child.getNamespaceURI())) {
                String name = child.getLocalName();
                rule(once.contains(name) || MANY.contains(name), "4.1: no " + name + " in " + element.getLocalName());
                rule(!once.contains(name) || children(element, name).size() == 1, "4.1: at most one " + name);
                child(child, name);
            }
        }
        Set<String> alternates = new HashSet<>();
        for (Element link : children(element, "link")) {
            rule(
                    !link.getAttribute("rel").equals("alternate")
                            || alternates.add(link.getAttribute("type") + link.getAttribute("hreflang")),
                    "4.1: alternate links differ in type or language");
        }
    }

    private void child(Element child, String name) {
        switch (name) {
            case "id" -> rule(absolute(child.getTextContent()), "4.2.6: an id is an absolute IRI");
            case "updated", "published" -> rule(date(child.getTextContent()) != null, "3.3: an RFC 3339 date");
            case "link" -> {
                rule(
                        absolute(child.getAttribute("href")),
                        "4.2.7: href (absolute, since readers take feeds elsewhere)");
                rule(child.getAttribute("type").contains("/"), "4.2.7.3: type is a media type");
            }
            case "author" -> rule(children(child, "name").size() == 1, "3.2: a person has one name");
            case "category" -> rule(!child.getAttribute("term").isBlank(), "4.2.2.1: a category has a term");
            case "content" ->
                rule(
                        Set.of("text", "html").contains(child.getAttribute("type"))
                                && children(child).isEmpty(),
                        "4.1.3.3: text and HTML are letters");
            case "title", "subtitle", "summary" -> {
                rule(children(child).isEmpty(), "3.1.1: text has no elements");
                rule(!child.getTextContent().isBlank(), "validator: " + name + " is not blank");
            }
            default -> {}
        }
    }

    private static boolean absolute(String address) {
        return URI.create(address).isAbsolute()
                && URI.create(address).equals(URI.create(address).normalize());
    }

    private static OffsetDateTime date(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void rule(boolean kept, String rule) {
        if (!kept) {
            broken.add(rule);
        }
    }

    private static List<String> links(Element element, String relation) {
        return children(element, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static String text(Element element, String name) {
        return children(element, name).stream()
                .map(Node::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> children(Element element, String name) {
        return children(element).stream().filter(child -> named(child, name)).toList();
    }

    private static List<Element> children(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static boolean named(Element element, String name) {
        return ATOM.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
