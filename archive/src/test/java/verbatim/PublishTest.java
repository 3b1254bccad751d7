package verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import verbatim.cli.Console;
import verbatim.cli.Verbatim;
import verbatim.wire.Json;

/** {@code publish} and {@code withdraw} from the command line, over a home of two typed letters. */
class PublishTest {
    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void fill() throws IOException {
        Path letters = Files.createDirectories(folder.resolve("letters"));
        Files.writeString(letters.resolve("one.txt"), "The ferries sail before the admiral has had his breakfast.");
        Files.writeString(letters.resolve("two.txt"), "The admiral sails before the ferries have had theirs.");
        assertThat(run("ingest", letters.toString(), "--release", "strait")).isZero();
    }

    private int run(String... arguments) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(answer, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                false);
        int code = Verbatim.run(
                Main::open,
                console,
                Map.of("VERBATIM_HOME", folder.resolve("home").toString()),
                arguments);
        out = answer.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return code;
    }

    private JsonNode json() {
        return Json.mapper().readTree(out);
    }

    @Test
    void a_release_is_announced_published_and_withdrawn() {
        assertThat(run("publish", "strait", "--at", "2999-11-30 09:00 America/New_York", "--json"))
                .isZero();
        assertThat(json().get("state").asString()).isEqualTo("scheduled");
        assertThat(json().get("publish_at").asString()).isEqualTo("2999-11-30T14:00:00Z");
        assertThat(json().get("zone").asString()).isEqualTo("America/New_York");
        assertThat(json().get("documents").asInt()).isEqualTo(2);
        assertThat(run("withdraw", "strait", "--reason", "Not yet.")).isZero();
        assertThat(out).contains("is a draft again");
        assertThat(run("publish", "strait")).isZero();
        assertThat(out).contains("strait: 2 documents, 2 pages are public since");
        assertThat(run("publish", "strait")).isZero();
        assertThat(out).contains("were public already");
        assertThat(run("withdraw", "strait", "--reason", "Two names.", "--json"))
                .isZero();
        assertThat(json().get("state").asString()).isEqualTo("withdrawn");
        assertThat(json().get("reason").asString()).isEqualTo("Two names.");
        assertThat(err).isEmpty();
    }

    @Test
    void wrong_use_is_one_line_and_exit_two() {
        refused("there is no release strayt", "publish", "strayt");
        refused("a zone", "publish", "strait", "--at", "2999-11-30 09:00");
        refused("never was public", "withdraw", "strait", "--reason", "Two names.");
        refused("--reason", "withdraw", "strait");
        assertThat(run("publish", "--help")).isZero();
        assertThat(out).contains("Example:");
    }

    private void refused(String why, String... arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.lines())
                .singleElement()
                .asString()
                .startsWith("verbatim: ")
                .contains(why);
        assertThat(out).isEmpty();
    }
}
