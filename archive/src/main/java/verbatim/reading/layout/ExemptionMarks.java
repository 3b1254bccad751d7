package verbatim.reading.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the codes that say why words are withheld, also where the engine took a bracket or a letter for something like it. */
final class ExemptionMarks {
    /** Sections of executive orders: 3.3(h)(2), 3.5(c), 1.4(d), 1.5(b). */
    private static final Pattern SECTION = Pattern.compile(
            "[^\\p{L}\\d]*([13])[.,]([345])\\s?[(\\[{0OCc]?\\s?([a-hA-H0OoL6])\\s?[)\\]}0]?(?:\\s?[(\\[{]\\s?(\\d{1,2})\\s?[)\\]}]?)?[^\\p{L}\\d]*");
    /** What is left of 3.3(h)(2) when its head is misread; nothing else ends like this. */
    private static final Pattern HUMAN_SOURCE = Pattern.compile(
            "(?:[^\\p{L}]{0,4}\\p{L}?[(\\[{]h|\\W*3\\W3[(\\[{][NMb])[)\\]}]\\s?[(\\[{]?([12])[)\\]}]?[^\\p{L}\\d]*");

    private static final Pattern FOIA = Pattern.compile(
            "[^\\p{L}\\d]*[(\\[{]?[bB06]?[)\\]}]?\\s?[(\\[{]([1-9])[)\\]}](?:\\s?[(\\[{]([A-F])[)\\]}])?[^\\p{L}\\d]*");
    private static final Pattern FOIA_BARE = Pattern.compile("B([1-9])");
    private static final Pattern YEARS =
            Pattern.compile("\\W*(?:E\\.?O\\.?\\s?)?((?:25|50|75)X(?:[1-9](?:-HUM|-WMD)?)?)\\W*");
    private static final Pattern RECORDS_ACT = Pattern.compile("\\W*(P[1-6](?:/[(]?[bB][)]?[(][1-9][)])?)\\W*");

    private ExemptionMarks() {}

    /** Whether the text is such a code and nothing else, wherever it stands. */
    static boolean isMark(String text) {
        return section(text).isPresent() || YEARS.matcher(text).matches() || text.matches("[(][bB][)][(][1-9][)]");
    }

    /** The code in its usual spelling, when the text stands in or beside a withheld place. */
    static Optional<String> near(String text) {
        return section(text).or(() -> foia(text)).or(() -> whole(YEARS, text)).or(() -> whole(RECORDS_ACT, text));
    }

    private static Optional<String> whole(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    private static Optional<String> section(String text) {
        Matcher match = SECTION.matcher(text);
        if (!match.matches()) {
            Matcher rest = HUMAN_SOURCE.matcher(text);
            return rest.matches() ? Optional.of("3.3(h)(" + rest.group(1) + ")") : Optional.empty();
        }
        boolean figure = "0Oo6".contains(match.group(3));
        if (figure && text.chars().noneMatch(c -> "()[]{}".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        String letter = letter(match.group(3));
        String number = match.group(4) == null ? "" : "(" + match.group(4) + ")";
        return Optional.of(match.group(1) + "." + match.group(2) + "(" + letter + ")" + number);
    }

    /** The round letters are read for one another. */
    private static String letter(String seen) {
        return switch (seen) {
            case "0", "O", "o", "L" -> "c";
            case "6" -> "b";
            default -> seen.toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static Optional<String> foia(String text) {
        Matcher bare = FOIA_BARE.matcher(text);
        if (bare.matches()) {
            return Optional.of("(b)(" + bare.group(1) + ")");
        }
        Matcher match = FOIA.matcher(text);
        boolean letter = text.codePoints().anyMatch(c -> "bB06".indexOf(c) >= 0);
        if (!match.matches() || !letter) {
            return Optional.empty();
        }
        return Optional.of("(b)(" + match.group(1) + ")" + (match.group(2) == null ? "" : "(" + match.group(2) + ")"));
    }
}
