package verbatim.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Viewer;
import verbatim.home.Home;
import verbatim.quotation.Terms;
import verbatim.quotation.Wording;
import verbatim.search.LuceneIndex;
import verbatim.search.SearchIndex;
import verbatim.search.SearchIndex.Visible;
import verbatim.text.PageText;
import verbatim.verification.Question;
import verbatim.verification.QuotationCheck;

/**
 * Processor time of a judgement over a filled home, beside a Lucene phrase query and approximate matching over the same pages in the same run.
 * {@code SpeedBench FOLDER HOME PAGES LONGEST}, as {@link FilledHome} was called; quotations are drawn from those pages.
 */
public final class SpeedBench {
    private static final int WARM = 1_500;
    private static final int JUDGED = 3_000;
    private static final int MATCHED = 8;
    private static final int EDITS_PER_CENT = 10;

    private SpeedBench() {}

    public static void main(String[] arguments) throws IOException {
        List<PageText> pages =
                Corpus.pages(Path.of(arguments[0]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        List<String> warm = Quotes.of(pages, WARM, 1);
        List<String> quotes = Quotes.of(pages, JUDGED, 2);
        Home home = new Home(Path.of(arguments[1]));
        System.out.printf(
                "%s, %d processors, load %.1f, Java %s, %s %s%n",
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MINUTES),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        System.out.printf(
                "%d pages of %.0f characters, quotations of 5 to 40 words%n",
                pages.size(),
                pages.stream().mapToInt(p -> p.text().length()).average().orElse(0));
        try (Catalogue catalogue = FilledHome.open(home);
                SearchIndex search = LuceneIndex.open(home.index())) {
            judge(catalogue, search, warm, quotes);
            candidates(search, quotes);
        }
        System.out.printf(
                Locale.ROOT,
                "index %.2f kB a page; heap after the judgements %d MB%n",
                CandidateBench.size(home.index()) / 1000.0 / pages.size(),
                used());
        phrases(pages, warm, quotes, home.folder().resolve("peer"));
        approximate(pages, quotes);
    }

    private static void judge(Catalogue catalogue, SearchIndex search, List<String> warm, List<String> quotes) {
        QuotationCheck check = new QuotationCheck(catalogue, search, Clock.systemUTC());
        warm.forEach(quote -> check.judge(Viewer.local(), Question.of(quote)));
        Map<Wording, Integer> wordings = new EnumMap<>(Wording.class);
        Cpu cpu = new Cpu(quotes.size());
        quotes.forEach(quote -> cpu.measure(() ->
                wordings.merge(check.judge(Viewer.local(), Question.of(quote)).wording(), 1, Integer::sum)));
        System.out.println("judgement    " + cpu + "  " + wordings);
    }

    private static void candidates(SearchIndex search, List<String> quotes) {
        Cpu cpu = new Cpu(quotes.size());
        for (String quote : quotes) {
            List<String> terms = List.copyOf(Terms.of(quote));
            cpu.measure(() -> search.candidates(terms, null, Visible.everything(), 12));
        }
        System.out.println("  its index  " + cpu);
    }

    private static void phrases(List<PageText> pages, List<String> warm, List<String> quotes, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        StandardAnalyzer analyzer = new StandardAnalyzer();
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                fill(pages, directory, analyzer);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                QueryBuilder builder = new QueryBuilder(analyzer);
                warm.forEach(quote -> find(searcher, builder, quote));
                Cpu cpu = new Cpu(quotes.size());
                quotes.forEach(quote -> cpu.measure(() -> find(searcher, builder, quote)));
                System.out.println("phrase query " + cpu);
            }
        }
    }

    private static void fill(List<PageText> pages, Directory directory, StandardAnalyzer analyzer) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (PageText page : pages) {
                Document document = new Document();
                document.add(new TextField("text", page.text(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
    }

    private static void find(IndexSearcher searcher, QueryBuilder builder, String quote) {
        try {
            searcher.search(builder.createPhraseQuery("text", quote), 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void approximate(List<PageText> pages, List<String> quotes) {
        List<String> plain = new ArrayList<>();
        pages.forEach(page -> plain.add(Approximate.plain(page)));
        Cpu cpu = new Cpu(MATCHED);
        for (String quote : quotes.subList(0, MATCHED)) {
            String text = Approximate.plain(quote);
            cpu.measure(() -> Approximate.count(plain, text, text.length() * EDITS_PER_CENT / 100));
        }
        System.out.println("approximate  " + cpu);
    }

    private static long used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
