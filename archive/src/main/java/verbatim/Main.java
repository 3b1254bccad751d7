package verbatim;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import verbatim.catalogue.Ids;
import verbatim.catalogue.SqliteCatalogue;
import verbatim.cli.Console;
import verbatim.cli.Verbatim;
import verbatim.home.Archive;
import verbatim.home.Config;
import verbatim.home.Home;
import verbatim.home.HomeLock;
import verbatim.reading.images.LocalPageImages;
import verbatim.reading.pool.ReaderPool;
import verbatim.reading.pool.ReaderSettings;
import verbatim.search.LuceneIndex;
import verbatim.store.FileStore;

/** The entry point, and the only place that wires. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Verbatim.run(Main::open, console(), System.getenv(), arguments));
    }

    private static Console console() {
        return new Console(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                System.console() != null && System.console().isTerminal());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Opens what is in the folder with the parts that the configuration names. */
    static Archive open(Home home, Config config) {
        Clock clock = Clock.systemUTC();
        try (HomeLock opening = HomeLock.take(home.openingLock())) {
            return new Archive(
                    home,
                    config,
                    clock,
                    FileStore.open(home.objects()),
                    SqliteCatalogue.open(home.catalogue(), clock, new Ids(new SecureRandom())),
                    LuceneIndex.open(home.index()),
                    new ReaderPool(reading(config.reader())),
                    new LocalPageImages());
        }
    }

    private static ReaderSettings reading(Config.Reading set) {
        return ReaderSettings.standard()
                .withProcesses(set.processes())
                .withHeapMb((int) (set.heapBytes() / 1_000_000))
                .withPageDeadline(set.pageDeadline());
    }
}
