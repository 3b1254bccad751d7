package verbatim.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import verbatim.quotation.Terms;
import verbatim.search.LuceneIndex;
import verbatim.search.SearchIndex;
import verbatim.search.SearchIndex.Entry;
import verbatim.search.SearchIndex.Visible;
import verbatim.text.PageText;

/** The index alone: how long filing takes, how large it grows, how long candidates take. {@code CandidateBench FOLDER PAGES LONGEST INDEX} */
public final class CandidateBench {
    private static final int QUOTATIONS = 3_000;

    private CandidateBench() {}

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        List<PageText> pages = Corpus.pages(Path.of(arguments[0]), count, Integer.parseInt(arguments[2]));
        Path folder = Path.of(arguments[3]);
        long characters = pages.stream().mapToLong(p -> p.text().length()).sum();
        System.out.printf("pages %d, characters a page %d%n", pages.size(), characters / pages.size());
        try (SearchIndex index = LuceneIndex.open(folder)) {
            long begun = System.nanoTime();
            if (index.count() == 0) {
                file(index, pages);
            }
            System.out.printf(
                    "filed in %.1f s, %d segments' worth of %.2f kB a page%n",
                    (System.nanoTime() - begun) / 1e9, index.count(), size(folder) / 1000.0 / pages.size());
            List<List<String>> quotations = quotations(pages);
            ask(index, quotations, 1_000);
            System.out.println("candidates " + ask(index, quotations, QUOTATIONS));
        }
    }

    static void file(SearchIndex index, List<PageText> pages) {
        List<Entry> batch = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PageText page = pages.get(i);
            boolean follows = i + 1 < pages.size()
                    && pages.get(i + 1).key().equals(page.key().plus(1));
            String next = follows ? Entry.opening(pages.get(i + 1)) : "";
            batch.add(new Entry(page, Terms.of(page), next, page.key().document(), null, null, null));
            if (batch.size() == 500) {
                index.put(batch);
                batch.clear();
            }
        }
        index.put(batch);
        index.commit();
    }

    private static Cpu ask(SearchIndex index, Collection<List<String>> quotations, int count) {
        Cpu cpu = new Cpu(count);
        quotations.stream()
                .limit(count)
                .forEach(terms -> cpu.measure(() -> index.candidates(terms, null, Visible.everything(), 24)));
        return cpu;
    }

    private static List<List<String>> quotations(List<PageText> pages) {
        Random random = new Random(7);
        List<List<String>> quotations = new ArrayList<>();
        while (quotations.size() < QUOTATIONS) {
            String[] words = pages.get(random.nextInt(pages.size())).text().split("\\s+");
            int length = 5 + random.nextInt(36);
            if (words.length > length) {
                int from = random.nextInt(words.length - length);
                quotations.add(List.copyOf(
                        Terms.of(String.join(" ", List.of(words).subList(from, from + length)))));
            }
        }
        return quotations;
    }

    static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }
}
