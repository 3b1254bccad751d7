package verbatim.bench.quotations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import verbatim.quotation.Claim;
import verbatim.quotation.PageCollection;
import verbatim.quotation.QuotationEngine;
import verbatim.quotation.Verdict;
import verbatim.quotation.Wording;
import verbatim.text.PageText;

/**
 * Alters quotations of real pages at random and counts what is still called verbatim. Arguments: page texts (JSON lines), how many quotations, and
 * a seed to repeat a run; without one a fresh seed is drawn and printed.
 */
public final class Mutations {
    private final List<PageText> pages;
    private final PageCollection collection;
    private final SplittableRandom random;
    private final QuotationEngine engine = new QuotationEngine();
    private final Map<Mutation.Kind, int[]> counts = new EnumMap<>(Mutation.Kind.class);
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    private Mutations(List<PageText> pages, long seed) {
        this.pages = pages;
        this.collection = PageCollection.of(pages);
        this.random = new SplittableRandom(seed);
    }

    public static void main(String[] args) throws IOException {
        long seed = args.length > 2 ? Long.parseLong(args[2]) : System.nanoTime();
        System.out.println("seed " + seed);
        Mutations run = new Mutations(PageFile.read(Path.of(args[0])), seed);
        int count = Integer.parseInt(args[1]);
        for (int i = 0; i < count; i++) {
            run.one();
        }
        run.report();
    }

    private void one() {
        PageText page = pages.get(random.nextInt(pages.size()));
        Mutation mutation = Mutation.of(page.text(), random);
        if (mutation == null) {
            return;
        }
        boolean claimed = random.nextInt(3) > 0;
        Claim claim = new Claim(
                mutation.quotation(),
                null,
                claimed ? page.key().document() : null,
                claimed ? page.key().page() : null);
        Verdict verdict = engine.judge(claim, collection);
        int[] count = counts.computeIfAbsent(mutation.kind(), k -> new int[Wording.values().length]);
        count[verdict.wording().ordinal()]++;
        boolean verbatim = verdict.wording() == Wording.EXACT || verdict.wording() == Wording.SAME_WORDS;
        if (mutation.kind() == Mutation.Kind.NONE
                && verdict.wording().compareTo(Wording.DOUBTFUL) > 0
                && missed.size() < 40) {
            missed.add(
                    mutation.quotation() + " | " + text(verdict) + " | " + verdict.differences() + " | " + page.key());
        }
        if (verbatim && mutation.kind() != Mutation.Kind.NONE && !standsElsewhere(mutation.quotation(), verdict)) {
            wrong.add(mutation.kind() + " | " + mutation.quotation() + " | " + mutation.original() + " | "
                    + text(verdict) + " | " + verdict.wording().label() + " " + page.key());
        }
    }

    /** A mutation may make words that truly stand on some page: then the raw page has them, word for word. */
    private static boolean standsElsewhere(String quotation, Verdict verdict) {
        String shown = text(verdict);
        return shown != null
                && (plain(shown).equals(plain(quotation)) || plain(shown).equals(plain(unspaced(quotation))));
    }

    /** Letter-spaced words as words. */
    private static String unspaced(String quotation) {
        return quotation.replaceAll("(?<=(?<!\\p{L})\\p{L}) (?=\\p{L}(?!\\p{L}))", "");
    }

    private static @Nullable String text(Verdict verdict) {
        return verdict.passage() == null ? null : verdict.passage().text();
    }

    private static String plain(String text) {
        return text.replaceAll("(?<=\\p{L})-\\s+(?=\\p{Ll})", "")
                .replaceAll("[^\\p{L}\\p{N}$%&+=#@£€]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private void report() {
        System.out.println("kind                    " + List.of(Wording.values()));
        counts.forEach((kind, count) -> {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-22s", kind));
            for (int each : count) {
                line.append(String.format(Locale.ROOT, "%9d", each));
            }
            System.out.println(line);
        });
        wrong.forEach(each -> System.out.println("FALSE VERBATIM " + each.replace("\n", "\\n")));
        missed.forEach(each -> System.out.println("CONTROL NOT FOUND " + each.replace("\n", "\\n")));
        System.out.println("false verbatim: " + wrong.size());
    }
}
