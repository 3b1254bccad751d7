package verbatim.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.citing.Embedded;
import verbatim.dates.Doubt;
import verbatim.dates.Edtf;
import verbatim.dates.Stretch;
import verbatim.holdings.Correction;
import verbatim.holdings.Document;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Version;
import verbatim.wire.Json;

/**
 * What a page shows in the vocabulary of schema.org, as JSON-LD: a block of data in the page, which no browser runs. Says of documents only what is known of
 * them; participants are no authors, and whether words of a quotation are so is not said.
 */
final class SchemaOrg {
    private final String root;
    private final String archive;
    private final List<Map<String, Object>> graph = new ArrayList<>();

    /**
     * @param root the site's lasting address without a slash
     * @param archive its title
     */
    SchemaOrg(String root, String archive) {
        this.root = root;
        this.archive = archive;
    }

    /** Words and an address relative to the root. */
    record Crumb(String name, String path) {}

    /** The whole block, safe within a page. */
    String written() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("@context", "https://schema.org");
        all.put("@graph", graph);
        return Json.write(all).replace("<", "\\u003c");
    }

    private Map<String, Object> thing(String type, @Nullable String path, @Nullable String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        put(thing, "@id", path == null ? null : root + path);
        put(thing, "name", name);
        put(thing, "url", path == null ? null : root + path);
        return thing;
    }

    private static void put(Map<String, Object> into, String property, @Nullable Object value) {
        boolean nothing = value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> all && all.isEmpty();
        if (!nothing) {
            into.put(property, value);
        }
    }

    private Map<String, Object> named(String type, @Nullable String name) {
        return name == null ? Map.of() : thing(type, null, name);
    }

    private static @Nullable Object unlessEmpty(Map<String, Object> thing) {
        return thing.isEmpty() ? null : thing;
    }

    private Map<String, Object> holder() {
        return thing("ArchiveOrganization", "/", archive);
    }

    private @Nullable Object collection(@Nullable Release release) {
        return release == null ? null : thing("Collection", Addresses.release(release.slug()), release.title());
    }

    private static @Nullable String language(String tag) {
        return tag.equals(Embedded.UNKNOWN_LANGUAGE) ? null : tag;
    }

    /** The way to the page. */
    SchemaOrg crumbs(List<Crumb> crumbs) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Crumb crumb : crumbs) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@type", "ListItem");
            item.put("position", items.size() + 1);
            item.put("name", crumb.name());
            item.put("item", root + crumb.path());
            items.add(item);
        }
        graph.add(Map.of("@type", "BreadcrumbList", "itemListElement", items));
        return this;
    }

    /**
     * A version of a document.
     *
     * @param release it was published in
     * @param file whether the received file is given out
     */
    SchemaOrg document(Document document, Version version, @Nullable Release release, boolean file, String language) {
        Document.Description known = document.description();
        Map<String, Object> paper =
                thing("ArchiveComponent", Addresses.version(document.id(), version.number()), document.title());
        put(paper, "genre", known.kind());
        put(paper, "about", unlessEmpty(named("Thing", known.subject())));
        date(paper, known.date());
        put(paper, "locationCreated", unlessEmpty(named("Place", known.place())));
        put(
                paper,
                "mentions",
                known.participants().stream()
                        .map(party -> named("Thing", party))
                        .toList());
        put(paper, "version", version.number());
        put(paper, "inLanguage", language(language));
        put(paper, "itemLocation", known.source());
        put(paper, "holdingArchive", holder());
        put(paper, "isPartOf", collection(release));
        if (release != null) {
            put(
                    paper,
                    "publisher",
                    unlessEmpty(named("Organization", release.provenance().releasedBy())));
        }
        if (file) {
            Map<String, Object> media = thing("MediaObject", Addresses.file(version.file()), version.fileName());
            put(media, "contentUrl", root + Addresses.file(version.file()));
            put(media, "encodingFormat", version.mediaType());
            put(media, "sha256", version.file().hex());
            put(paper, "encoding", media);
        }
        graph.add(paper);
        return this;
    }

    /** As far as the calendar knows it; else in the words it is given in. */
    private static void date(Map<String, Object> paper, @Nullable String date) {
        if (date == null) {
            return;
        }
        Optional<Edtf> read = Edtf.of(date);
        boolean exact = read.isPresent()
                && read.get() instanceof Edtf.Point(Stretch on, Doubt doubt)
                && doubt == Doubt.NONE
                && (on instanceof Stretch.Day || on instanceof Stretch.Month);
        put(paper, exact ? "dateCreated" : "temporal", date);
    }

    /** One page of a document. */
    SchemaOrg page(Shelf.Taken page, String title, OpenGraph.@Nullable Picture scan, String language) {
        Version version = page.version();
        Map<String, Object> leaf =
                thing("DigitalDocument", Addresses.page(page.page().key()), title);
        put(leaf, "position", page.page().key().page());
        put(leaf, "inLanguage", language(language));
        put(
                leaf,
                "isPartOf",
                thing(
                        "ArchiveComponent",
                        Addresses.version(version.document(), version.number()),
                        page.document().title()));
        if (scan != null) {
            put(
                    leaf,
                    "image",
                    Map.of("@type", "ImageObject", "contentUrl", root + scan.path(), "caption", scan.said()));
        }
        graph.add(leaf);
        return this;
    }

    /** A release; {@code documents} as many as everybody may see. */
    SchemaOrg release(Release release, int documents) {
        Map<String, Object> collection = thing("Collection", Addresses.release(release.slug()), release.title());
        put(collection, "description", release.words().description());
        if (release.standing() instanceof Standing.Public open) {
            put(collection, "datePublished", instant(open.since()));
        }
        put(collection, "collectionSize", documents);
        put(
                collection,
                "publisher",
                unlessEmpty(named("Organization", release.provenance().releasedBy())));
        put(collection, "provider", holder());
        graph.add(collection);
        return this;
    }

    /**
     * A story.
     *
     * @param cited documents that it quotes
     * @param quotations that are on their pages
     */
    SchemaOrg story(
            Telling telling,
            @Nullable Release release,
            List<Correction> corrections,
            List<Document> cited,
            List<Quoted> quotations,
            OpenGraph.@Nullable Picture picture) {
        String byline = Byline.of(telling.text().markdown());
        Map<String, Object> story =
                thing("NewsArticle", Addresses.story(telling.text().slug()), null);
        put(story, "headline", telling.story().title());
        put(story, "description", StoriesPage.standfirst(telling.story()).orElse(null));
        put(
                story,
                "author",
                Byline.names(byline).stream().map(name -> named("Person", name)).toList());
        put(story, "creditText", byline);
        Instant since = telling.since();
        put(story, "datePublished", since == null ? null : instant(since));
        put(
                story,
                "dateModified",
                modified(since, corrections).map(SchemaOrg::instant).orElse(null));
        put(story, "image", picture == null ? null : root + picture.path());
        put(story, "publisher", holder());
        put(story, "isPartOf", collection(release));
        put(
                story,
                "citation",
                cited.stream()
                        .map(document -> thing("ArchiveComponent", Addresses.document(document.id()), document.title()))
                        .toList());
        put(story, "hasPart", quotations.stream().map(this::quotation).toList());
        put(story, "correction", corrections.stream().map(SchemaOrg::correction).toList());
        graph.add(story);
        return this;
    }

    /** A quotation and where the page with its words is. */
    record Quoted(String words, String path) {}

    private Map<String, Object> quotation(Quoted quoted) {
        return Map.of("@type", "Quotation", "text", quoted.words(), "isBasedOn", root + quoted.path());
    }

    private static Map<String, Object> correction(Correction each) {
        return Map.of("@type", "CorrectionComment", "text", each.text(), "dateCreated", instant(each.at()));
    }

    /** When it became public, or was corrected last. */
    static Optional<Instant> modified(@Nullable Instant since, List<Correction> corrections) {
        Instant last = corrections.isEmpty() ? null : corrections.getLast().at();
        return Optional.ofNullable(last == null || since != null && since.isAfter(last) ? since : last);
    }

    static String instant(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
