package verbatim.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.AuditEntry.Deed;

class TrailTest {
    private static final long NEWEST = Long.MAX_VALUE;

    @TempDir
    private Path folder;

    private SqliteCatalogue catalogue;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
        catalogue = SqliteCatalogue.open(folder.resolve("catalogue.db"), clock, new Ids(new Random(1)));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void entries_come_newest_first_by_who_and_what_and_page_by_page() {
        Trail trail = catalogue.trail();
        AuditEntry first = trail.add("alder", Deed.RELEASE_MADE, "strait", null, "{\"title\":\"Strait\"}");
        trail.add("osk", Deed.RELEASE_PUBLISHED, "strait", null, null);
        trail.add("alder", Deed.PASSWORD_SET, "strait", null, null);
        assertThat(first.n()).isEqualTo(1);
        assertThat(first.at()).isEqualTo("2026-11-24T08:00:00Z");
        assertThat(numbers(trail.list(null, null, NEWEST, 10))).containsExactly(3L, 2L, 1L);
        assertThat(numbers(trail.list(null, null, NEWEST, 2))).containsExactly(3L, 2L);
        assertThat(numbers(trail.list(null, null, 2, 2))).containsExactly(1L);
        assertThat(numbers(trail.list("alder", null, NEWEST, 10))).containsExactly(3L, 1L);
        assertThat(numbers(trail.list(null, "release", NEWEST, 10))).containsExactly(2L, 1L);
        assertThat(numbers(trail.list("alder", "release.made", NEWEST, 10))).containsExactly(1L);
        assertThat(trail.list(null, "pass", NEWEST, 10)).isEmpty();
        assertThat(trail.list("nobody", null, NEWEST, 10)).isEmpty();
    }

    private static List<Long> numbers(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::n).toList();
    }

    @Test
    void an_entry_of_a_transaction_that_fails_is_not_kept() {
        assertThatThrownBy(() -> catalogue.inTransaction(() -> {
                    catalogue.trail().add("alder", Deed.RELEASE_MADE, "strait", null, null);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(catalogue.trail().list(null, null, NEWEST, 10)).isEmpty();
    }

    @Test
    void nobody_changes_or_shortens_it_not_even_past_the_program() throws SQLException {
        catalogue.trail().add("alder", Deed.RELEASE_MADE, "strait", null, null);
        try (Connection outside = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("catalogue.db"))) {
            for (String statement : List.of(
                    "update audit set who = 'osk'",
                    "delete from audit",
                    "insert or replace into audit values (1, 'now', 'osk', 'a.b', 's', null, null)")) {
                assertThatThrownBy(() -> outside.createStatement().execute(statement))
                        .as(statement)
                        .hasMessageContaining("the audit trail is only added to");
            }
        }
        assertThat(catalogue.trail().list("alder", null, NEWEST, 10)).hasSize(1);
    }

    @Test
    void before_and_after_are_json() {
        assertThatThrownBy(() -> catalogue.trail().add("alder", Deed.RELEASE_MADE, "strait", null, "not json"))
                .hasMessageContaining("CHECK constraint failed");
    }
}
