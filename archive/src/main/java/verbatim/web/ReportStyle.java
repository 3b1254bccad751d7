package verbatim.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The site's style sheet as a report carries it: the two Latin faces it needs inside, no address of anything outside. */
final class ReportStyle {
    private static final Pattern FONT = Pattern.compile("url\\(\"fonts/([\\w-]+\\.woff2)\"\\)");
    private static final List<String> KEPT =
            List.of("source-serif-4-latin-opsz-normal.woff2", "source-sans-3-latin-wght-normal.woff2");
    private static final String OWN = """
            .quote:hover, .quote:focus-within, .quote:target { background: var(--lit); box-shadow: 0 .08em 0 var(--lit-edge) }
            .story-head > * + * { margin-top: var(--s4) }
            .story-tally { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s5); border-block: 1px solid var(--rule); padding-block: var(--s3); font-size: var(--t-small) }
            .report-text > *, .report-text blockquote > p { white-space: pre-line }
            .report-text h2, .report-text h3 { font-size: var(--t-h3) }
            .report-text { margin-top: var(--s6) }
            .report-list { list-style: disc; padding-left: 1.2em }
            .report-story + .report-story { margin-top: var(--s8); border-top: 1px solid var(--rule); padding-top: var(--s6) }
            .report-title { font-size: var(--t-h1) }
            """;

    private ReportStyle() {}

    static String whole() {
        String sheet = text("/assets/verbatim.css")
                .lines()
                .map(ReportStyle::line)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        return sheet + "\n" + text("/assets/print.css") + OWN;
    }

    private static String line(String line) {
        Matcher font = FONT.matcher(line);
        if (!line.startsWith("@font-face") || !font.find()) {
            return line;
        }
        byte[] bytes = KEPT.contains(font.group(1)) ? bytes("/assets/fonts/" + font.group(1)) : null;
        return bytes == null
                ? ""
                : font.replaceFirst(
                        "url(\"data:font/woff2;base64," + Base64.getEncoder().encodeToString(bytes) + "\")");
    }

    private static String text(String name) {
        byte[] bytes = bytes(name);
        if (bytes == null) {
            throw new IllegalStateException(name + " is not in the program; build it with Maven");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] bytes(String name) {
        try (InputStream in = ReportStyle.class.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
