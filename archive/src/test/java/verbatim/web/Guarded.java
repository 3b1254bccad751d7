package verbatim.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Ids;
import verbatim.catalogue.SqliteCatalogue;
import verbatim.editing.Editor;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.Event.Said;
import verbatim.holdings.QuotationKey;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.home.Config;
import verbatim.home.Home;
import verbatim.intake.Pipeline;
import verbatim.publication.Publication;
import verbatim.quotation.Passage;
import verbatim.reading.images.LocalPageImages;
import verbatim.reading.pool.ReaderPool;
import verbatim.reading.pool.ReaderSettings;
import verbatim.search.LuceneIndex;
import verbatim.store.FileStore;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/** An archive of releases in different states, served to whoever a request's header says. Each document has words that no other has. */
final class Guarded implements AutoCloseable {
    static final Instant BEGINNING = Instant.parse("2026-11-24T06:00:00Z");
    static final String VIEWER = "X-Test-Viewer";

    final AtomicReference<Instant> now = new AtomicReference<>(BEGINNING);
    /** Sown anew with the name of what gets an id, so that the same paper has the same id in every archive. */
    private final Random draws = new Random();

    final Archive archive;
    final Publication publication;
    final Site site;
    final Browserless browser;
    final Map<String, Held> held = new LinkedHashMap<>();
    /** Ids of events by what they are, such as {@code plain:o1}. */
    final Map<String, String> events = new LinkedHashMap<>();

    /** The paper that everybody may see. */
    private static final String OTHER = "o1";

    private static final String BOTH = "An event with more than one proof.";

    /** A document of this archive. */
    record Held(Paper paper, String id, Digest file, String link) {}

    /**
     * A document that may be in an archive or not.
     *
     * @param secret a word that stands in it alone
     */
    record Paper(String name, String file, @Nullable String release, String kind, String date, String secret) {
        String title() {
            return "Paper on " + secret;
        }

        String words() {
            return "The ferries of " + secret + " sail before the admiral of " + secret;
        }

        String script() {
            return """
                    #SECRET/NODIS

                    MEMORANDUM OF CONVERSATION
                    SUBJECT: %s
                    PARTICIPANTS: President %s, Premier Osk

                    President %s> I am grateful to you for coming.
                    The ferries of %s
                    sail before the admiral of %s
                    has had his breakfast on the island.

                    #SECRET/NODIS
                    """.formatted(title(), secret, secret, secret, secret);
        }
    }

    Guarded(Path folder) {
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        Home home = new Home(folder).make();
        archive = Archive.of(
                home,
                Config.load(home.config(), Map.of()),
                clock,
                new SecureRandom(),
                FileStore.open(home.objects()),
                SqliteCatalogue.open(home.catalogue(), clock, new Ids(draws)),
                LuceneIndex.open(home.index()),
                new ReaderPool(ReaderSettings.standard()),
                new LocalPageImages());
        publication = archive.publication();
        site = Site.start(
                archive,
                "127.0.0.1",
                0,
                Crowd.standard(),
                new ViewerOf(request -> viewer(String.valueOf(request.header(VIEWER)))));
        browser = new Browserless(site.address());
    }

    private static Viewer viewer(String name) {
        return switch (name) {
            case "preview" -> new Viewer.Preview("draft", BEGINNING.plus(Duration.ofDays(7)));
            case "staff" -> new Viewer.Staff("mary", java.util.Set.of(verbatim.holdings.Role.CONTRIBUTOR));
            case "local" -> Viewer.local();
            default -> Viewer.anybody();
        };
    }

    /** Takes the papers in as if it were still the beginning. */
    void take(List<Paper> papers) {
        Instant at = now.getAndSet(BEGINNING);
        papers.forEach(paper -> take(paper, keep("%PDF-1.4 " + paper.secret), 1));
        file();
        now.set(at);
    }

    void take(Paper paper, Digest file, int firstPage) {
        take(paper, file, firstPage, List.of(paper.script()), List.of("President " + paper.secret, "Premier Osk"));
    }

    /**
     * Takes a document with several pages in.
     *
     * @param scripts of its pages; the first is that of page {@code firstPage} of the file
     */
    void take(Paper paper, Digest file, int firstPage, List<String> scripts, List<String> participants) {
        draws.setSeed(paper.name.hashCode());
        Document document = archive.catalogue()
                .documents()
                .create(
                        paper.file,
                        paper.release,
                        new Description(
                                paper.title(),
                                paper.kind,
                                paper.date,
                                "Isle of " + paper.secret,
                                "Ferries of " + paper.secret,
                                participants,
                                "Box " + paper.secret));
        archive.catalogue()
                .documents()
                .addVersion(document.id(), file, "memo.pdf", "application/pdf", firstPage, scripts.size(), null);
        type(document.id(), 1, scripts);
        int linked = Math.min(scripts.size(), 2);
        held.put(paper.name, new Held(paper, document.id(), file, link(new PageKey(document.id(), 1, linked))));
    }

    /** Reads the pages of a version. */
    void type(String document, int version, List<String> scripts) {
        archive.catalogue().pages().lease("typist", Duration.ofMinutes(5), scripts.size());
        for (int i = 0; i < scripts.size(); i++) {
            PageKey key = new PageKey(document, version, i + 1);
            archive.catalogue()
                    .pages()
                    .complete(
                            "typist",
                            key,
                            Typist.type(scripts.get(i), "", archive.home().image(key)));
        }
    }

    /** From here on ids are drawn as if nothing had been drawn before. */
    void sow(String name) {
        draws.setSeed(name.hashCode());
    }

    /** A link to the first words of a page. */
    String link(PageKey key) {
        PageText text = archive.catalogue().texts().current(Viewer.local(), key).orElseThrow();
        return archive.catalogue()
                .anchors()
                .mint(
                        new Passage(
                                key.document(),
                                key.version(),
                                text.revision(),
                                text.text().substring(0, 6),
                                List.of(new Passage.Range(key.page(), 0, 6))),
                        "",
                        "")
                .id();
    }

    /**
     * Events about a paper, put out as if it were still the beginning: one in its release, one of no release that quotes it, and one of no release that another paper
     * proves too.
     */
    void events(String paper) {
        Paper about = held.get(paper).paper();
        String release = about.release() == null ? "" : about.release();
        String proof = proof(paper);
        event(
                "plain:" + paper,
                Chroniclers.said(about.date(), null, "An event of " + about.secret() + ".", release, proof));
        String quoting = "He spoke of “ferries of " + about.secret() + "”.";
        event("quoting:" + paper, Chroniclers.said(about.date(), null, quoting, "", proof(OTHER), proof));
        event("both:" + paper, Chroniclers.said("1995", null, BOTH, "", proof(OTHER), proof));
    }

    /** The same as far as somebody sees them who may not see the paper. */
    void eventsWithout(String paper) {
        event("both:" + paper, Chroniclers.said("1995", null, BOTH, "", proof(OTHER)));
    }

    private String proof(String paper) {
        Held its = held.get(paper);
        return Chroniclers.link(
                archive.catalogue(),
                new PageKey(its.id(), 1, 1),
                "ferries of " + its.paper().secret());
    }

    void event(String name, Said said) {
        Instant at = now.getAndSet(BEGINNING);
        String known = events.get(name);
        draws.setSeed(name.hashCode());
        if (known == null) {
            events.put(name, Chroniclers.out(archive, said).id());
        } else {
            int version = archive.chronicle().byId(known).orElseThrow().version();
            archive.chronicle().save("osk", known, version, said);
        }
        now.set(at);
    }

    Digest keep(String bytes) {
        return archive.store().put(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)), 1_000_000);
    }

    void story(String slug, String release, String words) {
        Instant at = now.getAndSet(BEGINNING);
        Editor editor = new Editor("j.alder", "Joan Alder");
        archive.newsroom()
                .begin(editor, slug, "# Story of " + slug + "\n\nThe President said: “" + words + "”.\n", release);
        archive.newsroom()
                .waive(
                        editor,
                        slug,
                        new QuotationKey(words, 1),
                        0,
                        "Nobody has compared it with the scan of " + slug + ".");
        now.set(at);
    }

    void file() {
        try {
            archive.pipeline().drain(Pipeline.Listener.none());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        site.close();
        archive.close();
    }
}
