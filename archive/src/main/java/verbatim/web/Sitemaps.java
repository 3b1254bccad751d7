package verbatim.web;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Inventory.Extent;
import verbatim.catalogue.Inventory.Known;
import verbatim.holdings.Viewer;

/**
 * {@code /sitemap.xml} and {@code /sitemap/{part}.xml}: the addresses of all that everybody may see, as sitemaps.org has them, whoever asks. Addresses of
 * earlier versions are left out; the latest leads to them.
 */
final class Sitemaps {
    private static final Viewer EVERYBODY = Viewer.anybody();
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Pattern PART = Pattern.compile("(stories|chronology|documents|pages)-([1-9][0-9]{0,3})");

    private final Catalogue catalogue;
    private final int most;
    private final Turns turns;

    /** @param most addresses in one file */
    Sitemaps(Catalogue catalogue, int most, Turns turns) {
        this.catalogue = catalogue;
        this.most = most;
        this.turns = turns;
    }

    /** An address, relative to the site's root; {@code changed} null when that is not known. */
    private record Place(String path, @Nullable Instant changed) {
        static Place of(String path) {
            return new Place(path, null);
        }
    }

    /** {@code /sitemap.xml}. */
    void index(Context ctx) {
        answer(ctx, index(Guard.permanent(ctx)));
    }

    /** {@code /sitemap/{part}.xml}. */
    void part(Context ctx) {
        answer(ctx, part(Guard.permanent(ctx), ctx.pathParam("part")).orElseThrow(Shelf::missing));
    }

    private static void answer(Context ctx, String xml) {
        ctx.header("Cache-Control", "no-cache");
        Answers.bytes(ctx, xml.getBytes(StandardCharsets.UTF_8), "application/xml; charset=utf-8");
    }

    /** The sitemap of the sitemaps; {@code root} without a slash. */
    String index(String root) {
        Extent extent = catalogue.inventory().extent(EVERYBODY);
        List<Place> parts = Stream.of(
                        Stream.of("site"),
                        parts("stories", extent.stories()),
                        parts("chronology", catalogue.events().seen(EVERYBODY).size()),
                        parts("documents", extent.documents()),
                        parts("pages", extent.pages()))
                .flatMap(each -> each)
                .map(name -> Place.of("/sitemap/" + name + ".xml"))
                .toList();
        return written(root, "sitemapindex", "sitemap", parts);
    }

    private Stream<String> parts(String name, int size) {
        return IntStream.rangeClosed(1, Math.ceilDiv(size, most)).mapToObj(n -> name + "-" + n);
    }

    /** One of them; empty when there is none of this name. */
    Optional<String> part(String root, String name) {
        Matcher part = PART.matcher(name);
        List<Place> places = name.equals("site")
                ? site()
                : part.matches()
                        ? turns.take(() -> part(part.group(1), Integer.parseInt(part.group(2)) - 1))
                        : List.of();
        return places.isEmpty() ? Optional.empty() : Optional.of(written(root, "urlset", "url", places));
    }

    private List<Place> part(String of, int before) {
        int offset = before * most;
        var inventory = catalogue.inventory();
        return switch (of) {
            case "stories" ->
                inventory.stories(EVERYBODY, offset, most).stream()
                        .map(each -> place(Addresses.story(each.name()), each))
                        .toList();
            case "chronology" ->
                catalogue.events().seen(EVERYBODY).stream()
                        .sorted(Comparator.comparing(seen -> seen.event().id()))
                        .skip(offset)
                        .limit(most)
                        .map(seen -> new Place(EventShapes.path(seen.event().id()), seen.changed()))
                        .toList();
            case "documents" ->
                inventory.documents(EVERYBODY, offset, most).stream()
                        .map(each -> place(Addresses.document(each.name()), each))
                        .toList();
            default ->
                inventory.pages(EVERYBODY, offset, most).stream()
                        .map(each -> new Place(Addresses.page(each.page()), each.changed()))
                        .toList();
        };
    }

    private static Place place(String path, Known known) {
        return new Place(path, known.changed());
    }

    private List<Place> site() {
        List<Place> places =
                new ArrayList<>(List.of(Place.of("/"), Place.of("/d"), Place.of("/about"), Place.of("/help")));
        if (catalogue.inventory().extent(EVERYBODY).stories() > 0) {
            places.add(Place.of("/s"));
        }
        if (!catalogue.events().seen(EVERYBODY).isEmpty()) {
            places.add(Place.of(ChronologyPage.PATH));
        }
        catalogue.inventory().releases(EVERYBODY).stream()
                .limit(most - places.size())
                .map(each -> place(Addresses.release(each.name()), each))
                .forEach(places::add);
        return places;
    }

    private static String written(String root, String all, String each, List<Place> places) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(all);
            out.writeDefaultNamespace(NAMESPACE);
            for (Place place : places) {
                out.writeCharacters("\n");
                out.writeStartElement(each);
                element(out, "loc", root + place.path());
                if (place.changed() != null) {
                    element(
                            out,
                            "lastmod",
                            place.changed().truncatedTo(ChronoUnit.SECONDS).toString());
                }
                out.writeEndElement();
            }
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        return text + "\n";
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
