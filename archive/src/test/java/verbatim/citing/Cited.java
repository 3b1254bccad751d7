package verbatim.citing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;

/**
 * A citation of the file of hand-written ones.
 *
 * @param given what is known
 * @param expected by style
 */
record Cited(String name, Map<String, String> given, Map<String, String> expected) {
    private static final String ROOT = "https://v.example";

    /** All of the file's. */
    static List<Cited> all() {
        try (InputStream in = Cited.class.getResourceAsStream("passages.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^== ")).skip(1).map(Cited::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cited of(String block) {
        String[] halves = block.split("\n--\n");
        String[] head = halves[0].split("\n", 2);
        return new Cited(head[0], fields(head[1]), fields(halves[1]));
    }

    private static Map<String, String> fields(String lines) {
        Map<String, String> fields = new LinkedHashMap<>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] field = line.split(": ", 2);
            fields.put(field[0], field[1].replace('⏎', '\n'));
        });
        return fields;
    }

    @Nullable
    String known(String field) {
        return given.get(field);
    }

    int version() {
        return Integer.parseInt(given.getOrDefault("version", "1"));
    }

    Citation.@Nullable Pages pages() {
        String pages = known("pages");
        if (pages == null) {
            return null;
        }
        String[] ends = pages.split("-");
        return new Citation.Pages(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    String whole() {
        return ROOT + "/d/d1/v" + version();
    }

    String url() {
        Citation.Pages pages = pages();
        if (known("key") != null) {
            return ROOT + "/q/" + known("key");
        }
        return pages == null ? whole() : whole() + "/p" + pages.first();
    }

    String key() {
        return given.getOrDefault("key", "d1-v" + version());
    }

    Citation citation() {
        Document document = new Document(
                "d1",
                given.getOrDefault("name", "papers/x.pdf"),
                known("release") == null ? null : "strait",
                new Description(
                        known("title"),
                        known("kind"),
                        known("date"),
                        known("place"),
                        known("subject"),
                        List.of(),
                        known("source")),
                version(),
                Instant.EPOCH);
        String number = known("number");
        Citation.Published release = known("release") == null
                ? null
                : new Citation.Published(
                        known("release"), number == null ? null : Integer.valueOf(number), known("by"), known("case"));
        return new Citation(
                key(),
                document,
                release,
                version(),
                pages(),
                known("words"),
                "Verbatim",
                url(),
                whole(),
                LocalDate.of(2026, 11, 24));
    }
}
