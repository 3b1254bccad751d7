package verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** House rules that no compiler knows. CONTRIBUTING.md lists them. */
class HouseRulesTest {
    private static final int LINES_MAX = 500;
    private static final int BLOB_MAX_BYTES = 1 << 20;
    private static final int TITLE_MAX = 100;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b(?!\\(#\\d+\\))");

    /** Names that say nothing: a type called so has not been thought about yet. */
    private static final Pattern EMPTY_NAMES =
            Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w*(?:Manager|Helper|Utils?|Impl|Info|Base))\\b");

    /** Words that belong in no file: places of one machine, tools of one maker. Put together here so that this file passes its own test. */
    private static final List<String> BANNED = List.of(
            "/wo" + "rk/",
            "/fa" + "rm/",
            "/home/" + "user",
            "System.out.print" + "f(\"DEBUG",
            "lorem " + "ipsum",
            "@auth" + "or");

    private static final Set<String> TEXT = Set.of(
            "java", "xml", "md", "sql", "jte", "css", "js", "json", "toml", "sh", "html", "properties", "txt", "jsonl");

    @Test
    void files_are_short() throws IOException {
        assertThat(complaints(
                        source("java").or(source("jte")).or(source("js")).or(source("css")), HouseRulesTest::tooLong))
                .isEmpty();
    }

    @Test
    void a_task_left_for_later_names_its_issue() throws IOException {
        assertThat(eachLine(UNFINISHED.asPredicate())).isEmpty();
    }

    @Test
    void no_file_knows_the_machine_it_was_written_on() throws IOException {
        assertThat(eachLine(line -> BANNED.stream().anyMatch(line::contains))).isEmpty();
    }

    @Test
    void types_have_names_that_say_something() throws IOException {
        assertThat(complaints(source("java"), HouseRulesTest::emptyName)).isEmpty();
    }

    @Test
    void nothing_big_is_committed() throws IOException {
        assertThat(complaints(it -> true, (path, bytes) -> bytes.length > BLOB_MAX_BYTES ? "is over 1 MB" : ""))
                .isEmpty();
    }

    @Test
    void every_package_introduces_itself() throws IOException {
        Set<Path> silent = new TreeSet<>();
        for (Path file : files()) {
            Path folder = file.getParent();
            if (file.toString().endsWith(".java")
                    && file.toString().contains("src/main/java")
                    && !file.endsWith("module-info.java")
                    && !Files.exists(folder.resolve("package-info.java"))) {
                silent.add(folder);
            }
        }
        assertThat(silent).as("packages without package-info.java").isEmpty();
    }

    @Test
    void every_package_forbids_null() throws IOException {
        assertThat(complaints(
                        path -> path.endsWith("package-info.java")
                                && path.toString().contains("src/main/java"),
                        (path, bytes) -> text(bytes).contains("@NullMarked") ? "" : "is not @NullMarked"))
                .isEmpty();
    }

    @Test
    void the_lock_of_npm_holds_no_addresses() throws IOException {
        assertThat(complaints(
                        path -> path.endsWith("package-lock.json"),
                        (path, bytes) -> text(bytes).contains("\"resolved\"") ? "holds download addresses" : ""))
                .isEmpty();
    }

    @Test
    void decisions_are_numbered_without_gaps() throws IOException {
        try (Stream<Path> decisions = Files.list(Repository.root().resolve("docs/decisions"))) {
            List<String> numbers = decisions
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, 4))
                    .sorted()
                    .toList();
            for (int n = 1; n <= numbers.size(); n++) {
                assertThat(numbers.get(n - 1)).isEqualTo("%04d".formatted(n));
            }
        }
    }

    private interface Rule {
        /** The complaint, or the empty string. */
        String judge(Path path, byte[] bytes);
    }

    private static String tooLong(Path path, byte[] bytes) {
        long lines = text(bytes).lines().count();
        return lines > LINES_MAX ? "has %d lines, at most %d are allowed".formatted(lines, LINES_MAX) : "";
    }

    private static String emptyName(Path path, byte[] bytes) {
        var matcher = EMPTY_NAMES.matcher(text(bytes));
        return matcher.find() ? "has a type called " + matcher.group(1) : "";
    }

    private static Predicate<Path> source(String extension) {
        return path -> path.toString().contains("/src/") && extension(path).equals(extension);
    }

    private static List<String> complaints(Predicate<Path> which, Rule rule) throws IOException {
        List<String> complaints = new ArrayList<>();
        for (Path path : files()) {
            String complaint = which.test(path) ? rule.judge(path, Files.readAllBytes(path)) : "";
            if (!complaint.isEmpty()) {
                complaints.add(Repository.root().relativize(path) + " " + complaint);
            }
        }
        return complaints;
    }

    private static List<String> eachLine(Predicate<String> bad) throws IOException {
        return complaints(
                path -> TEXT.contains(extension(path)) || extension(path).isEmpty(), (path, bytes) -> {
                    List<String> lines = text(bytes).lines().toList();
                    for (int i = 0; i < lines.size(); i++) {
                        if (bad.test(lines.get(i))) {
                            String line = lines.get(i).strip();
                            return "line " + (i + 1) + ": " + line.substring(0, Math.min(TITLE_MAX, line.length()));
                        }
                    }
                    return "";
                });
    }

    private static List<Path> files() throws IOException {
        return Repository.files();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String extension(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1) : "";
    }
}
