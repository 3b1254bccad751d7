package verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import verbatim.cli.Console;
import verbatim.cli.Verbatim;
import verbatim.reading.Drawn;
import verbatim.reading.DrawnPdf;
import verbatim.reading.pool.Hostile;
import verbatim.wire.Json;

/** A folder of broken and hostile files with good ones among them, through {@code verbatim ingest} with everything behind it. */
class HostileFolderTest {
    private static final int LEAST = 60;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void every_file_ends_with_a_clear_outcome_and_the_good_ones_are_read() throws IOException {
        Path files = folder.resolve("files");
        int hostile = 0;
        for (Hostile file : Hostile.files()) {
            write(files.resolve(file.label()).resolve(file.name()), file.bytes());
            hostile++;
        }
        hostile += texts(files);
        assertThat(hostile).isGreaterThanOrEqualTo(LEAST);
        write(files.resolve("good/one.pdf"), DrawnPdf.ofScans(Drawn.page(Drawn.LINES)));
        write(files.resolve("good/two.png"), Drawn.encoded(Drawn.page(Drawn.LINES), "png"));
        write(
                files.resolve("good/three.txt"),
                "The bridge was opened on Monday.\fNobody came.".getBytes(StandardCharsets.UTF_8));

        int code = verbatim("ingest", files.toString(), "--json");
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(1);
        Map<String, JsonNode> lines = new TreeMap<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            JsonNode json = Json.mapper().readTree(line);
            lines.put(json.get("file").asString(), json);
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(hostile + 3);
        lines.values().forEach(HostileFolderTest::clear);
        for (String good : List.of("one.pdf", "two.png", "three.txt")) {
            JsonNode line = lines.entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith("good/" + good))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            assertThat(line.get("read").asInt())
                    .as(good)
                    .isEqualTo(line.get("pages").asInt())
                    .isPositive();
        }
        failuresHaveReasons();
    }

    /** Either refused with one line, or every page of it read or failed. */
    private static void clear(JsonNode line) {
        if (line.get("outcome").asString().equals("failed")) {
            assertThat(line.get("error").asString())
                    .isNotBlank()
                    .doesNotContain("\n")
                    .endsWith(".");
        } else {
            assertThat(line.get("read").asInt() + line.get("failed").asInt())
                    .as(line.toString())
                    .isEqualTo(line.get("pages").asInt())
                    .isPositive();
        }
    }

    private void failuresHaveReasons() throws IOException {
        verbatim("status", "--json");
        JsonNode status = Json.mapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(status.get("waiting").asInt() + status.get("running").asInt())
                .isZero();
        assertThat(status.get("failures")).isNotEmpty();
        status.get("failures")
                .forEach(failure -> assertThat(failure.get("reason").asString())
                        .as(failure.toString())
                        .contains("page ")
                        .doesNotContain("\n"));
    }

    private static int texts(Path files) throws IOException {
        Map<String, String> texts = Map.of(
                "entities.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><alto><Layout><Page>&b;</Page></Layout></alto>",
                "outside.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><alto><Layout><Page>&x;</Page></Layout></alto>",
                "cut.xml",
                "<alto><Layout><Page WIDTH=\"100\"><PrintSpace><TextBlock><TextLine><String CONTENT=\"so",
                "cut.hocr",
                "<html><div class='ocr_page' title='bbox 0 0 100",
                "cut.jsonl",
                "{\"document\": \"d\", \"page\": 1, \"text\": \"so",
                "deep.jsonl",
                "{\"document\": \"d\", \"page\": 1, \"text\": \"t\", \"words\": " + "[".repeat(100_000),
                "feeds.txt",
                "\f".repeat(50),
                "empty.txt",
                "");
        for (Map.Entry<String, String> text : texts.entrySet()) {
            write(files.resolve("texts").resolve(text.getKey()), text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return texts.size();
    }

    private int verbatim(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        Map<String, String> variables = Map.of(
                "VERBATIM_HOME", folder.resolve("home").toString(),
                "VERBATIM_READER_HEAP", "256 MB",
                "VERBATIM_READER_PAGE_DEADLINE", "30 s");
        return Verbatim.run(Main::open, console, variables, arguments);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
