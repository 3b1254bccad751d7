package verbatim.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the reader's word list: the words, in lower case, that stand at least five times in every third of the given text files, by name. A word that is
 * one letter away from another that is fifty times as frequent is marked with a tilde: when it is read, it may well be that other one. The list was made
 * from official edited volumes of diplomatic documents. Arguments: the folder of texts, and the file to write.
 */
public final class MakeWordList {
    private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)?");
    private static final int TIMES = 5;
    private static final int MORE_FREQUENT = 50;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private MakeWordList() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < files.size(); i += 3) {
            String text =
                    Files.readString(files.get(i)).toLowerCase(Locale.ROOT).replace('’', '\'');
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                counts.merge(word.group(), 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count < TIMES);
        List<String> lines = new ArrayList<>();
        counts.forEach((word, count) -> lines.add(confusable(word, count, counts) ? word + "~" : word));
        Files.write(Path.of(arguments[1]), lines);
    }

    private static boolean confusable(String word, int count, Map<String, Integer> counts) {
        return neighbours(word).anyMatch(other -> counts.getOrDefault(other, 0) >= MORE_FREQUENT * count);
    }

    /** All strings that are one letter changed, dropped or added away. */
    private static Stream<String> neighbours(String word) {
        Stream.Builder<String> all = Stream.builder();
        for (int i = 0; i <= word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i);
            for (char letter : LETTERS.toCharArray()) {
                all.add(before + letter + after);
            }
            if (!after.isEmpty()) {
                all.add(before + after.substring(1));
                for (char letter : LETTERS.toCharArray()) {
                    if (letter != after.charAt(0)) {
                        all.add(before + letter + after.substring(1));
                    }
                }
            }
        }
        return all.build();
    }
}
