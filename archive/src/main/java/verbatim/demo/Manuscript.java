package verbatim.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The text of one invented document, with marks for what is not text. The file begins with a head of {@code name: value} lines, then an empty line,
 * then paragraphs. Marks, each on a line of its own:
 *
 * <ul>
 *   <li>{@code @page} begins a new page; {@code @space N} leaves N lines;
 *   <li>{@code @centre TEXT} and {@code @bold TEXT} set one line; {@code @plain} makes the lines up to the next empty one stand as they are;
 *   <li>{@code @withheld RELEASES LINES CODE} is a box LINES high in these releases; in others the text up to {@code @end} stands there;
 *   <li>{@code @stamp TEXT|TEXT} puts a stamp at the foot of the page.
 * </ul>
 *
 * <p>In a paragraph {@code [[1:CODE|words]]} is withheld in release 1 only, {@code [[12:CODE|words]]} in both. A {@code ~} inside a word is where it
 * may be divided at the end of a line; {@code _} is a space that is no end of a line; {@code #rn#} is typed too close.
 *
 * @param head file, scan, seed, banner, kind, title, date, place, subject, participants, source, and what else stands there
 * @param lines everything after the head
 */
record Manuscript(Map<String, String> head, List<String> lines) {
    Manuscript {
        head = Map.copyOf(head);
        lines = List.copyOf(lines);
    }

    /** Reads {@code resources/demo/NAME.txt}. */
    static Manuscript named(String name) {
        return parse(resource("/demo/" + name + ".txt"));
    }

    static Manuscript parse(String text) {
        Map<String, String> head = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>(text.lines().toList());
        while (!lines.isEmpty() && !lines.getFirst().isBlank()) {
            String line = lines.removeFirst();
            int colon = line.indexOf(':');
            head.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return new Manuscript(head, lines.isEmpty() ? lines : lines.subList(1, lines.size()));
    }

    static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(Manuscript.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A value of the head; the empty string when it is not there. */
    String value(String name) {
        return head.getOrDefault(name, "");
    }

    int number(String name, int otherwise) {
        return head.containsKey(name) ? Integer.parseInt(value(name)) : otherwise;
    }

    /** The file's name in the trove. */
    String file() {
        return value("file");
    }

    /** How many releases there are of it. */
    int releases() {
        return number("releases", 1);
    }
}
