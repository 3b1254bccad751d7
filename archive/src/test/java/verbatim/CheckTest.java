package verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import verbatim.cli.Console;
import verbatim.cli.Verbatim;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.home.Config;
import verbatim.home.Home;
import verbatim.wire.Json;

/** {@code verbatim check} with everything behind it; the documents are texts, so that no page has to be recognised. */
class CheckTest {
    private static final String MEMCON = """
            MEMORANDUM OF CONVERSATION

            President Arven: We will not sign the treaty before the harvest is in.

            Minister Tolke: Then the border stays closed, and the salt road with it.
            \fPresident Arven: You may close the road. You cannot close the sea.
            """;

    @TempDir
    private Path folder;

    private Path memcon;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write_the_document() throws IOException {
        memcon = Files.writeString(folder.resolve("memcon.txt"), MEMCON);
    }

    private int verbatim(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        Map<String, String> variables = Map.of(
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "VERBATIM_HOME", folder.resolve("home").toString(),
                "VERBATIM_READER_PROCESSES", "1");
        return Verbatim.run(Main::open, console, variables, arguments);
    }

    private String story(String text) throws IOException {
        return Files.writeString(folder.resolve("story.md"), text).toString();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_story_whose_quotations_stand_ends_with_0() throws IOException {
        String story = story(
                "# “You cannot close the sea”\n\nArven said: “We will not sign the treaty before the harvest is in.”");

        int exit = verbatim("check", story, "--against", memcon.toString());

        assertThat(printed()).contains("exact", "memcon.txt, page 1", "memcon.txt, page 2", "None needs attention");
        assertThat(exit).isZero();
    }

    @Test
    void an_altered_quotation_ends_with_1_and_is_reported_in_one_self_contained_page() throws IOException {
        String story = story("Arven said: “We will sign the treaty before the harvest is in.”");
        Path report = folder.resolve("report.html");

        int exit = verbatim("check", story, "--against", memcon.toString(), "--report", report.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(printed()).contains("altered", "1 needs attention");
        String page = Files.readString(report);
        assertThat(page).contains("<ins class=\"diff-page\">not</ins>", "We will sign the treaty");
        assertThat(references(page)).allMatch(address -> address.startsWith("#") || address.startsWith("data:"));
    }

    private static List<String> references(String page) {
        List<String> found = new ArrayList<>();
        var matcher = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"|url\\(\"?([^\")]*)")
                .matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        assertThat(page).doesNotContain("@import", "<script", " style=");
        return found;
    }

    @Test
    void the_answer_is_one_json_value_with_a_list_of_stories() throws IOException {
        String story = story("Tolke told them: “You cannot close the sea.” Nobody called it “lunacy and worse”.");

        int exit = verbatim("check", story, "--against", memcon.toString(), "--json");

        JsonNode answer = Json.mapper().readTree(printed());
        JsonNode quotations = answer.get("stories").get(0).get("quotations");
        assertThat(exit).isEqualTo(1);
        assertThat(answer.get("needs_attention").asBoolean()).isTrue();
        assertThat(quotations.get(0).get("verdict").get("wording").asString()).isEqualTo("exact");
        assertThat(quotations.get(0).get("proposed_speaker").asString()).isEqualTo("Tolke");
        assertThat(quotations
                        .get(0)
                        .get("verdict")
                        .get("speaker")
                        .get("agreement")
                        .asString())
                .isEqualTo("other");
        assertThat(quotations.get(1).get("verdict").get("wording").asString()).isEqualTo("absent");
        assertThat(answer.get("stories").get(0).get("tally").get("exact").asInt())
                .isEqualTo(1);
    }

    @Test
    void only_the_named_documents_count_and_the_same_bytes_are_read_once() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.txt"), "President Arven: Nothing was agreed at all that day.\n");
        String story = story("Arven said: “You cannot close the sea.”");

        assertThat(verbatim("check", story, "--against", memcon.toString())).isZero();
        assertThat(verbatim("check", story, "--against", other.toString())).isEqualTo(1);
        assertThat(printed()).contains("absent", "1 page of 1 document");
        assertThat(verbatim("check", story, "--against", memcon.toString(), other.toString()))
                .isZero();

        try (Archive cache = Main.open(new Home(folder.resolve("cache/verbatim")), Config.defaults())) {
            assertThat(cache.catalogue().pages().counts(Viewer.local(), null).pages())
                    .isEqualTo(3);
        }
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void a_story_that_quotes_nothing_says_so() throws IOException {
        assertThat(verbatim("check", story("It doesn't quote."), "--against", memcon.toString()))
                .isZero();
        assertThat(printed()).contains("It quotes nothing");
    }

    @Test
    void what_cannot_be_checked_is_told_in_one_line() throws IOException {
        assertThat(verbatim("check", folder.resolve("none.md").toString())).isEqualTo(2);
        assertThat(told())
                .isEqualTo("verbatim: " + folder.resolve("none.md")
                        + " is not there. Name a story in Markdown, HTML or plain text.\n");
        assertThat(verbatim("check", story(" \n"))).isEqualTo(1);
        assertThat(told()).contains("has no words");
        assertThat(verbatim("check", story("“We agree.”"))).isEqualTo(2);
        assertThat(told()).contains("no pages to check against", "--against");
        assertThat(verbatim(
                        "check",
                        story("“We agree.”"),
                        "--against",
                        folder.resolve("none.pdf").toString()))
                .isEqualTo(2);
        assertThat(verbatim(
                        "check",
                        story("“We agree.”"),
                        "--report",
                        folder.resolve("no/r.html").toString()))
                .isEqualTo(2);
    }

    @Test
    void a_release_that_nobody_knows_is_refused_and_not_called_empty() {
        assertThat(verbatim("ingest", memcon.toString(), "--release", "harvest"))
                .isZero();
        assertThat(verbatim("status", "harvest")).isZero();
        for (String[] asked : List.of(
                new String[] {"status", "harvst"},
                new String[] {"search", "treaty", "--release", "harvst"},
                new String[] {"quote", "You cannot close the sea", "--release", "harvst"})) {
            assertThat(verbatim(asked)).as(asked[0]).isEqualTo(2);
            assertThat(told()).contains("no release is called harvst");
        }
    }
}
