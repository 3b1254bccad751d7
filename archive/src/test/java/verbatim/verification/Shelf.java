package verbatim.verification;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Ids;
import verbatim.catalogue.SqliteCatalogue;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.PageReading;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.quotation.Terms;
import verbatim.search.LuceneIndex;
import verbatim.search.SearchIndex;
import verbatim.search.SearchIndex.Entry;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Word;

/** A catalogue and an index filled by hand, to judge quotations against. */
public final class Shelf implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    public final Catalogue catalogue;
    final SearchIndex search;
    public final QuotationCheck check;

    public Shelf(Path folder) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        catalogue = SqliteCatalogue.open(folder.resolve("catalogue.db"), clock, new Ids(new Random(7)));
        search = LuceneIndex.open(folder.resolve("index"));
        check = new QuotationCheck(catalogue, search, clock);
    }

    /** A document of one typed version. */
    public String typed(String name, @Nullable String release, String... pages) {
        return add(name, release, true, pages);
    }

    /** A document of one scanned version: every word 100 wide and 20 high, every line 30 below the last. */
    String scanned(String name, String... pages) {
        return add(name, null, false, pages);
    }

    /** The same in a release. */
    public String scannedIn(String release, String name, String... pages) {
        return add(name, release, false, pages);
    }

    private String add(String name, @Nullable String release, boolean typed, String... pages) {
        Document document = catalogue.documents().create(name, release, Description.none());
        String file = name.substring(name.lastIndexOf('/') + 1);
        Version version = catalogue
                .documents()
                .addVersion(document.id(), new Digest("0".repeat(64)), file, "text/plain", 1, pages.length, null);
        read(document.id(), version.number(), typed, pages);
        return document.id();
    }

    /** Gives the pages of a version new texts. */
    public void read(String document, int version, boolean typed, String... pages) {
        for (PageKey key : catalogue.pages().lease("typist", Duration.ofMinutes(5), 100)) {
            catalogue.pages().complete("typist", key, reading(pages[key.page() - 1], typed));
        }
        List<Entry> entries = new ArrayList<>();
        for (int page = 1; page <= pages.length; page++) {
            PageText text = catalogue
                    .texts()
                    .current(Viewer.local(), new PageKey(document, version, page))
                    .orElseThrow();
            entries.add(new Entry(text, Terms.of(text), "", "", null, null, null));
        }
        search.put(entries);
        search.commit();
    }

    private static PageReading reading(String text, boolean typed) {
        List<Word> words = typed ? List.of() : words(text);
        return new PageReading(
                null, "typist", List.of(), "", typed, text, words, List.of(), List.of(), List.of(), List.of());
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int line = 0;
        int column = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                Box box = new Box(column++ * 110, line * 30, 100, 20);
                words.add(new Word(text.substring(start, i), start, i, box, 0.97, false, null));
                start = i + 1;
            }
            if (i < text.length() && text.charAt(i) == '\n') {
                line++;
                column = 0;
            }
        }
        return words;
    }

    @Override
    public void close() {
        search.close();
        catalogue.close();
    }
}
