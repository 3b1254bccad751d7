package verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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

    private int verbatim(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        String[] all = new String[arguments.length + 1];
        all[0] = "demo";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Verbatim.run(Main::open, console, Map.of(), all);
    }
}
