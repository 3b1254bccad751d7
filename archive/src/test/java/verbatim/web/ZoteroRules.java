package verbatim.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How Zotero's translators "Embedded Metadata" and "RDF" make an item of the head of a page: which of several elements is taken for a field, and which
 * fields an item of its type has. Written after their documentation and behaviour.
 */
final class ZoteroRules {
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "manuscript",
                    Set.of(
                            "title",
                            "abstractNote",
                            "manuscriptType",
                            "institution",
                            "place",
                            "date",
                            "numPages",
                            "number",
                            "url",
                            "archive",
                            "archiveLocation",
                            "language",
                            "extra"),
            "newspaperArticle",
                    Set.of(
                            "title",
                            "abstractNote",
                            "publicationTitle",
                            "publisher",
                            "place",
                            "date",
                            "pages",
                            "url",
                            "archive",
                            "language",
                            "extra"),
            "webpage",
                    Set.of(
                            "title",
                            "abstractNote",
                            "websiteTitle",
                            "websiteType",
                            "date",
                            "publisher",
                            "url",
                            "language",
                            "extra"));

    /** In the order in which they are looked for; Highwire's stand before all others. */
    private static final Map<String, List<String>> TAKEN = Map.of(
            "title", List.of("citation_title", "DC.title", "og:title"),
            "date", List.of("citation_date", "article:published_time", "DC.date"),
            "url", List.of("citation_public_url", "og:url"),
            "language", List.of("citation_language", "DC.language"),
            "abstractNote", List.of("citation_abstract", "og:description", "description"));

    private static final Map<String, String> PUBLISHER =
            Map.of("manuscript", "institution", "newspaperArticle", "publisher", "webpage", "publisher");

    private final Map<String, List<String>> said = new HashMap<>();
    private final Map<String, String> item = new TreeMap<>();

    private ZoteroRules(Document page) {
        for (Element meta : page.select("html > head > meta[content]")) {
            String names = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
            for (String name : names.split("\\s+")) {
                said.computeIfAbsent(name, key -> new ArrayList<>()).add(meta.attr("content"));
            }
        }
    }

    /** The item's fields; {@code itemType} and {@code creators} (with {@code ; } between) among them. A field that its type has not is lost. */
    static Map<String, String> item(Document page) {
        return new ZoteroRules(page).item();
    }

    private Map<String, String> item() {
        String type = first("z:itemType");
        if (!FIELDS.containsKey(type)) {
            throw new AssertionError("Zotero would make of it what it likes: " + type);
        }
        TAKEN.forEach((field, names) -> put(
                field,
                names.stream()
                        .map(this::first)
                        .filter(it -> !it.isBlank())
                        .findFirst()
                        .orElse("")));
        put(type + "Type", first("DC.type"));
        put(PUBLISHER.get(type), first("DC.publisher"));
        // What the translator calls by Zotero's own names it takes as it is.
        said.forEach((name, contents) -> {
            if (name.startsWith("z:")) {
                put(name.substring(2), contents.getFirst());
            }
        });
        item.keySet().retainAll(FIELDS.get(type));
        item.put("itemType", type);
        item.put("creators", String.join("; ", said.getOrDefault("citation_author", List.of())));
        return item;
    }

    private String first(String name) {
        return said.getOrDefault(name, List.of("")).getFirst();
    }

    private void put(String field, String value) {
        if (!value.isBlank()) {
            item.put(field, value);
        }
    }
}
