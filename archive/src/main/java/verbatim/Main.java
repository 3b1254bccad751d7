package verbatim;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Ids;
import verbatim.catalogue.SqliteCatalogue;
import verbatim.cli.Console;
import verbatim.cli.Terminal;
import verbatim.cli.Verbatim;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.home.Archive;
import verbatim.home.Config;
import verbatim.home.Home;
import verbatim.home.HomeLock;
import verbatim.reading.Reader;
import verbatim.reading.images.LocalPageImages;
import verbatim.reading.pool.ReaderPool;
import verbatim.reading.pool.ReaderSettings;
import verbatim.search.LuceneIndex;
import verbatim.search.SearchIndex;
import verbatim.store.FileStore;
import verbatim.store.ObjectStore;

/** The entry point, and the only place that wires. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Verbatim.run(Main::open, console(), System.getenv(), arguments));
    }

    private static Console console() {
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), Terminal.watches());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Opens what is in the folder with the parts that the configuration names. */
    static Archive open(Home home, Config config) {
        onlyHere("store", config.store(), "files");
        onlyHere("catalogue", config.catalogue(), "sqlite");
        onlyHere("search", config.search(), "lucene");
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        ObjectStore store;
        Catalogue catalogue;
        try (HomeLock opening = HomeLock.take(home.openingLock())) {
            store = FileStore.open(home.objects());
            catalogue = SqliteCatalogue.open(home.catalogue(), clock, new Ids(random));
        }
        SearchIndex search = LuceneIndex.open(home.index());
        Reader reader = new ReaderPool(reading(config.reader()));
        return Archive.of(home, config, clock, random, store, catalogue, search, reader, new LocalPageImages());
    }

    private static void onlyHere(String key, String set, String here) {
        if (!set.equals(here)) {
            throw Fault.of(
                    Kind.USE,
                    "the setting " + key
                            + " names something outside this machine, which this program has no adapter for"
                            + " (expected " + here + ")",
                    "Leave it out.");
        }
    }

    private static ReaderSettings reading(Config.Reading set) {
        return ReaderSettings.standard()
                .withProcesses(set.processes())
                .withHeapMb((int) (set.heapBytes() >> 20))
                .withPageDeadline(set.pageDeadline());
    }
}
