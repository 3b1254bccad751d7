package verbatim.quotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Common English words with their usual endings. A word that a machine read with confidence and that is one of them was hardly misread; a word that is
 * missing here proves nothing.
 */
final class KnownWords {
    private static final Set<String> STEMS = load();

    private KnownWords() {}

    static boolean contains(String word) {
        return STEMS.contains(word)
                || word.length() > 3
                        && (ending(word, "'s", "")
                                || ending(word, "s", "")
                                || ending(word, "es", "")
                                || ending(word, "ies", "y")
                                || ending(word, "ed", "")
                                || ending(word, "d", "")
                                || ending(word, "ied", "y")
                                || ending(word, "ing", "")
                                || ending(word, "ing", "e")
                                || ending(word, "ly", "")
                                || ending(word, "ily", "y")
                                || ending(word, "er", "")
                                || ending(word, "ers", "")
                                || ending(word, "est", "")
                                || ending(word, "ion", "")
                                || ending(word, "ion", "e")
                                || ending(word, "ions", "")
                                || ending(word, "ions", "e")
                                || ending(word, "ment", "")
                                || ending(word, "ments", "")
                                || ending(word, "ness", "")
                                || ending(word, "able", "")
                                || ending(word, "able", "e")
                                || doubled(word, "ed")
                                || doubled(word, "ing"));
    }

    private static boolean ending(String word, String ending, String instead) {
        return word.endsWith(ending)
                && word.length() - ending.length() + instead.length() > 2
                && STEMS.contains(word.substring(0, word.length() - ending.length()) + instead);
    }

    private static boolean doubled(String word, String ending) {
        int end = word.length() - ending.length();
        return end > 3
                && word.endsWith(ending)
                && word.charAt(end - 1) == word.charAt(end - 2)
                && STEMS.contains(word.substring(0, end - 1));
    }

    private static Set<String> load() {
        Set<String> words = new HashSet<>();
        try (InputStream in = KnownWords.class.getResourceAsStream("known-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("known-words.txt is missing beside KnownWords.class");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (String word : line.split(" ")) {
                    words.add(word);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("known-words.txt could not be read", e);
        }
        return Set.copyOf(words);
    }
}
