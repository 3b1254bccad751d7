package verbatim.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two lines of {@code ---} at a Markdown file's head: keys and values, one a line, as far as a title and a standfirst need YAML.
 *
 * @param fields keys in lower case
 * @param rest the text behind it; all of it when there is none
 * @param at where the rest begins in the text, UTF-16 units, when its lines end with a line feed alone
 */
record FrontMatter(Map<String, String> fields, String rest, int at) {
    private static final List<String> TITLES = List.of("title", "headline");
    private static final List<String> STANDFIRSTS =
            List.of("standfirst", "dek", "deck", "subtitle", "subhead", "summary", "description", "abstract");

    static FrontMatter of(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals("---")) {
            return new FrontMatter(Map.of(), text, 0);
        }
        for (int end = 1; end < lines.size(); end++) {
            String line = lines.get(end).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                String rest = String.join("\n", lines.subList(end + 1, lines.size()));
                int at = lines.subList(0, end + 1).stream()
                        .mapToInt(each -> each.length() + 1)
                        .sum();
                return new FrontMatter(fields(lines.subList(1, end)), rest, at);
            }
        }
        return new FrontMatter(Map.of(), text, 0);
    }

    @Nullable
    String title() {
        return first(TITLES);
    }

    @Nullable
    String standfirst() {
        return first(STANDFIRSTS);
    }

    private @Nullable String first(List<String> keys) {
        for (String key : keys) {
            String value = fields.get(key);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private static Map<String, String> fields(List<String> lines) {
        Map<String, String> fields = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int colon = line.indexOf(':');
            if (colon <= 0 || Character.isWhitespace(line.charAt(0)) || line.startsWith("#")) {
                continue;
            }
            List<String> parts = new ArrayList<>();
            String value = line.substring(colon + 1).strip();
            if (!value.matches("[>|][+-]?")) {
                parts.add(value);
            }
            while (i + 1 < lines.size() && lines.get(i + 1).matches("\\s+\\S.*")) {
                parts.add(lines.get(++i).strip());
            }
            fields.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), unquoted(String.join(" ", parts)));
        }
        return fields;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.charAt(0) == value.charAt(value.length() - 1);
        if (quoted && value.charAt(0) == '"') {
            return value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
        }
        if (quoted && value.charAt(0) == '\'') {
            return value.substring(1, value.length() - 1).replace("''", "'");
        }
        return value;
    }
}
