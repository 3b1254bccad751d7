package verbatim.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Ids;
import verbatim.catalogue.SqliteCatalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.Viewer;
import verbatim.publication.Publication.Outcome;

class PublicationTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));

    @TempDir
    Path folder;

    private Catalogue catalogue;
    private Publication publication;
    private Function<String, Runnable> gate = release -> () -> {};

    @BeforeEach
    void open() {
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        catalogue = SqliteCatalogue.open(folder.resolve("catalogue.db"), clock, new Ids(new Random(5)));
        publication = new Publication(catalogue, clock, (release, by) -> gate.apply(release));
        catalogue.releases().make("r");
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private String state(Outcome outcome) {
        return outcome.release().state(now.get());
    }

    private ZonedDateTime in(Duration time) {
        return now.get().plus(time).atZone(ZoneId.of("America/New_York"));
    }

    @Test
    void a_draft_is_published_once() {
        assertThat(state(publication.publish("mary", "r", null))).isEqualTo("published");
        assertThat(publication.publish("mary", "r", null)).isInstanceOf(Outcome.AlreadyPublic.class);
    }

    @Test
    void an_announced_release_may_be_moved_or_made_a_draft_again() {
        assertThat(state(publication.publish("mary", "r", in(Duration.ofHours(1)))))
                .isEqualTo("scheduled");
        assertThat(state(publication.publish("mary", "r", in(Duration.ofHours(2)))))
                .isEqualTo("scheduled");
        assertThat(publication.withdraw("mary", "r", "never mind")).isInstanceOf(Outcome.Unscheduled.class);
        publication.publish("mary", "r", in(Duration.ofHours(1)));
        now.updateAndGet(at -> at.plus(Duration.ofHours(1)));
        assertThat(state(publication.publish("mary", "r", null))).isEqualTo("published");
    }

    @Test
    void a_public_release_is_not_announced_and_a_withdrawn_one_neither() {
        publication.publish("mary", "r", null);
        refused(() -> publication.publish("mary", "r", in(Duration.ofHours(1))), "public already");
        assertThat(publication.withdraw("mary", "r", " a reason ")).isInstanceOf(Outcome.Withdrawn.class);
        refused(() -> publication.publish("mary", "r", in(Duration.ofHours(1))), "is withdrawn");
        refused(() -> publication.withdraw("mary", "r", "again"), "withdrawn already");
        assertThat(state(publication.publish("mary", "r", null))).isEqualTo("published");
    }

    @Test
    void a_draft_cannot_be_withdrawn_and_a_reason_is_needed() {
        refused(() -> publication.withdraw("mary", "r", "a reason"), "never was public");
        refused(() -> publication.withdraw("mary", "r", "  "), "0 characters");
        assertThatThrownBy(() -> publication.publish("mary", "none", null))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.MISSING));
    }

    @Test
    void each_deed_is_in_the_trail_with_who_did_it_and_what_was_before() {
        publication.publish("osk", "r", in(Duration.ofHours(1)));
        publication.unschedule("osk", "r");
        publication.publish("osk", "r", null);
        publication.publish("osk", "r", null);
        publication.withdraw("command-line", "r", "a reason");
        assertThat(catalogue.trail().list(null, "release", Long.MAX_VALUE, 9))
                .extracting(AuditEntry::who, AuditEntry::what, AuditEntry::subject)
                .containsExactly(
                        tuple("command-line", "release.withdrawn", "r"),
                        tuple("osk", "release.published", "r"),
                        tuple("osk", "release.unscheduled", "r"),
                        tuple("osk", "release.scheduled", "r"));
        AuditEntry withdrawn = catalogue
                .trail()
                .list(null, "release.withdrawn", Long.MAX_VALUE, 1)
                .getFirst();
        assertThat(withdrawn.before()).contains("\"state\":\"published\"");
        assertThat(withdrawn.after()).contains("\"state\":\"withdrawn\"", "\"reason\":\"a reason\"");
    }

    @Test
    void what_is_public_cannot_be_unscheduled() {
        refused(() -> publication.unschedule("osk", "r"), "is not announced, it is draft");
        publication.publish("osk", "r", in(Duration.ofHours(1)));
        now.updateAndGet(at -> at.plus(Duration.ofHours(1)));
        refused(() -> publication.unschedule("osk", "r"), "it is published");
    }

    private static void refused(Runnable work, String why) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.USE);
            assertThat(fault.what()).contains(why);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T09:00:00Z, 2026-11-30T09:00:00Z",
        "2026-11-30T09:00-05:00, 2026-11-30T14:00:00Z",
        "2026-11-30 09:00 America/New_York, 2026-11-30T14:00:00Z",
        "2026-06-30T09:00[Europe/Paris], 2026-06-30T07:00:00Z",
        "2026-06-30 09:00:30 UTC, 2026-06-30T09:00:30Z",
    })
    void an_instant_is_understood_with_its_zone(String text, String instant) {
        assertThat(Instants.of(text).toInstant()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30T09:00",
                "tomorrow",
                "2026-13-30T09:00Z",
                "2026-11-30T09:00 Mars/Olympus",
                "2026-10-25 02:30 Europe/Paris",
                "2026-03-29 02:30 Europe/Paris"
            })
    void an_instant_without_a_zone_or_shown_never_or_twice_is_refused(String text) {
        refused(() -> Instants.of(text), "instant");
    }

    @Test
    void what_stands_in_the_way_of_its_stories_stands_in_the_way_of_the_release() {
        gate = release -> {
            throw Fault.of(Kind.USE, "the story s cannot go out", "Settle it.");
        };
        assertThatThrownBy(() -> publication.publish("m.okafor", "r", null))
                .hasMessageContaining("the story s cannot go out");
        assertThat(catalogue
                        .releases()
                        .bySlug(Viewer.local(), "r")
                        .orElseThrow()
                        .state(now.get()))
                .isEqualTo("draft");
    }

    @Test
    void what_was_judged_is_kept_in_the_transaction_that_publishes() {
        gate = release -> () -> {
            throw Fault.of(Kind.USE, "the story s was changed while it was judged", "Publish once more.");
        };
        assertThatThrownBy(() -> publication.publish("m.okafor", "r", null))
                .hasMessageContaining("changed while it was judged");
        assertThat(catalogue
                        .releases()
                        .bySlug(Viewer.local(), "r")
                        .orElseThrow()
                        .state(now.get()))
                .isEqualTo("draft");
    }
}
