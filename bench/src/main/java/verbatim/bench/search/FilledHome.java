package verbatim.bench.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Ids;
import verbatim.catalogue.Pages.Due;
import verbatim.catalogue.SqliteCatalogue;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.PageReading;
import verbatim.holdings.Viewer;
import verbatim.home.Home;
import verbatim.quotation.Terms;
import verbatim.search.LuceneIndex;
import verbatim.search.SearchIndex;
import verbatim.search.SearchIndex.Entry;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/**
 * A home filled with the pages of a folder of texts without the reading children, so that search and verification can be measured over many pages
 * soon. {@code FilledHome FOLDER HOME PAGES LONGEST}; the verbs work on it.
 */
public final class FilledHome {
    private static final Duration LEASE = Duration.ofHours(1);
    private static final int BATCH = 500;

    private FilledHome() {}

    public static void main(String[] arguments) throws IOException {
        List<PageText> pages =
                Corpus.pages(Path.of(arguments[0]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        Home home = new Home(Path.of(arguments[1])).make();
        long begun = System.nanoTime();
        try (Catalogue catalogue = open(home);
                SearchIndex search = LuceneIndex.open(home.index())) {
            List<List<PageText>> documents = documents(pages);
            for (int from = 0; from < documents.size(); from += BATCH) {
                List<List<PageText>> some = documents.subList(from, Math.min(documents.size(), from + BATCH));
                catalogue.inTransaction(() -> keep(catalogue, some));
                file(catalogue, search);
            }
            search.commit();
        }
        System.out.printf("%d pages in %.0f s%n", pages.size(), (System.nanoTime() - begun) / 1e9);
    }

    /** The catalogue of a home, with ids that are the same in every run. */
    static Catalogue open(Home home) {
        return SqliteCatalogue.open(home.catalogue(), Clock.systemUTC(), new Ids(new Random(11)));
    }

    private static List<List<PageText>> documents(List<PageText> pages) {
        return List.copyOf(pages.stream()
                .collect(Collectors.groupingBy(p -> p.key().document(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static int keep(Catalogue catalogue, List<List<PageText>> documents) {
        for (List<PageText> pages : documents) {
            String name = pages.getFirst().key().document() + ".txt";
            Document document = catalogue.documents().create(name, null, Description.none());
            catalogue.documents().addVersion(document.id(), digest(name), name, "text/plain", 1, pages.size(), null);
            for (PageKey key : catalogue.pages().lease("bench", LEASE, pages.size())) {
                catalogue
                        .pages()
                        .complete(
                                "bench",
                                key,
                                PageReading.typed(pages.get(key.page() - 1).text()));
            }
        }
        return documents.size();
    }

    private static Digest digest(String name) {
        try {
            return new Digest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void file(Catalogue catalogue, SearchIndex search) {
        for (List<Due> due = catalogue.pages().toIndex(BATCH);
                !due.isEmpty();
                due = catalogue.pages().toIndex(BATCH)) {
            List<PageText> texts = catalogue
                    .texts()
                    .current(Viewer.local(), due.stream().map(Due::key).toList());
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                PageText page = texts.get(i);
                boolean follows = i + 1 < texts.size()
                        && texts.get(i + 1).key().equals(page.key().plus(1));
                String next = follows ? Entry.opening(texts.get(i + 1)) : "";
                entries.add(new Entry(page, Terms.of(page), next, page.key().document(), null, null, null));
            }
            search.put(entries);
            List<Due> done = due;
            catalogue.inTransaction(() -> {
                catalogue.pages().indexed(done);
                return done.size();
            });
        }
    }
}
