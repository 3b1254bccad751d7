package verbatim.reading.ocr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that official English is made of. Used to choose between two readings and to doubt, never to correct. The list holds what stands at least five
 * times in a third of 19,000 edited documents; {@code verbatim.bench.reading.MakeWordList} made it.
 */
final class WordList {
    private static final Pattern OUTER = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,:/-][0-9]+)*(?:st|nd|rd|th|s)?");
    private static final Pattern PARTS = Pattern.compile("[-–—/&.]+");

    private final Set<String> words = new HashSet<>();
    private final Set<String> confusable = new HashSet<>();

    /** @param lines a word each; a tilde after it marks those easily mistaken for a much more frequent word */
    WordList(Iterable<String> lines) {
        for (String line : lines) {
            boolean marked = line.endsWith("~");
            String word = marked ? line.substring(0, line.length() - 1) : line;
            words.add(word);
            if (marked) {
                confusable.add(word);
            }
        }
    }

    /** The list in the program. */
    static WordList english() {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream("words.txt"), "words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new WordList(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the word list cannot be read", e);
        }
    }

    /** The word without its outer punctuation, for comparing; empty when it is punctuation alone. */
    static String bare(String word) {
        return OUTER.matcher(word).replaceAll("");
    }

    /** Whether the word, or each of its hyphened parts, is in the list or a number. Punctuation alone is not known. */
    boolean known(String word) {
        return each(word, this::knownWhole);
    }

    /** Whether it is known, and neither a number nor easily mistaken for a much more frequent word: nothing in the list bears those out. */
    boolean trusted(String word) {
        return each(word, part -> knownWhole(part) && !NUMBER.matcher(part).matches() && !confusable.contains(part));
    }

    private static boolean each(String word, Predicate<String> test) {
        String bare = bare(word).toLowerCase(Locale.ROOT).replace('’', '\'');
        if (bare.isEmpty()) {
            return false;
        }
        if (test.test(bare)) {
            return true;
        }
        String[] parts = PARTS.split(bare);
        boolean initials = Stream.of(parts).allMatch(part -> part.length() <= 2);
        return parts.length > 1
                && (initials || bare.indexOf('.') < 0)
                && Stream.of(parts).allMatch(part -> !part.isEmpty() && test.test(part));
    }

    private boolean knownWhole(String word) {
        return words.contains(word)
                || NUMBER.matcher(word).matches()
                || (word.endsWith("'s") && words.contains(word.substring(0, word.length() - 2)));
    }
}
