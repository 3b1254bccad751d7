package verbatim.catalogue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/**
 * The SQLite file: one connection that writes, several that read. Write-ahead log, and every commit forced to the disk: what was said to be kept is
 * kept. Thread-safe; a read inside a transaction sees the transaction's own writes.
 */
final class Database implements AutoCloseable {
    /** How many migration files there are; a file whose user_version says so is up to date. */
    static final int MIGRATIONS = 12;

    private final ScopedValue<Handle> transaction = ScopedValue.newInstance();
    private final ScopedValue<Map<Object, Object>> answers = ScopedValue.newInstance();
    private final Path file;
    private final HikariDataSource readers;
    private final Jdbi reading;
    private final Handle writing;
    private final ReentrantLock write = new ReentrantLock(true);

    private Database(Path file, HikariDataSource readers, Handle writing) {
        this.file = file;
        this.readers = readers;
        this.reading = jdbi(readers);
        this.writing = writing;
    }

    static Database open(Path file) {
        try {
            SQLiteDataSource writer = source(file);
            migrate(writer);
            Handle writing = jdbi(writer).open();
            return new Database(file, readers(file), writing);
        } catch (FlywayException | JdbiException e) {
            throw unusable(file, e);
        }
    }

    /** What went wrong is told without what was asked: that may be words that nobody may see yet, and it gets into the log. */
    private static Jdbi jdbi(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    /** Asks the file first: Flyway takes longer to look than most commands take to run. */
    private static void migrate(SQLiteDataSource source) {
        int made = Jdbi.create(source)
                .withHandle(handle -> handle.createQuery("pragma user_version")
                        .mapTo(Integer.class)
                        .one());
        if (made == MIGRATIONS) {
            return;
        }
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:verbatim/catalogue")
                .validateMigrationNaming(true)
                .load()
                .migrate();
        Jdbi.create(source).useHandle(handle -> handle.execute("pragma user_version = " + MIGRATIONS));
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout((int) Limits.BUSY.toMillis());
        config.setCacheSize(-Limits.CACHE_KIB);
        config.enforceForeignKeys(true);
        // Else each execution looks by a regular expression whether it inserts; keys that are wanted are asked for by
        // "returning".
        config.setGetGeneratedKeys(false);
        // What is deleted or overwritten is set to zero, for erased e-mail addresses are to be gone.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new FoldingSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource readers(Path file) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("catalogue");
        pool.setDataSource(source(file));
        pool.setMaximumPoolSize(Limits.READERS);
        pool.setMinimumIdle(0);
        pool.setConnectionInitSql("pragma query_only = true");
        pool.setAutoCommit(true);
        return new HikariDataSource(pool);
    }

    <T> T read(Function<Handle, T> work) {
        if (transaction.isBound()) {
            return work.apply(transaction.get());
        }
        try (Handle handle = reading.open()) {
            return work.apply(handle);
        } catch (JdbiException e) {
            throw unusable(file, e);
        }
    }

    /** Runs the work: what it reads by a question that it has asked before is what it was told then, until it writes. On this thread alone. */
    <T> T remembering(Supplier<T> work) {
        return ScopedValue.where(answers, new LatestAnswers()).call(work::get);
    }

    /** @param question equal to another only where the same is read; not null, nor may the answer be */
    @SuppressWarnings("unchecked") // the same question is always asked by the same work
    <T> T read(Object question, Function<Handle, T> work) {
        if (!answers.isBound() || transaction.isBound()) {
            return read(work);
        }
        Map<Object, Object> told = answers.get();
        Object answer = told.get(question);
        if (answer == null) {
            answer = read(work);
            told.put(question, answer);
        }
        return (T) answer;
    }

    /** Those last asked for, so that long work does not fill the memory. */
    private static final class LatestAnswers extends LinkedHashMap<Object, Object> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > Limits.ANSWERS;
        }
    }

    <T> T write(Function<Handle, T> work) {
        if (transaction.isBound()) {
            return work.apply(transaction.get());
        }
        if (answers.isBound()) {
            answers.get().clear();
        }
        write.lock();
        try {
            return ScopedValue.where(transaction, writing)
                    .call(() -> writing.inTransaction(handle -> work.apply(handle)));
        } catch (JdbiException e) {
            throw unusable(file, e);
        } finally {
            write.unlock();
        }
    }

    /** Brings all writes into the file itself and empties the log, which else goes on to hold what was deleted. Waits for those who read. */
    void scrub() {
        write.lock();
        try {
            writing.createQuery("pragma wal_checkpoint(truncate)")
                    .map((row, context) -> row.getInt(1))
                    .one();
        } catch (JdbiException e) {
            throw unusable(file, e);
        } finally {
            write.unlock();
        }
    }

    /** Whether this is inside a transaction, whose writes may still be taken back. */
    boolean writing() {
        return transaction.isBound();
    }

    <T> T inTransaction(Supplier<T> work) {
        return write(handle -> work.get());
    }

    private static Fault unusable(Path file, Exception e) {
        return Fault.of(
                Kind.RESOURCES,
                "the catalogue " + file + " cannot be used (" + innermost(e) + ")",
                "Check that the disk has room, that the folder may be written to, and that the file is whole.",
                e);
    }

    private static String innermost(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public void close() {
        readers.close();
        write.lock();
        try {
            writing.close();
        } finally {
            write.unlock();
        }
    }
}
