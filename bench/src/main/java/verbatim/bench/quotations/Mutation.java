package verbatim.bench.quotations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A quotation of a page with one alteration that no convention permits.
 *
 * @param kind what was done
 * @param quotation the altered words
 * @param original the words as they stand
 */
record Mutation(Kind kind, String quotation, String original) {
    enum Kind {
        NONE,
        CHANGED,
        DROPPED,
        ADDED,
        SWAPPED,
        DOUBLED,
        NEGATED,
        DENIAL_DROPPED,
        DIGIT,
        APOSTROPHE,
        SIGN,
        LETTER,
        CUT_FRONT,
        CUT_END,
        JOINED,
        SPACED_CUT_FRONT,
        SPACED_CUT_END,
        SPACED_DROPPED,
        ELLIPSIS_BESIDE
    }

    private static final String[] FILLERS = {
        "not", "never", "only", "very", "the", "also", "always", "would", "could", "hardly", "no", "all", "some",
        "against", "war"
    };

    /** Null when the page is too short, or has nothing that the kind drawn can alter. */
    static @Nullable Mutation of(String page, SplittableRandom random) {
        String[] words = Arrays.stream(page.split("[\\s\\p{Z}]+"))
                .filter(w -> !w.isEmpty())
                .toArray(String[]::new);
        int length = 4 + random.nextInt(random.nextInt(4) == 0 ? 60 : 20);
        if (words.length < length + 2) {
            return null;
        }
        int from = random.nextInt(words.length - length);
        List<String> span = new ArrayList<>(List.of(words).subList(from, from + length));
        Kind[] kinds = Kind.values();
        Kind kind = random.nextInt(10) == 0 ? Kind.NONE : kinds[random.nextInt(kinds.length)];
        String original = String.join(" ", span);
        String altered = alter(kind, span, random);
        return altered == null || letters(altered).equals(letters(original)) && kind != Kind.NONE && !respaced(kind)
                ? null
                : new Mutation(kind, altered, original);
    }

    private static boolean respaced(Kind kind) {
        return kind == Kind.JOINED;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}$%&+=#@£€]", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static @Nullable String alter(Kind kind, List<String> words, SplittableRandom random) {
        int at = random.nextInt(words.size());
        String word = words.get(at);
        switch (kind) {
            case NONE -> {}
            case CHANGED -> words.set(at, FILLERS[random.nextInt(FILLERS.length)]);
            case DROPPED -> {
                if (at == 0 || at == words.size() - 1 || !hasLetter(word)) {
                    return null;
                }
                words.remove(at);
            }
            case ADDED -> words.add(at, FILLERS[random.nextInt(FILLERS.length)]);
            case SWAPPED -> {
                if (at + 1 >= words.size()) {
                    return null;
                }
                words.set(at, words.get(at + 1));
                words.set(at + 1, word);
            }
            case DOUBLED -> words.add(at, word);
            case NEGATED -> words.add(at, "not");
            case DENIAL_DROPPED -> {
                int denial = denial(words);
                if (denial <= 0 || denial >= words.size() - 1) {
                    return null;
                }
                words.remove(denial);
            }
            case DIGIT -> {
                int digit = firstWith("[0-9]", words);
                if (digit < 0) {
                    return null;
                }
                words.set(digit, digit(words.get(digit), random));
            }
            case APOSTROPHE -> {
                int place = firstWith("\\p{L}['\u2019]\\p{L}", words);
                if (place < 0) {
                    return null;
                }
                words.set(place, words.get(place).replaceFirst("['\u2019]", ""));
                return String.join(" ", words);
            }
            case SIGN -> {
                int place = firstWith("[$%&+=#@£€]", words);
                if (place < 0) {
                    return null;
                }
                words.set(place, words.get(place).replaceFirst("[$%&+=#@£€]", ""));
            }
            case LETTER -> words.set(at, letter(word, random));
            case CUT_FRONT -> words.set(0, cutFront(words.getFirst(), random));
            case CUT_END -> words.set(words.size() - 1, cutEnd(words.getLast(), random));
            case JOINED -> {
                if (at + 1 >= words.size()
                        || !word.matches("\\p{L}+")
                        || !words.get(at + 1).matches("\\p{L}+")) {
                    return null;
                }
                words.set(at, word + words.remove(at + 1));
            }
            case SPACED_CUT_FRONT -> words.set(0, spaced(cutFront(words.getFirst(), random)));
            case SPACED_CUT_END -> words.set(words.size() - 1, spaced(cutEnd(words.getLast(), random)));
            case SPACED_DROPPED -> {
                if (at == 0 || at >= words.size() - 1 || !hasLetter(word)) {
                    return null;
                }
                words.remove(at);
                words.replaceAll(Mutation::spaced);
                return String.join("  ", words);
            }
            case ELLIPSIS_BESIDE -> {
                if (words.size() < 8) {
                    return null;
                }
                int omit = 2 + random.nextInt(words.size() - 6);
                words.set(omit, "\u2026");
                words.set(omit + 1, FILLERS[random.nextInt(FILLERS.length)]);
                words.set(omit == 2 ? omit + 2 : 1, "unseen");
            }
        }
        return String.join(" ", words);
    }

    private static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static int denial(List<String> words) {
        return firstWith("(?i)^(not|no|never|nor|without|neither|nothing)$", words);
    }

    private static int firstWith(String pattern, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (java.util.regex.Pattern.compile(pattern).matcher(words.get(i)).find()) {
                return i;
            }
        }
        return -1;
    }

    private static String digit(String word, SplittableRandom random) {
        char[] chars = word.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= '0' && chars[i] <= '9') {
                chars[i] = (char) ('0' + (chars[i] - '0' + 1 + random.nextInt(9)) % 10);
                return new String(chars);
            }
        }
        return word;
    }

    private static String letter(String word, SplittableRandom random) {
        int at = random.nextInt(word.length());
        char c = (char) ('a' + random.nextInt(26));
        return word.substring(0, at) + c + word.substring(at + 1);
    }

    private static String cutFront(String word, SplittableRandom random) {
        String cut = word.length() < 3 ? word : word.substring(1 + random.nextInt(word.length() - 2));
        return hasLetter(cut) ? cut : word;
    }

    private static String cutEnd(String word, SplittableRandom random) {
        String cut = word.length() < 3 ? word : word.substring(0, 1 + random.nextInt(word.length() - 2));
        return hasLetter(cut) ? cut : word;
    }

    private static String spaced(String word) {
        return String.join(" ", word.split(""));
    }
}
