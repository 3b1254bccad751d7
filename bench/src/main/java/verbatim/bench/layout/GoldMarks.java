package verbatim.bench.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader;
import verbatim.reading.Reader.Outcome;
import verbatim.reading.Reader.Profile;
import verbatim.reading.Reader.Source;
import verbatim.reading.layout.DocumentMarks;
import verbatim.reading.layout.Participants;
import verbatim.reading.pool.ReaderPool;
import verbatim.reading.pool.ReaderSettings;
import verbatim.wire.Json;

/**
 * Reads the documents of {@code gold/documents} and compares turns, withheld places and furniture with what a person saw. Arguments: the folder of test
 * data, and perhaps a part of a document's file name.
 */
public final class GoldMarks {
    private final Path data;
    private final Reader reader;
    private final Path scratch;

    private GoldMarks(Path data, Reader reader, Path scratch) {
        this.data = data;
        this.reader = reader;
        this.scratch = scratch;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        String part = arguments.length > 1 ? arguments[1] : "";
        Score sum = new Score();
        try (Reader reader = new ReaderPool(ReaderSettings.standard().withProcesses(1));
                Stream<Path> documents = Files.list(data.resolve("gold/documents"))) {
            GoldMarks run = new GoldMarks(data, reader, Files.createTempDirectory("marks"));
            for (Path one :
                    documents.filter(d -> d.toString().contains(part)).sorted().toList()) {
                run.compare(Json.mapper().readTree(Files.readString(one)), sum);
            }
        }
        sum.missed().forEach(line -> System.out.println("  missed " + line));
        System.out.println(sum);
    }

    private void compare(JsonNode document, Score score) throws IOException {
        Path file = data.resolve(document.get("file").asString());
        List<Optional<PageReading>> readings = new ArrayList<>();
        for (int page = 1; page <= document.get("pages").asInt(); page++) {
            readings.add(read(file, page));
        }
        List<DocumentMarks.Page> pages =
                DocumentMarks.refine(readings.stream().map(GoldMarks::page).toList());
        boolean all = document.get("scope").asString().equals("all pages");
        for (int i = 0; i < pages.size(); i++) {
            int number = i + 1;
            score.turns(on(document.get("turns"), number), pages.get(i), all);
            score.furniture(on(document.get("furniture"), number), pages.get(i));
            readings.get(i).ifPresent(reading -> score.boxes(on(document.get("redactions"), number), reading));
        }
        DocumentMarks.Page first = pages.getFirst();
        System.out.println(file.getFileName() + " participants "
                + Participants.of(first.text(), first.words(), first.spans()).size() + " so far " + score);
    }

    private Optional<PageReading> read(Path file, int page) throws IOException {
        Path image = scratch.resolve("page.png");
        Files.deleteIfExists(image);
        return switch (reader.read(
                new Source(file, file.getFileName().toString(), page, null, image, Profile.CAREFUL))) {
            case Outcome.Read read -> Optional.of(read.reading());
            case Outcome.Failed failed -> {
                System.out.println(failed.why().line());
                yield Optional.empty();
            }
        };
    }

    private static DocumentMarks.Page page(Optional<PageReading> read) {
        return read.map(reading -> new DocumentMarks.Page(
                        reading.image() == null ? 0 : reading.image().heightPx(),
                        reading.text(),
                        reading.words(),
                        reading.spans(),
                        reading.turns()))
                .orElseGet(() -> new DocumentMarks.Page(0, "", List.of(), List.of(), List.of()));
    }

    private static List<JsonNode> on(JsonNode list, int page) {
        List<JsonNode> found = new ArrayList<>();
        list.forEach(one -> {
            if (one.get("page").asInt() == page) {
                found.add(one);
            }
        });
        return found;
    }
}
