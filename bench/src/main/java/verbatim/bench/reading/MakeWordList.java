package verbatim.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the reader's word list: the words, in lower case, that stand at least five times in every third of the given text files, by name. It was
 * made from official edited volumes of diplomatic documents. Arguments: the folder of texts, and the file to write.
 */
public final class MakeWordList {
    private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)?");
    private static final int TIMES = 5;

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
        Files.write(Path.of(arguments[1]), counts.keySet());
    }
}
