package verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import verbatim.cli.Console;
import verbatim.cli.Verbatim;
import verbatim.wire.Json;

/** {@code verbatim demo --once}: the drawn papers through the real reader, and the story's verdicts. */
class DemoTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void every_page_is_read_and_the_story_shows_every_verdict() {
        assertThat(verbatim("--home", folder.resolve("demo").toString(), "--once", "--json"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        JsonNode made = Json.mapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(made.get("documents").asInt()).isGreaterThanOrEqualTo(8);
        assertThat(made.get("read").asInt())
                .isEqualTo(made.get("pages").asInt())
                .isGreaterThanOrEqualTo(24);
        JsonNode story = made.get("story").get("stories").get(0);
        assertThat(story.get("tally").propertyNames())
                .contains("exact", "same-words", "edited", "doubtful", "altered", "absent");

        verdict(story, "will be gone before the ice is", "exact", "same|unclaimed", "claimed|unclaimed");
        verdict(story, "My President did offer", "altered", "same|unclaimed", "unclaimed");
        verdict(story, "I was at Skarn on Sunday", "doubtful", "same", "unclaimed");
        verdict(story, "Let them not sleep", "exact", "other", "elsewhere");
        verdict(story, "I have given the order", "exact", "same", "unclaimed|claimed");
        verdict(story, "That is the first thing", "exact", "unclaimed|same", "claimed");
        verdict(story, "Guns on rails", "exact", "not-attributable", "claimed");
        assertThat(quotation(story, "[t]he first gun").get("part").asString()).isEqualTo("note");
    }

    @Test
    void a_folder_with_anything_else_in_it_is_left_alone() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Path mine = Files.writeString(full.resolve("mine.txt"), "mine");
        assertThat(verbatim("--home", full.toString(), "--once")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not empty");
        assertThat(mine).exists();
    }

    @Test
    void a_port_that_cannot_be_served_at_is_told_of_before_anything_is_drawn() throws IOException {
        Path home = folder.resolve("demo");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(verbatim("--home", home.toString(), "--port", port)).isEqualTo(3);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("port " + port + " of 127.0.0.1 is taken");
        }
        assertThat(verbatim("--home", home.toString(), "--port", "65536")).isEqualTo(2);
        assertThat(home).doesNotExist();
    }

    private static void verdict(JsonNode story, String words, String wording, String speaker, String place) {
        JsonNode verdict = quotation(story, words);
        assertThat(verdict.get("wording").asString()).as(words).isEqualTo(wording);
        assertThat(verdict.get("speaker").get("agreement").asString()).as(words).matches(speaker);
        assertThat(verdict.get("place").asString()).as(words).matches(place);
    }

    private static JsonNode quotation(JsonNode story, String words) {
        for (JsonNode quotation : story.get("quotations")) {
            JsonNode verdict = quotation.get("verdict");
            if (verdict.get("quotation").asString().startsWith(words)) {
                return verdict;
            }
        }
        throw new AssertionError("no such quotation: " + words);
    }

    @Test
    void the_doctor_refuses_a_number_that_is_no_port() {
        assertThat(call("doctor", "--home", folder.toString(), "--port", "65536"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("verbatim: --port must be from 0 to 65535 (got 65536). 0 takes a free one.\n");
    }

    private int verbatim(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "demo";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return call(all);
    }

    private int call(String... all) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return Verbatim.run(Main::open, console, Map.of(), all);
    }
}
