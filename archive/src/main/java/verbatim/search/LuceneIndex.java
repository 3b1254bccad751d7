package verbatim.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.text.PageKey;

/**
 * The index on this machine: Lucene in one folder. Thread-safe. The write lock is taken by the first write, so that others may ask while one process
 * writes; they see what was committed, at most a second late.
 */
public final class LuceneIndex implements SearchIndex {
    /** Lucene tells everybody at every start about a module that only helps with vectors; held here, since loggers are weakly kept. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.OFF);
    }

    private static final long STALE_NANOS = 1_000_000_000;

    private final Path folder;
    private final Directory directory;
    private @Nullable IndexWriter writer;
    private @Nullable DirectoryReader reader;
    private long refreshed;

    private LuceneIndex(Path folder, Directory directory) {
        this.folder = folder;
        this.directory = directory;
    }

    /** Opens the index in this folder, making the folder when missing. Faults: {@code RESOURCES} when the disk fails. */
    public static LuceneIndex open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new LuceneIndex(folder, FSDirectory.open(folder));
        } catch (IOException e) {
            throw fault(folder, e);
        }
    }

    @Override
    public void put(List<Entry> pages) {
        run(() -> {
            IndexWriter to = writer();
            for (Entry page : pages) {
                Document document = PageDocument.of(page);
                to.updateDocument(new Term(PageDocument.KEY, page.text().key().toString()), document);
            }
            return pages.size();
        });
    }

    @Override
    public void remove(String document, int version) {
        run(() -> writer().deleteDocuments(new Term(PageDocument.VERSION, PageDocument.version(document, version))));
    }

    @Override
    public void clear() {
        run(() -> writer().deleteAll());
    }

    @Override
    public void commit() {
        run(() -> {
            long commit = writer().commit();
            refresh();
            return commit;
        });
    }

    @Override
    public Hits find(Query query, Visible visible, int offset, int limit) {
        Hits none = new Hits(List.of(), 0, true, Map.of());
        return reading(none, reader -> {
            IndexSearcher searcher =
                    visible == Visible.everything() ? new IndexSearcher(reader) : new SeenSearcher(reader, visible);
            searcher.setQueryCache(null);
            return new Finding(searcher, QuestionQuery.of(query, visible), QuestionQuery.marks(query, visible), visible)
                    .hits(offset, limit);
        });
    }

    @Override
    public List<PageKey> candidates(Collection<String> terms, @Nullable String document, Visible visible, int limit) {
        return reading(List.of(), reader -> new Candidates(reader, document, visible).best(terms, limit));
    }

    @Override
    public long count() {
        return reading(0L, reader -> (long) reader.numDocs());
    }

    @Override
    public void close() {
        run(() -> {
            synchronized (this) {
                if (writer != null) {
                    writer.close();
                }
                if (reader != null) {
                    reader.close();
                }
                directory.close();
                return folder;
            }
        });
    }

    private synchronized IndexWriter writer() throws IOException {
        if (writer == null) {
            TieredMergePolicy merging = new TieredMergePolicy();
            merging.setSegmentsPerTier(Limits.SEGMENTS_PER_TIER);
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                    .setRAMBufferSizeMB(Limits.BUFFER_MB)
                    .setSimilarity(new OwnLength())
                    .setMergePolicy(merging);
            writer = new IndexWriter(directory, config);
        }
        return writer;
    }

    private <T> T reading(T none, Reading<T> work) {
        return run(() -> {
            DirectoryReader from = acquire();
            if (from == null) {
                return none;
            }
            try {
                return work.on(from);
            } finally {
                from.decRef();
            }
        });
    }

    /** The newest committed state, to be given back by {@code decRef}; null before the first commit. */
    private synchronized @Nullable DirectoryReader acquire() throws IOException {
        if (reader == null || System.nanoTime() - refreshed > STALE_NANOS) {
            refresh();
        }
        if (reader != null) {
            reader.incRef();
        }
        return reader;
    }

    private synchronized void refresh() throws IOException {
        refreshed = System.nanoTime();
        if (reader == null) {
            reader = DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null;
            return;
        }
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        if (newer != null) {
            reader.decRef();
            reader = newer;
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private interface Reading<T> {
        T on(IndexReader reader) throws IOException;
    }

    private <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw fault(folder, e);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw fault(folder, cause == null ? new IOException(e) : cause);
        }
    }

    private static Fault fault(Path folder, IOException e) {
        return switch (e) {
            case LockObtainFailedException locked ->
                Fault.of(
                        Kind.RESOURCES,
                        folder + ": the index is being written by another process",
                        "Stop it, or let it do the work.",
                        locked);
            case CorruptIndexException broken -> rebuild(folder, broken);
            case IndexFormatTooOldException old -> rebuild(folder, old);
            case IndexFormatTooNewException recent -> rebuild(folder, recent);
            default ->
                Fault.of(
                        Kind.RESOURCES,
                        folder + ": the index cannot be read or written (" + e.getMessage() + ")",
                        "Check the disk: free space, rights, and that the folder is there.",
                        e);
        };
    }

    private static Fault rebuild(Path folder, IOException e) {
        return Fault.of(
                Kind.RESOURCES,
                folder + ": the index is damaged or of another version (" + e.getMessage() + ")",
                "Delete the folder and run: verbatim rebuild index",
                e);
    }
}
