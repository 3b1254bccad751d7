package verbatim.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that says who wrote a story: any words. */
final class Byline {
    private static final Pattern LINE = Pattern.compile("(?m)^(?:byline|author): *(.+)$");
    private static final Pattern BY = Pattern.compile("^(?:[Bb]y|[Тт]екст:?)\\s+");
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*(?:and\\s+|и\\s+)?|\\s+(?:and|и|&)\\s+");
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:\\p{Lu}[\\p{L}'’.-]*|de|del|di|da|la|le|van|von|der|den|al|bin|ibn)){1,4}(?<!\\.)");

    private Byline() {}

    /** As written at the head of the story; empty when there is none. */
    static String of(String markdown) {
        Matcher matcher = LINE.matcher(markdown);
        return markdown.startsWith("---") && matcher.find() ? matcher.group(1).strip() : "";
    }

    /** The names in it; none unless all of it looks like names, so that no sentence is taken for somebody. */
    static List<String> names(String byline) {
        List<String> names = Arrays.stream(BETWEEN.split(BY.matcher(byline).replaceFirst("")))
                .map(String::strip)
                .toList();
        return names.stream().allMatch(name -> NAME.matcher(name).matches()) ? names : List.of();
    }
}
