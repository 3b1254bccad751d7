package verbatim.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.Manuscript;
import verbatim.quotation.Passage;
import verbatim.verification.Shelf;

/** An archive with a scanned page, and editors who write about it. */
abstract class StoryTest {
    static final Editor HAAS = new Editor("l.haas", "Lena Haas");
    static final Editor OKAFOR = new Editor("m.okafor", "M. Okafor");
    static final String PAGE = """
            The northern ports stay open until the first of May.
            Our ships would be under a common admiral, but not under
            the treaty command.
            """;
    static final String STORY = """
            # “The northern ports stay open”

            Osk said: “Our ships would be under … but not under the treaty command.”
            He called it “a splendid bargain”.
            """;

    @TempDir
    Path folder;

    final AtomicReference<Instant> now = new AtomicReference<>(Shelf.NOW);
    Shelf shelf;
    String memcon = "";
    Newsroom newsroom;
    Proofreading proofreading;
    Gate gate;

    @BeforeEach
    void open() {
        shelf = new Shelf(folder);
        memcon = shelf.scannedIn("strait", "memcon.pdf", PAGE);
        shelf.catalogue.releases().make("strait");
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        newsroom = new Newsroom(shelf.catalogue, clock);
        proofreading = new Proofreading(shelf.catalogue, shelf.check);
        gate = new Gate(shelf.catalogue, shelf.check, proofreading);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    Manuscript begun(String markdown) {
        return newsroom.begin(HAAS, "ports", markdown, "strait");
    }

    List<Proofed> proofed() {
        return proofreading.of(newsroom.bySlug("ports").orElseThrow()).quotations();
    }

    Proofed proofed(int number) {
        return proofed().get(number - 1);
    }

    Passage passage(int number) {
        var passage = proofed(number).verdict().passage();
        return passage == null ? unseen() : passage.passage();
    }

    static Passage unseen() {
        throw new AssertionError("there is no passage");
    }

    void confirm(int number) {
        assertThat(gate.confirm(OKAFOR, "ports", proofed(number).key(), passage(number)))
                .isInstanceOf(Edit.Made.class);
    }

    void settle() {
        confirm(1);
        confirm(2);
        newsroom.waive(HAAS, "ports", proofed(3).key(), 0, "Words of a pamphlet.");
    }

    List<String> trail() {
        return shelf.catalogue.trail().list(null, null, Long.MAX_VALUE, 99).stream()
                .map(AuditEntry::what)
                .toList();
    }

    static String why(Proofed proofed) {
        return proofed.settlement() instanceof Settlement.Open(Settlement.Why reason) ? reason.name() : "settled";
    }
}
