package verbatim.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.catalogue.Pages.Counts;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.Excerpt;
import verbatim.holdings.Page;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Numbered;
import verbatim.holdings.Release.Provenance;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Release.Words;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;

class SqliteReleasesTest {
    private static final Viewer LOCAL = Viewer.local();
    private static final Viewer PUBLIC = Viewer.anybody();
    private static final Instant BEGINNING = Instant.parse("2026-11-24T08:00:00Z");
    private final AtomicReference<Instant> now = new AtomicReference<>(BEGINNING);

    @TempDir
    Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = catalogue();
    }

    private Catalogue catalogue() {
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        return SqliteCatalogue.open(folder.resolve("catalogue.db"), clock, new Ids(new Random(5)));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private Document document(String name, @Nullable String release) {
        Document made = catalogue.documents().create(name, release, Description.none());
        catalogue.documents().addVersion(made.id(), new Digest("ab".repeat(32)), name, "application/pdf", 1, 2, null);
        return made;
    }

    private boolean sees(Document document) {
        return catalogue.documents().byId(PUBLIC, document.id()).isPresent();
    }

    /** What the reader gets of many asked for at once. */
    private List<Object> many(Document document, int version) {
        List<PageKey> keys = List.of(new PageKey(document.id(), version, 1), new PageKey(document.id(), version, 2));
        return Stream.<Stream<? extends Object>>of(
                        catalogue.documents().byIds(PUBLIC, List.of(document.id())).stream()
                                .map(Document::id),
                        catalogue.documents().versions(PUBLIC, Map.of(document.id(), version)).values().stream()
                                .map(Version::number),
                        catalogue.pages().byKeys(PUBLIC, keys).stream()
                                .map(page -> page.key().page()))
                .<Object>flatMap(each -> each)
                .toList();
    }

    private void publish(Instant at) {
        catalogue.releases().publish("r", at, ZoneOffset.UTC);
    }

    @Test
    void a_document_received_for_a_release_makes_a_draft_and_gets_the_next_number() {
        Document one = document("b", "r");
        Document two = document("a", "r");
        Release made = catalogue.releases().bySlug(LOCAL, "r").orElseThrow();
        assertThat(made.standing()).isEqualTo(new Standing.Draft());
        assertThat(made.numbers()).isEqualTo(2);
        assertThat(catalogue.releases().numbered(LOCAL, "r", 0, 9))
                .containsExactly(new Numbered(1, one.id(), 1, null, null), new Numbered(2, two.id(), 2, null, null));
        assertThat(catalogue.releases().numbered(LOCAL, "r", 1, 9))
                .containsExactly(new Numbered(2, two.id(), 2, null, null));
        assertThat(catalogue.releases().document("r", 2)).contains(two.id());
    }

    @Test
    void a_number_is_given_for_ever() {
        document("b", "r");
        Jdbi raw = Jdbi.create("jdbc:sqlite:" + folder.resolve("catalogue.db"));
        for (String change : List.of("delete from release_document", "update release_document set number = 9")) {
            assertThatThrownBy(() -> raw.useHandle(handle -> handle.execute(change)))
                    .hasMessageContaining("a number is given for ever");
        }
    }

    @Test
    void nothing_is_public_before_it_is_published_and_what_has_no_release_never_is() {
        Document in = document("a", "r");
        Document loose = document("b", null);
        catalogue.drafts().begin("s", "# S", "r", "editor").orElseThrow();
        catalogue.editions().putOut("s", 1, "S", List.of(), "editor");
        catalogue.drafts().begin("t", "# T", null, "editor").orElseThrow();
        assertThat(sees(in) || sees(loose)).isFalse();
        assertThat(many(in, 1)).isEmpty();
        assertThat(catalogue.stories().titles(PUBLIC, List.of("s", "t"))).isEmpty();
        assertThat(catalogue.releases().bySlug(PUBLIC, "r")).isEmpty();
        assertThat(catalogue.releases().list(PUBLIC, 9)).isEmpty();
        assertThat(catalogue.documents().list(PUBLIC, null, 0, 9)).isEmpty();
        assertThat(catalogue.documents().named(PUBLIC, "a")).isEmpty();
        assertThat(catalogue.pages().counts(PUBLIC, null)).isEqualTo(new Counts(0, 0, 0, 0, 0, 0));
        assertThat(catalogue.stories().list(PUBLIC, 9)).isEmpty();

        publish(BEGINNING);
        assertThat(sees(in)).isTrue();
        assertThat(sees(loose)).isFalse();
        assertThat(many(in, 1)).containsExactly(in.id(), 1, 1, 2);
        assertThat(many(loose, 1)).isEmpty();
        assertThat(catalogue.stories().titles(PUBLIC, List.of("s", "t", "u"))).containsOnly(Map.entry("s", "S"));
        assertThat(catalogue.documents().list(PUBLIC, null, 0, 9))
                .extracting(Document::id)
                .containsExactly(in.id());
        assertThat(catalogue.documents().named(PUBLIC, "b")).isEmpty();
        assertThat(catalogue.documents().ofFile(PUBLIC, new Digest("ab".repeat(32))))
                .hasSize(1);
        assertThat(catalogue.pages().counts(PUBLIC, null)).isEqualTo(new Counts(1, 2, 2, 0, 0, 0));
        assertThat(catalogue.pages().counts(LOCAL, null)).isEqualTo(new Counts(2, 4, 4, 0, 0, 0));
        assertThat(catalogue.stories().list(PUBLIC, 9)).extracting("slug").containsExactly("s");
        assertThat(catalogue.releases().list(PUBLIC, 9))
                .extracting(Release::slug)
                .containsExactly("r");
    }

    @Test
    void a_scheduled_release_is_public_at_its_instant_with_nobody_doing_anything() {
        Document in = document("a", "r");
        Instant at = BEGINNING.plusSeconds(60);
        catalogue.releases().publish("r", at, ZoneId.of("Europe/Paris"));
        assertThat(sees(in)).isFalse();
        now.set(at.minusNanos(1));
        assertThat(sees(in)).isFalse();
        now.set(at);
        assertThat(sees(in)).isTrue();
        assertThat(catalogue.releases().bySlug(PUBLIC, "r").orElseThrow().state(at))
                .isEqualTo("published");
        assertThat(catalogue.releases().bySlug(PUBLIC, "r").orElseThrow().standing())
                .isEqualTo(new Standing.Public(at, ZoneId.of("Europe/Paris")));
    }

    @Test
    void another_process_sees_a_release_at_once() {
        Document in = document("a", "r");
        assertThat(sees(in)).isFalse();
        try (Catalogue other = catalogue()) {
            other.releases().publish("r", BEGINNING, ZoneOffset.UTC);
        }
        assertThat(sees(in)).isTrue();
    }

    @Test
    void a_closed_document_is_as_if_it_were_not_there() {
        Document one = document("a", "r");
        Document two = document("b", "r");
        publish(BEGINNING);
        catalogue.releases().close(one.id(), "a reason");
        assertThat(sees(one)).isFalse();
        assertThat(sees(two)).isTrue();
        assertThat(catalogue.documents().count(PUBLIC, "r")).isEqualTo(1);
        assertThat(catalogue.pages().counts(PUBLIC, "r")).isEqualTo(new Counts(1, 2, 2, 0, 0, 0));
        assertThat(catalogue.releases().numbered(PUBLIC, "r", 0, 9))
                .containsExactly(new Numbered(2, two.id(), 2, null, null));
        catalogue.releases().close(one.id(), null);
        assertThat(sees(one)).isTrue();
    }

    @Test
    void of_an_excerpt_exactly_its_pages_are_there() {
        Document document = document("a", "r");
        catalogue
                .documents()
                .addVersion(document.id(), new Digest("cd".repeat(32)), "a", "application/pdf", 1, 9, null);
        publish(now.get());
        Sight whole = catalogue.sight(PUBLIC);
        catalogue.releases().excerpt(document.id(), Excerpt.of(1, List.of(2), true, now.get()));
        assertThat(catalogue.releases().excerpt(document.id()))
                .as("an open document has no excerpt")
                .isEmpty();
        assertThat(catalogue.sight(PUBLIC)).isSameAs(whole);
        catalogue.releases().close(document.id(), "a reason");
        assertThat(sees(document)).isFalse();

        catalogue.releases().excerpt(document.id(), Excerpt.of(1, List.of(2), true, now.get()));
        assertThat(sees(document)).isTrue();
        assertThat(catalogue.sight(PUBLIC).sees(document.id())).isFalse();
        assertThat(catalogue.pages().of(PUBLIC, document.id(), 1).stream().map(Page::key))
                .containsExactly(new PageKey(document.id(), 1, 2));
        assertThat(catalogue.pages().byKey(PUBLIC, new PageKey(document.id(), 1, 1)))
                .isEmpty();
        assertThat(catalogue.pages().of(PUBLIC, document.id(), 2)).isEmpty();
        assertThat(many(document, 1)).containsExactly(document.id(), 1, 2);
        assertThat(many(document, 2)).containsExactly(document.id());
        assertThat(catalogue.pages().counts(PUBLIC, null)).isEqualTo(new Counts(1, 1, 1, 0, 0, 0));
        assertThat(catalogue.documents().versions(PUBLIC, document.id()).stream()
                        .map(Version::number))
                .containsExactly(1);
        assertThat(catalogue.documents().file(PUBLIC, new Digest("ab".repeat(32))))
                .isEmpty();
        assertThat(catalogue.documents().named(PUBLIC, "a")).hasSize(1);
        assertThat(catalogue.releases().numbered(PUBLIC, "r", 0, 9))
                .containsExactly(new Numbered(1, document.id(), 1, null, null));
        assertThat(catalogue.pages().of(LOCAL, document.id(), 2)).hasSize(9);

        catalogue.releases().withdraw("r", "a reason");
        assertThat(sees(document)).isFalse();
        assertThat(catalogue.sight(PUBLIC).withdrawn(new PageKey(document.id(), 1, 2)))
                .contains("r");
        assertThat(catalogue.sight(PUBLIC).withdrawn(new PageKey(document.id(), 1, 1)))
                .isEmpty();
        publish(now.get());
        assertThat(sees(document)).isTrue();
        catalogue.releases().close(document.id(), "another reason");
        assertThat(sees(document)).isFalse();
        assertThat(catalogue.pages().counts(PUBLIC, null)).isEqualTo(new Counts(0, 0, 0, 0, 0, 0));
    }

    @Test
    void what_was_withdrawn_is_gone_and_known_to_be_so_but_not_what_came_or_was_closed_before() {
        Document one = document("a", "r");
        Document closed = document("b", "r");
        catalogue.releases().close(closed.id(), "a reason");
        publish(BEGINNING);
        catalogue.releases().withdraw("r", "a reason");
        Document late = document("c", "r");
        assertThat(sees(one) || sees(closed) || sees(late)).isFalse();
        Sight sight = catalogue.sight(PUBLIC);
        assertThat(sight.withdrawn(one.id())).contains("r");
        assertThat(sight.withdrawn(closed.id())).isEmpty();
        assertThat(sight.withdrawn(late.id())).isEmpty();
        assertThat(catalogue.releases().bySlug(PUBLIC, "r").orElseThrow().standing())
                .isEqualTo(new Standing.Withdrawn(BEGINNING, ZoneOffset.UTC, BEGINNING, "a reason", 2));
        assertThat(catalogue.releases().list(PUBLIC, 9)).isEmpty();
        publish(BEGINNING);
        assertThat(sees(one) && sees(late)).isTrue();
    }

    @Test
    void one_piece_of_work_sees_one_state_from_beginning_to_end() {
        Document in = document("a", "r");
        boolean[] seen = catalogue.holdingSight(() -> {
            boolean before = sees(in);
            publish(BEGINNING);
            return new boolean[] {before, sees(in)};
        });
        assertThat(seen).containsExactly(false, false);
        assertThat(sees(in)).isTrue();
    }

    @Test
    void one_piece_of_work_is_told_again_what_it_was_told_whatever_another_process_writes_meanwhile() {
        Document in = document("a", "r");
        Description told = in.description();
        Description renamed = new Description("Helsinki", null, null, null, null, List.of(), null);
        catalogue.holdingSight(() -> {
            assertThat(description(in)).isEqualTo(told);
            try (Catalogue other = catalogue()) {
                other.documents().describe(in.id(), renamed);
            }
            assertThat(description(in)).isEqualTo(told);
            catalogue.releases().make("s");
            assertThat(description(in)).as("since it wrote itself").isEqualTo(renamed);
            return in;
        });
    }

    private Description description(Document document) {
        return catalogue.documents().byId(LOCAL, document.id()).orElseThrow().description();
    }

    @Test
    void a_change_that_was_taken_back_is_seen_by_nobody() {
        Document in = document("a", "r");
        assertThatThrownBy(() -> catalogue.inTransaction(() -> {
                    publish(BEGINNING);
                    assertThat(sees(in)).isTrue();
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(sees(in)).isFalse();
        document("b", "r");
        assertThat(sees(in)).isFalse();
    }

    @Test
    void of_two_who_describe_it_at_once_the_second_is_told() {
        Release made = catalogue.releases().make("r");
        Words words = new Words("Title", "Description", "Essay");
        Provenance provenance = new Provenance("NARA", null, "2015-0731-M");
        Release described = catalogue
                .releases()
                .describe("r", made.version(), words, provenance)
                .orElseThrow();
        assertThat(described.words()).isEqualTo(words);
        assertThat(described.provenance()).isEqualTo(provenance);
        assertThat(catalogue.releases().describe("r", made.version(), words, provenance))
                .isEmpty();
    }

    @Test
    void an_older_archive_gets_a_draft_for_each_slug_and_numbers_by_the_order_of_coming() {
        Path file = folder.resolve("older.db");
        String address = "jdbc:sqlite:" + file;
        Flyway.configure()
                .dataSource(address, null, null)
                .locations("classpath:verbatim/catalogue")
                .target("2026.11.24.2")
                .load()
                .migrate();
        Jdbi.create(address).useHandle(handle -> {
            for (String row : List.of(
                    "'d00000001', 'b', 'b', 'b', 'r'",
                    "'d00000002', 'a', 'a', 'a', 'r'",
                    "'d00000003', 'c', 'c', 'c', null")) {
                handle.execute("insert into document (id, name, last_name, stem, release, created) values (" + row
                        + ", '2026-11-24T0" + row.charAt(9) + ":00:00Z')");
            }
        });
        try (Catalogue older =
                SqliteCatalogue.open(file, Clock.fixed(BEGINNING, ZoneOffset.UTC), new Ids(new Random(1)))) {
            Release made = older.releases().bySlug(LOCAL, "r").orElseThrow();
            assertThat(made.standing()).isEqualTo(new Standing.Draft());
            assertThat(older.releases().numbered(LOCAL, "r", 0, 9))
                    .containsExactly(
                            new Numbered(1, "d00000001", 1, null, null), new Numbered(2, "d00000002", 2, null, null));
            assertThat(older.documents().list(PUBLIC, null, 0, 9)).isEmpty();
        }
    }

    @Test
    void looking_again_costs_no_list_of_documents() {
        document("a", "r");
        publish(BEGINNING);
        Sight first = catalogue.sight(PUBLIC);
        now.set(BEGINNING.plus(Duration.ofDays(9)));
        assertThat(catalogue.sight(PUBLIC)).isSameAs(first);
        document("b", "r");
        assertThat(catalogue.sight(PUBLIC)).isNotSameAs(first);
    }
}
