package verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.Viewer;
import verbatim.quotation.Verdict;
import verbatim.verification.Question;
import verbatim.verification.Shelf;
import verbatim.wire.Json;
import verbatim.wire.VerdictJson;

class QuoteBatchTest {
    private static final String PAGE =
            "The whole peace agreement would not have happened without restraint. They parted as friends.";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Shelf shelf;

    @BeforeEach
    void fills_the_shelf() {
        shelf = new Shelf(folder);
        shelf.typed("peace.txt", null, PAGE);
    }

    @AfterEach
    void clears_the_shelf() {
        shelf.close();
    }

    @Test
    void verdicts_come_in_the_order_of_the_lines() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            lines.append("{\"id\": \"q").append(i).append("\", \"quotation\": \"the whole peace agreement\"}\n");
        }
        assertThat(run(lines.toString())).isEqualTo(Exit.DONE);
        List<VerdictJson> verdicts = verdicts();
        assertThat(verdicts).hasSize(600).allMatch(v -> v.wording().equals("exact"));
        assertThat(verdicts.get(599).id()).isEqualTo("q599");
        assertThat(verdicts.stream().map(VerdictJson::id).toList())
                .isEqualTo(verdicts.stream()
                        .map(VerdictJson::id)
                        .sorted((a, b) -> number(a) - number(b))
                        .toList());
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_line_that_is_no_quotation_is_told_of_and_the_rest_goes_on() throws Exception {
        int exit = run("""
                {"id": "a", "quotation": "the whole peace agreement"}
                {"id": "b", "quotation":
                {"id": "c", "speaker": "Osk"}

                {"id": "d", "quotation": "the whole peace agreement", "document": "peace.txt", "page": 0}
                null
                {"id": "f", "quotation": "the whole peace agreement", "page": "one"}
                {"id": "e", "quotation": "They parted as friends", "document": "peace.txt", "page": 1}
                """);
        assertThat(exit).isEqualTo(Exit.ATTENTION);
        assertThat(verdicts().stream().map(VerdictJson::id)).containsExactly("a", "e");
        assertThat(verdicts().getLast().place()).isEqualTo("claimed");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).startsWith("verbatim: line 2: "))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("verbatim: line 3 (id \"c\"): ")
                        .contains("missing"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("verbatim: line 5 (id \"d\"): ")
                        .contains("1 or more"))
                .anySatisfy(line -> assertThat(line).startsWith("verbatim: line 6: "))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("verbatim: line 7 (id \"f\"): ")
                        .contains("whole number"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_line() throws Exception {
        assertThat(run("\uFEFF{\"id\": \"a\", \"quotation\": \"the whole peace agreement\"}\r\n"))
                .isEqualTo(Exit.DONE);
        assertThat(verdicts()).hasSize(1);
    }

    @Test
    void an_altered_quotation_needs_attention_and_no_link_is_made() throws Exception {
        int exit = run("{\"id\": \"a\", \"quotation\": \"The whole peace agreement would have happened\"}");
        assertThat(exit).isEqualTo(Exit.ATTENTION);
        VerdictJson verdict = verdicts().getFirst();
        assertThat(verdict.wording()).isEqualTo("altered");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"permalink\":null");
    }

    @Test
    void the_text_for_people_braces_what_differs() {
        Verdict verdict = shelf.check.judge(
                Viewer.local(), Question.of("The whole peace agreement would never have happened without restraint"));
        List<String> lines = VerdictText.lines(shelf.check.jsonWithLink(Viewer.local(), null, verdict));
        assertThat(lines.getFirst()).startsWith("ALTERED. ");
        assertThat(lines)
                .anyMatch(line -> line.contains("would {never} have"))
                .anyMatch(line -> line.contains("would {not} have"))
                .anyMatch(line -> line.contains("peace.txt, page 1"))
                .anyMatch(line -> line.contains("/q/"));
    }

    private int run(String lines) throws Exception {
        Console console = new Console(print(out), print(err), false);
        return new QuoteBatch(shelf.check, console, null)
                .run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private List<VerdictJson> verdicts() {
        List<VerdictJson> verdicts = new ArrayList<>();
        out.toString(StandardCharsets.UTF_8).lines().forEach(line -> verdicts.add(Json.read(line, VerdictJson.class)));
        return verdicts;
    }

    private static int number(@Nullable String id) {
        return id == null ? -1 : Integer.parseInt(id.substring(1));
    }
}
