package verbatim.bench.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import verbatim.text.PageText;

/** Quotations drawn from pages by a seed: half as they stand, a quarter with a word dropped, an eighth with an omission marked, an eighth shuffled. */
final class Quotes {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;

    private Quotes() {}

    static List<String> of(List<PageText> pages, int count, long seed) {
        Random random = new Random(seed);
        List<String> quotes = new ArrayList<>();
        while (quotes.size() < count) {
            List<String> words = Arrays.asList(
                    pages.get(random.nextInt(pages.size())).text().strip().split("\\s+"));
            int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
            if (words.size() > length) {
                int from = random.nextInt(words.size() - length);
                quotes.add(changed(new ArrayList<>(words.subList(from, from + length)), quotes.size() % 8, random));
            }
        }
        return quotes;
    }

    private static String changed(List<String> words, int kind, Random random) {
        int middle = 1 + random.nextInt(words.size() - 2);
        switch (kind) {
            case 0, 1, 2, 3 -> {}
            case 4, 5 -> words.remove(middle);
            case 6 -> words.set(middle, "…");
            default -> Collections.shuffle(words, random);
        }
        return String.join(" ", words);
    }
}
