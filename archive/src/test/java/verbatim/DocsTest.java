package verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents keep up with the program: what can be called, asked, set or go wrong has a heading, and links lead somewhere. */
class DocsTest {
    private static final String MAIN = "archive/src/main/java/verbatim/";
    private static final Pattern VERB = Pattern.compile("@Command\\(\\s*name = \"([a-z-]+)\"");
    private static final Pattern OPTION =
            Pattern.compile("names = (?:\"(--[a-z-]+)\"|\\{\"-[a-zA-Z]\", \"(--[a-z-]+)\"})");
    private static final Pattern PAGE = Pattern.compile("\\bpage\\(\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("settings\\s*\\.\\w+\\(\\s*\"([a-z_.]+)\"");
    private static final Pattern PROBLEM = Pattern.compile("new Problem\\(\\s*\\d+,\\s*\"([a-z-]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

    @Test
    void every_verb_has_a_heading() throws IOException {
        List<String> headings = headings("docs/cli.md");
        for (Path file : commands()) {
            for (String verb : found(VERB, Files.readString(file))) {
                assertThat(headings)
                        .as("headings of docs/cli.md for %s", file.getFileName())
                        .contains(verb.equals("verbatim") ? "Command line" : verb);
            }
        }
    }

    @Test
    void every_option_has_a_heading_under_its_verb() throws IOException {
        List<String> headings = headings("docs/cli.md");
        List<String> missing = new ArrayList<>();
        for (Path file : commands()) {
            String source = Files.readString(file);
            String verb = found(VERB, source).getFirst();
            for (String option : found(OPTION, source)) {
                String start = verb.equals("verbatim") ? option : verb + " " + option;
                if (headings.stream().noneMatch(heading -> heading.equals(start) || heading.startsWith(start + " "))) {
                    missing.add(start);
                }
            }
        }
        assertThat(missing).as("options without a heading in docs/cli.md").isEmpty();
    }

    @Test
    void every_page_of_the_site_has_a_heading() {
        String headings = String.join("\n", headings("docs/api.md"));
        assertThat(found(PAGE, Repository.text(MAIN + "web/Routes.java")))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(Pattern.compile("(?m)(^|[ ,])" + Pattern.quote(route) + "($|[ ,])")
                                .matcher(headings)
                                .find())
                        .as("a heading of docs/api.md for " + route)
                        .isTrue());
    }

    @Test
    void every_error_of_the_site_has_a_heading() {
        assertThat(headings("docs/api.md")).containsAll(found(PROBLEM, Repository.text(MAIN + "web/Problems.java")));
    }

    @Test
    void every_key_of_the_configuration_has_a_heading() {
        List<String> keys = found(KEY, Repository.text(MAIN + "home/Config.java"));
        assertThat(keys).contains("store", "reader.heap");
        assertThat(headings("docs/operate.md")).containsAll(keys);
    }

    @Test
    void every_table_of_the_catalogue_has_a_heading() throws IOException {
        List<String> headings = headings("docs/format.md");
        try (Stream<Path> migrations =
                Files.list(Repository.root().resolve("archive/src/main/resources/verbatim/catalogue"))) {
            for (Path file : migrations.toList()) {
                assertThat(headings)
                        .containsAll(found(Pattern.compile("(?m)^create table (\\w+)"), Files.readString(file)));
            }
        }
    }

    @Test
    void links_between_documents_lead_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : Repository.files()) {
            if (file.toString().endsWith(".md") && !file.toString().contains("/src/")) {
                for (String link : found(LINK, Files.readString(file).replaceAll("`[^`\n]*`", ""))) {
                    if (!Files.exists(file.resolveSibling(link))) {
                        broken.add(Repository.root().relativize(file) + " → " + link);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<Path> commands() throws IOException {
        try (Stream<Path> files = Files.list(Repository.root().resolve(MAIN + "cli"))) {
            List<Path> commands = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (VERB.matcher(Files.readString(file)).find()) {
                    commands.add(file);
                }
            }
            assertThat(commands).hasSizeGreaterThan(10);
            return commands;
        }
    }

    /** Without the marks of code. */
    private static List<String> headings(String document) {
        return found(HEADING, Repository.text(document)).stream()
                .map(heading -> heading.replace("`", "").strip())
                .toList();
    }

    /** The first group that took part, of every match. */
    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(DocsTest::group).toList();
    }

    private static String group(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return match.group();
    }
}
