package verbatim.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import verbatim.catalogue.Ids;
import verbatim.catalogue.SqliteCatalogue;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.PageReading;
import verbatim.holdings.Version;
import verbatim.home.Archive;
import verbatim.home.Config;
import verbatim.home.Home;
import verbatim.intake.Pipeline;
import verbatim.reading.images.LocalPageImages;
import verbatim.reading.pool.ReaderPool;
import verbatim.reading.pool.ReaderSettings;
import verbatim.search.LuceneIndex;
import verbatim.store.FileStore;
import verbatim.text.PageKey;

/** An archive with a few invented documents, made with the real parts except the reader of scans. */
final class Trove implements AutoCloseable {
    static final String FIRST = """
            #SECRET/NODIS
            #THE WHITE HOUSE

            MEMORANDUM OF CONVERSATION
            SUBJECT: Ferries of the Varran Strait
            PARTICIPANTS: President Alder, Premier Osk

            President Alder> I am grateful to you for coming to
            the island. We have to find some sort of compromise,
            a little from your side, a little from mine, and then
            we can shake on it, right here.

            Premier Osk> I agree. But before we turn to the ferries
            I would like to outline a general ~scheme for the strait.
            The northern ports stay open. [3.3(b)(6)] We do not want
            to work against you.

            In the second phase we would share the patrols. Our
            ships would be under a common admiral, but not under

            #- 1 -
            #SECRET/NODIS
            """;
    static final String SECOND = """
            #SECRET/NODIS

            the treaty command. That is the whole of our plan, and
            I have told no one else of it.

            President Alder> The fishing fleets will not like it.
            My cabinet will ask what we get for the northern ports.

            Premier Osk> They get peace, and they get <b>cod</b> & herring.

            #- 2 -
            #SECRET/NODIS
            """;

    final Archive archive;
    final Document memcon;
    final Document note;
    final Digest file;
    static final String FILE = "%PDF-1.4 invented, 0123456789 abcdefghij";

    Trove(Path folder) {
        this(folder, Clock.fixed(Instant.parse("2026-11-24T06:00:00Z"), ZoneOffset.UTC));
    }

    Trove(Path folder, Clock clock) {
        this(folder, clock, Map.of());
    }

    /** @param variables settings, as the environment has them */
    Trove(Path folder, Clock clock, Map<String, String> variables) {
        Home home = new Home(folder).make();
        archive = Archive.of(
                home,
                Config.load(home.config(), variables),
                clock,
                new SecureRandom(),
                FileStore.open(home.objects()),
                SqliteCatalogue.open(home.catalogue(), clock, new Ids(new Random(7))),
                LuceneIndex.open(home.index()),
                new ReaderPool(ReaderSettings.standard()),
                new LocalPageImages());
        file = keep(FILE);
        memcon = archive.catalogue()
                .documents()
                .create(
                        "strait/ferries.pdf",
                        "strait",
                        new Description(
                                "Ferries of the Varran Strait",
                                "memcon",
                                "1995-10-23",
                                "Hollin Island",
                                "Ferries of the Varran Strait",
                                List.of("President Alder", "Premier Osk"),
                                "Invented Papers, box 4"));
        version(memcon, file, "ferries.pdf", FIRST, SECOND);
        version(
                memcon,
                keep(FILE + " again"),
                "ferries.pdf",
                FIRST.replace("[3.3(b)(6)]", "So do the southern."),
                SECOND);
        note = archive.catalogue().documents().create("strait/note.txt", "strait", Description.none());
        typed(note, "A note on the ferries.\n\nThe common admiral shall be chosen by lot.");
        file();
    }

    Digest keep(String bytes) {
        return archive.store().put(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)), 1_000_000);
    }

    /** A scanned version, typed by our own typist. */
    void version(Document document, Digest bytes, String name, String... pages) {
        Version version = archive.catalogue()
                .documents()
                .addVersion(document.id(), bytes, name, "application/pdf", 1, pages.length, null);
        List<PageKey> leased = archive.catalogue().pages().lease("typist", Duration.ofMinutes(5), 100);
        for (PageKey key : leased) {
            String continues = key.page() == 1 ? "" : "Premier Osk";
            PageReading reading =
                    Typist.type(pages[key.page() - 1], continues, archive.home().image(key));
            archive.catalogue().pages().complete("typist", key, reading);
        }
        assert version.pages() == leased.size();
    }

    void typed(Document document, String text) {
        archive.catalogue().documents().addVersion(document.id(), keep(text), "note.txt", "text/plain", 1, 1, null);
        for (PageKey key : archive.catalogue().pages().lease("typist", Duration.ofMinutes(5), 100)) {
            archive.catalogue()
                    .pages()
                    .complete(
                            "typist",
                            key,
                            new PageReading(
                                    null, "typed", List.of(), "", true, text, List.of(), List.of(), List.of(),
                                    List.of(), List.of()));
        }
    }

    /** Has the pipeline file every page in the index. */
    void file() {
        try {
            archive.pipeline().drain(Pipeline.Listener.none());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The address of a page of the memcon's first version. */
    String page(int version, int page) {
        return "/d/" + memcon.id() + "/v" + version + "/p" + page;
    }

    @Override
    public void close() {
        archive.close();
    }
}
