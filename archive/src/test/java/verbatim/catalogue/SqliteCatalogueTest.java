package verbatim.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.fault.Reason;
import verbatim.holdings.Document;

class SqliteCatalogueTest extends CatalogueContract {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));

    @TempDir
    Path folder;

    private SqliteCatalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = open(1);
    }

    private SqliteCatalogue open(long seed) {
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        return SqliteCatalogue.open(folder.resolve("catalogue.db"), clock, new Ids(new Random(seed)));
    }

    @Override
    Catalogue catalogue() {
        return catalogue;
    }

    @Override
    void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    @Test
    void opened_again_it_holds_what_it_held() {
        Document document = document("memo.pdf", null);
        catalogue.close();
        catalogue = open(2);
        assertThat(catalogue.documents().byId(LOCAL, document.id())).contains(document);
    }

    @Test
    void the_number_of_migrations_is_that_of_their_files() throws Exception {
        Path files = Path.of(
                        getClass().getResource("V2026_11_24_1__holdings.sql").toURI())
                .getParent();
        try (var all = Files.list(files)) {
            assertThat(all.filter(file -> file.toString().endsWith(".sql"))).hasSize(Database.MIGRATIONS);
        }
    }

    @Test
    void why_a_page_could_not_be_read_and_what_was_remarked_are_told_as_they_were_when_they_were_kept_as_lines()
            throws Exception {
        Document document = document("memo.pdf", null);
        version(document, 2, null);
        read(key(document, 2), "two");
        catalogue.close();
        try (var before = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("catalogue.db"));
                var statement = before.createStatement()) {
            statement.execute(
                    "update page set state = 'failed', failure = 'memo.pdf, page 1: too {dark}. Scan it again.'"
                            + " where page = 1");
            statement.execute("update page_text set remarks = '[\"poor\",\"the ink has run\"]'");
            statement.execute("delete from flyway_schema_history where version like '2026.12.01.%'");
            statement.execute("pragma user_version = 10");
        }
        catalogue = open(2);
        assertThat(page(key(document, 1)).failure().line()).isEqualTo("memo.pdf, page 1: too {dark}. Scan it again.");
        assertThat(catalogue
                        .texts()
                        .provenance(LOCAL, key(document, 2))
                        .orElseThrow()
                        .remarks())
                .satisfiesExactly(
                        poor -> assertThat(poor).isEqualTo(Reason.of("remark.poor")),
                        other -> assertThat(other.what()).isEqualTo("the ink has run"));
    }

    @Test
    void an_id_that_is_taken_is_not_given_again() {
        Document one = document("one", null);
        catalogue.close();
        catalogue = open(1);
        assertThat(document("two", null).id()).isNotEqualTo(one.id());
    }

    @Test
    void many_may_write_at_once_also_through_two_openings() {
        try (SqliteCatalogue other = open(3);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                Catalogue to = i % 2 == 0 ? catalogue : other;
                String name = "n" + i;
                threads.submit(() -> to.documents().create(name, null, Document.Description.none()));
            }
        }
        assertThat(catalogue.documents().count(LOCAL, null)).isEqualTo(40);
    }
}
