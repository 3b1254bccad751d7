package verbatim.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Document.Description;
import verbatim.wire.Unfit;

/**
 * Described fields from {@code metadata.csv}, {@code .jsonl} or {@code .json} in a file's folder or the one above, by the file's name or else by an
 * identifier that is the name without its extension. Not thread-safe.
 */
final class Descriptions {
    private static final List<String> FILES = List.of("metadata.csv", "metadata.jsonl", "metadata.json");

    private final Map<Path, Optional<Folder>> folders = new HashMap<>();
    private final List<Taken> problems = new ArrayList<>();

    /** What one metadata file says, by file name and by identifier, both in lower case. */
    private record Folder(Map<String, Row> byFile, Map<String, Row> byId) {
        Optional<Row> of(Walk.Found file) {
            Row row = byFile.get(file.fileName().toLowerCase(Locale.ROOT));
            return Optional.ofNullable(row != null ? row : byId.get(file.stem().toLowerCase(Locale.ROOT)));
        }
    }

    /** What is described of the file; nothing when nothing is. */
    Description of(Walk.Found file) {
        Path folder = file.path().getParent();
        for (int i = 0; i < 2 && folder != null; i++) {
            Optional<Row> row = folders.computeIfAbsent(folder, this::load).flatMap(described -> described.of(file));
            if (row.isPresent()) {
                return row.get().description();
            }
            folder = folder.getParent();
        }
        return Description.none();
    }

    /** Metadata files that could not be read; what they describe is taken in without. */
    List<Taken> problems() {
        return List.copyOf(problems);
    }

    private Optional<Folder> load(Path folder) {
        Optional<Path> file =
                FILES.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
        try {
            return file.map(Descriptions::parse);
        } catch (Fault fault) {
            problems.add(Taken.failed(file.orElseThrow().toString(), fault.line()));
            return Optional.empty();
        }
    }

    private static Folder parse(Path file) {
        Folder folder = new Folder(new HashMap<>(), new HashMap<>());
        try {
            if (Files.size(file) > Limits.METADATA_BYTES) {
                throw unfit(file, "it is larger than " + Limits.METADATA_BYTES + " bytes", null);
            }
            for (JsonNode node : nodes(file)) {
                Row row = new Row(node);
                row.file().ifPresent(name -> folder.byFile().putIfAbsent(name, row));
                row.id().ifPresent(id -> folder.byId().putIfAbsent(id, row));
            }
            return folder;
        } catch (IOException e) {
            throw unfit(file, String.valueOf(e.getMessage()), e);
        } catch (JacksonException e) {
            throw unfit(
                    file,
                    Unfit.of(e)
                            + (e.getLocation() == null
                                    ? ""
                                    : ", line " + e.getLocation().getLineNr()),
                    e);
        }
    }

    private static Fault unfit(Path file, String why, @Nullable Exception e) {
        String what = file + " cannot be read as a description of files (" + why + ")";
        String remedy = "Correct it, or move it away.";
        return e == null ? Fault.of(Kind.INPUT, what, remedy) : Fault.of(Kind.INPUT, what, remedy, e);
    }

    private static List<JsonNode> nodes(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".csv")) {
            return Csv.rows(withoutMark(Files.readString(file))).stream()
                    .<JsonNode>map(row -> JsonMapper.shared().valueToTree(row))
                    .toList();
        }
        if (name.endsWith(".jsonl")) {
            return all(JsonMapper.shared().readerFor(JsonNode.class), withoutMark(Files.readString(file)));
        }
        return listed(JsonMapper.shared().readTree(withoutMark(Files.readString(file))));
    }

    private static List<JsonNode> all(ObjectReader reader, String text) {
        try (MappingIterator<JsonNode> values = reader.readValues(text)) {
            return values.readAll();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** An array of objects; or an object that holds one; or an object from file names to objects. */
    private static List<JsonNode> listed(JsonNode root) {
        if (root.isArray()) {
            return root.valueStream().toList();
        }
        Optional<JsonNode> array = root.valueStream().filter(JsonNode::isArray).findFirst();
        if (array.isPresent()) {
            return array.get().valueStream().toList();
        }
        List<JsonNode> rows = new ArrayList<>();
        root.forEachEntry((name, value) -> {
            if (value instanceof ObjectNode row && !row.has("file")) {
                row.put("file", name);
            }
            rows.add(value);
        });
        return rows;
    }

    /** One described file: its fields under their names without case, spaces, hyphens and underscores. */
    private static final class Row {
        private final Map<String, JsonNode> fields = new HashMap<>();

        Row(JsonNode node) {
            node.forEachEntry((name, value) ->
                    fields.putIfAbsent(name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""), value));
        }

        Optional<String> file() {
            return first("file", "filename", "pdf", "path")
                    .map(path -> path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        }

        Optional<String> id() {
            return first("id", "docid", "document", "identifier", "key").map(id -> id.toLowerCase(Locale.ROOT));
        }

        Description description() {
            return new Description(
                    first("title").orElse(null),
                    first("kind", "type", "documenttype", "doctype", "genre").orElse(null),
                    date(),
                    first("place", "location").orElse(null),
                    first("subject", "subjects", "re").orElse(null),
                    participants(),
                    first("source", "sourcenote", "provenance", "repository").orElse(null));
        }

        private @Nullable String date() {
            List<String> written = Stream.of(
                            "date", "sortdate", "documentdate", "created", "pubdate", "publicationdate")
                    .flatMap(key -> first(key).stream())
                    .toList();
            return written.stream()
                    .flatMap(text -> Dates.edtf(text).stream())
                    .findFirst()
                    .or(() -> written.stream().findFirst())
                    .orElse(null);
        }

        private List<String> participants() {
            for (String key : List.of("participants", "attendees")) {
                JsonNode value = fields.get(key);
                if (value != null) {
                    Stream<String> names = value.isArray()
                            ? value.valueStream().map(JsonNode::asString)
                            : Stream.of(value.asString("").split("[;|\n]"));
                    return names.map(Row::clean)
                            .filter(name -> !name.isEmpty())
                            .limit(Limits.PARTICIPANTS)
                            .toList();
                }
            }
            return List.of();
        }

        private Optional<String> first(String... keys) {
            return Stream.of(keys)
                    .flatMap(key -> Stream.ofNullable(fields.get(key)))
                    .map(Row::text)
                    .filter(text -> !text.isEmpty())
                    .findFirst();
        }

        private static String text(JsonNode value) {
            return value.isArray()
                    ? clean(String.join(
                            "; ", value.valueStream().map(JsonNode::asString).toList()))
                    : value.isValueNode() && !value.isNull() ? clean(value.asString()) : "";
        }

        private static String clean(String text) {
            String plain = text.replaceAll("\\s+", " ").strip();
            return plain.length() <= Limits.FIELD_CHARACTERS
                    ? plain
                    : plain.substring(0, Limits.FIELD_CHARACTERS) + "…";
        }
    }
}
