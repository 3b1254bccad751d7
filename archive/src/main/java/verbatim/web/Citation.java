package verbatim.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Document;
import verbatim.text.PageKey;
import verbatim.web.view.ReaderView.Cite;
import verbatim.wire.Json;

/** How a page is cited, in the forms that people and programs use. What is not known of a document is left out, never guessed. */
final class Citation {
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM. d, uuuu", Locale.US);

    private final Document document;
    private final Document.Description known;
    private final PageKey page;
    private final String url;

    /** {@code url} is the page's own, absolute. */
    Citation(Document document, PageKey page, String url) {
        this.document = document;
        this.known = document.description();
        this.page = page;
        this.url = url;
    }

    Cite all() {
        return new Cite(chicago(), bluebook(), bibtex(), ris(), csl());
    }

    /** A note in the manner of the Chicago Manual for an item in a collection. */
    String chicago() {
        return "“" + document.title() + ",” "
                + String.join(
                        ", ",
                        given(
                                known.kind(),
                                known.place(),
                                date(AMERICAN),
                                "p. " + page.page() + versioned(),
                                source(),
                                url))
                + ".";
    }

    /** In the manner of the Bluebook: at page, date in brackets. */
    String bluebook() {
        String when = String.join(", ", given(date(SHORT), source()));
        return String.join(", ", given(document.title(), known.kind())) + " at " + page.page() + versioned()
                + (when.isEmpty() ? "" : " (" + when + ")") + ", " + url + ".";
    }

    String bibtex() {
        StringBuilder entry =
                new StringBuilder("@misc{" + page.document() + "-v" + page.version() + "-p" + page.page());
        fields().forEach((name, value) -> entry.append(",\n  ")
                .append(name)
                .append(" = {")
                .append(braced(value))
                .append('}'));
        return entry.append("\n}\n").toString();
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", document.title());
        put(fields, "howpublished", known.kind());
        put(fields, "date", known.date());
        put(fields, "location", known.place());
        put(fields, "organization", known.source());
        fields.put("pages", String.valueOf(page.page()));
        fields.put("version", String.valueOf(page.version()));
        fields.put("url", url);
        return fields;
    }

    String ris() {
        StringBuilder record = new StringBuilder();
        line(record, "TY", "UNPB");
        line(record, "TI", document.title());
        line(record, "M3", known.kind());
        line(record, "DA", known.date() == null ? null : known.date().replace('-', '/'));
        line(record, "PP", known.place());
        line(record, "AV", known.source());
        line(record, "SP", String.valueOf(page.page()));
        line(record, "ET", String.valueOf(page.version()));
        line(record, "UR", url);
        return record.append("ER  - \n").toString();
    }

    String csl() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", page.document() + "-v" + page.version() + "-p" + page.page());
        item.put("type", "document");
        item.put("title", document.title());
        if (known.kind() != null) {
            item.put("genre", known.kind());
        }
        parsed().ifPresent(d -> item.put(
                "issued", Map.of("date-parts", List.of(List.of(d.getYear(), d.getMonthValue(), d.getDayOfMonth())))));
        if (known.place() != null) {
            item.put("event-place", known.place());
        }
        if (known.source() != null) {
            item.put("archive", known.source());
        }
        item.put("page", String.valueOf(page.page()));
        item.put("version", String.valueOf(page.version()));
        item.put("URL", url);
        return Json.pretty(List.of(item));
    }

    private String versioned() {
        return document.versions() > 1 ? " (version " + page.version() + ")" : "";
    }

    private @Nullable String source() {
        return known.source() == null ? null : known.source().replaceFirst("\\.+\\s*$", "");
    }

    private @Nullable String date(DateTimeFormatter form) {
        return parsed().map(form::format).orElse(known.date());
    }

    private Optional<LocalDate> parsed() {
        try {
            return known.date() == null ? Optional.empty() : Optional.of(LocalDate.parse(known.date()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<String> given(@Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(p -> p != null && !p.isBlank())
                .map(String::valueOf)
                .toList();
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static void line(StringBuilder record, String tag, @Nullable String value) {
        if (value != null) {
            record.append(tag)
                    .append("  - ")
                    .append(value.replaceAll("\\s+", " "))
                    .append('\n');
        }
    }

    private static String braced(String value) {
        return value.replace("\\", "\\textbackslash{}").replaceAll("([#$%&_{}])", "\\\\$1");
    }
}
