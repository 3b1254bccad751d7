package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/api.md and the help page keep up with the routes and the errors. */
class ApiDocumentTest {
    private static final Path SOURCES = Path.of("src/main/java/verbatim/web");

    private static List<String> found(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult m) -> m.group(1))
                .distinct()
                .toList();
    }

    @Test
    void every_error_is_explained_to_programmers_and_on_the_help_page() throws IOException {
        List<String> documented = found(Path.of("../docs/api.md"), "(?m)^### ([a-z-]+)$");
        List<String> helped = found(Path.of("src/main/jte/help.jte"), "id=\"error-([a-z-]+)\"");
        List<String> told =
                found(SOURCES.resolve("Problems.java"), "(?:new Problem|plain|of)\\(\\s*\\d+,\\s*\"([a-z-]+)\"");
        assertThat(told).hasSizeGreaterThan(8);
        assertThat(documented).containsAll(told);
        assertThat(helped).containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void every_route_is_in_the_document() throws IOException {
        String document = Files.readString(Path.of("../docs/api.md"));
        for (String route : found(SOURCES.resolve("Routes.java"), "\"(/[a-z][^\"]*)\"")) {
            String head = route.replaceAll("/cite\\..*|\\.json$|/info\\.json.*|/assets/.*", "");
            assertThat(document).contains(head.isEmpty() ? "/" : head.replaceAll("^/iiif/$", "/iiif/3/{id}"));
        }
    }
}
