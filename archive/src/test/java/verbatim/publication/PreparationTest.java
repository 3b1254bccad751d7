package verbatim.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Ids;
import verbatim.catalogue.SqliteCatalogue;
import verbatim.catalogue.Tokens;
import verbatim.fault.Fault;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.Excerpt;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Numbered;
import verbatim.holdings.Release.Provenance;
import verbatim.holdings.Release.Words;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;

class PreparationTest {
    private static final Viewer LOCAL = Viewer.local();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));

    @TempDir
    Path folder;

    private Catalogue catalogue;
    private Preparation preparation;
    private Publication publication;
    private PreviewLinks previews;

    @BeforeEach
    void open() {
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        catalogue = SqliteCatalogue.open(folder.resolve("catalogue.db"), clock, new Ids(new Random(5)));
        preparation = new Preparation(catalogue, clock);
        publication = new Publication(catalogue, clock, (release, by) -> () -> {});
        previews = new PreviewLinks(catalogue, clock, new Tokens(new SecureRandom()));
        preparation.make("osk", "strait", "The strait");
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private Document document(String name, @Nullable String release, @Nullable String date) {
        Document made = catalogue
                .documents()
                .create(name, release, new Description("Paper " + name, null, date, null, null, List.of(), null));
        catalogue.documents().addVersion(made.id(), new Digest("ab".repeat(32)), name, "application/pdf", 1, 2, null);
        return made;
    }

    private Release strait() {
        return catalogue.releases().bySlug(LOCAL, "strait").orElseThrow();
    }

    private List<Integer> listed() {
        return catalogue.releases().numbered(LOCAL, "strait", 0, 99).stream()
                .map(Numbered::number)
                .toList();
    }

    private List<String> trail() {
        return catalogue.trail().list("osk", null, Long.MAX_VALUE, 99).reversed().stream()
                .map(AuditEntry::what)
                .toList();
    }

    private static void refused(Runnable work, String why) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.what()).contains(why));
    }

    @Test
    void a_release_is_made_once_under_a_name_that_fits_an_address() {
        assertThat(strait().title()).isEqualTo("The strait");
        refused(() -> preparation.make("osk", "strait", ""), "already a release strait");
        for (String wrong : List.of("", "The Strait", "a--b", "-a", "a/b", "a".repeat(81))) {
            refused(() -> preparation.make("osk", wrong, ""), "cannot be a release's name");
        }
        assertThat(trail()).containsExactly("release.made");
    }

    @Test
    void it_is_described_and_the_trail_keeps_both_wordings() {
        preparation.describe(
                "osk",
                "strait",
                new Words(" Ferries ", "Two sentences.", "# Essay"),
                new Provenance("An archive", " ", null));
        assertThat(strait().words()).isEqualTo(new Words("Ferries", "Two sentences.", "# Essay"));
        assertThat(strait().provenance()).isEqualTo(new Provenance("An archive", null, null));
        preparation.describe("osk", "strait", strait().words(), strait().provenance());
        assertThat(trail()).containsExactly("release.made", "release.described");
        AuditEntry entry = catalogue
                .trail()
                .list(null, "release.described", Long.MAX_VALUE, 1)
                .getFirst();
        assertThat(entry.before()).contains("The strait");
        assertThat(entry.after()).contains("Ferries", "# Essay", "An archive");
        refused(
                () -> preparation.describe("osk", "strait", new Words("x".repeat(201), "", ""), strait().provenance()),
                "title has 201 characters");
    }

    @Test
    void of_two_edits_of_one_version_the_second_does_nothing() {
        int seen = strait().version();
        assertThat(preparation.ifUnchanged("strait", seen, () -> publication.publish("osk", "strait", null)))
                .isPresent();
        assertThat(preparation.ifUnchanged("strait", seen, () -> publication.withdraw("osk", "strait", "a reason")))
                .isEmpty();
        assertThat(strait().state(now.get())).isEqualTo("published");
    }

    @Test
    void a_document_of_no_release_is_taken_in_and_numbered_once() {
        document("a", "strait", null);
        Document loose = document("b", null, null);
        Document other = document("c", "elsewhere", null);
        document("d", null, null);
        assertThat(catalogue.releases().loose("PAPER", 9))
                .extracting(Document::name)
                .containsExactly("b", "d");
        assertThat(catalogue.pages().counts(LOCAL, "strait").pages()).isEqualTo(2);

        assertThat(preparation.fill("osk", "strait", loose.id())).isEqualTo(2);

        assertThat(catalogue.documents().byId(LOCAL, loose.id()).orElseThrow().release())
                .isEqualTo("strait");
        assertThat(catalogue.pages().counts(LOCAL, "strait").documents()).isEqualTo(2);
        assertThat(catalogue.pages().counts(LOCAL, "strait").waiting()).isEqualTo(4);
        assertThat(catalogue.pages().counts(LOCAL, null).waiting()).isEqualTo(8);
        assertThat(strait().numbers()).isEqualTo(2);
        refused(() -> preparation.fill("osk", "strait", loose.id()), "in the release strait already");
        refused(() -> preparation.fill("osk", "strait", other.id()), "in the release elsewhere already");
        refused(() -> preparation.fill("osk", "strait", "dnothere0"), "no document dnothere0");
        Document same = document("a", null, null);
        refused(() -> preparation.fill("osk", "strait", same.id()), "a document named a already");
        assertThat(trail()).containsExactly("release.made", "release.filled");
    }

    @Test
    void a_document_taken_into_a_public_release_is_public_at_once() {
        Document loose = document("b", null, null);
        publication.publish("osk", "strait", null);
        assertThat(catalogue.sight(Viewer.anybody()).sees(loose.id())).isFalse();
        preparation.fill("osk", "strait", loose.id());
        assertThat(catalogue.sight(Viewer.anybody()).sees(loose.id())).isTrue();
    }

    @Test
    void pages_of_a_closed_document_are_made_public_and_taken_away_again() {
        Document document = document("a", "strait", null);
        refused(
                () -> preparation.excerpt("osk", "strait", document.id(), 1, List.of(1), true),
                "the document is not closed");
        preparation.close("osk", "strait", document.id(), "a name is in it");
        refused(
                () -> preparation.excerpt("osk", "strait", document.id(), 1, List.of(3), true),
                "no page 3 of this version");
        refused(
                () -> preparation.excerpt("osk", "strait", document.id(), 2, List.of(1), true),
                "no version 2 of the document");
        publication.publish("osk", "strait", null);

        preparation.excerpt("osk", "strait", document.id(), 1, List.of(2), false);

        assertThat(catalogue.sight(Viewer.anybody()).excerpt(document.id()))
                .contains(Excerpt.of(1, List.of(2), false, now.get()));
        AuditEntry entry = catalogue
                .trail()
                .list(null, "document.excerpted", Long.MAX_VALUE, 1)
                .getFirst();
        assertThat(entry.before()).isNull();
        assertThat(entry.after()).isEqualTo("{\"version\":1,\"pages\":\"2\",\"counted\":false}");
        preparation.close("osk", "strait", document.id(), "closed again");
        assertThat(catalogue.sight(Viewer.anybody()).seesSome(document.id())).isFalse();
        assertThat(trail())
                .containsExactly(
                        "release.made",
                        "document.closed",
                        "release.published",
                        "document.excerpted",
                        "document.closed");
        AuditEntry closed = catalogue
                .trail()
                .list(null, "document.closed", Long.MAX_VALUE, 1)
                .getFirst();
        assertThat(closed.before()).contains("\"excerpt\":{\"version\":1,\"pages\":\"2\"");
    }

    @Test
    void pages_are_typed_as_people_type_them() {
        assertThat(PageRanges.of("2-4, 7", 9)).containsExactly(2, 3, 4, 7);
        assertThat(PageRanges.of(" 7;3 – 4,7 ,", 9)).containsExactly(3, 4, 7);
        assertThat(PageRanges.of("", 9)).isEmpty();
        for (String wrong : List.of("0", "10", "4-2", "1-10", "two", "1-", "-2", "1 2", "999999999")) {
            refused(() -> PageRanges.of(wrong, 9), "“" + wrong + "” is no page of this version");
        }
        assertThat(Excerpt.of(1, List.of(7, 2, 3, 4, 9, 10), true, now.get()).ranges())
                .isEqualTo("2-4, 7, 9-10");
    }

    @Test
    void the_list_is_put_in_order_and_the_numbers_stay() {
        document("a", "strait", "1996");
        document("b", "strait", null);
        document("c", "strait", "1995-10");
        document("d", "strait", "1995-10-01");
        preparation.place("osk", "strait", 4, 2);
        assertThat(listed()).containsExactly(1, 4, 2, 3);
        preparation.place("osk", "strait", 1, 99);
        assertThat(listed()).containsExactly(4, 2, 3, 1);
        preparation.place("osk", "strait", 2, 2);
        assertThat(listed()).containsExactly(4, 2, 3, 1);
        preparation.sort("osk", "strait", true);
        assertThat(listed()).containsExactly(3, 4, 1, 2);
        document("e", "strait", "1990");
        assertThat(listed()).containsExactly(3, 4, 1, 2, 5);
        preparation.sort("osk", "strait", false);
        assertThat(listed()).containsExactly(1, 2, 3, 4, 5);
        refused(() -> preparation.place("osk", "strait", 9, 1), "no document of number 9");
    }

    @Test
    void a_document_is_closed_with_a_reason_and_opened() {
        Document one = document("a", "strait", null);
        document("b", "elsewhere", null);
        publication.publish("osk", "strait", null);
        preparation.close("osk", "strait", one.id(), "It names a child.");
        assertThat(catalogue.sight(Viewer.anybody()).sees(one.id())).isFalse();
        assertThat(catalogue.releases().closed(one.id())).contains("It names a child.");
        preparation.open("osk", "strait", one.id());
        assertThat(catalogue.sight(Viewer.anybody()).sees(one.id())).isTrue();
        assertThat(catalogue.releases().closed(one.id())).isEmpty();
        refused(() -> preparation.close("osk", "strait", one.id(), " "), "the reason is empty");
        refused(() -> preparation.close("osk", "elsewhere", one.id(), "x"), "no document " + one.id());
        assertThat(trail()).endsWith("document.closed", "document.opened");
    }

    @Test
    void a_page_of_its_own_documents_stands_for_it() {
        Document one = document("a", "strait", null);
        Document other = document("b", "elsewhere", null);
        PageKey page = new PageKey(one.id(), 1, 2);
        preparation.cover("osk", "strait", page);
        assertThat(strait().cover()).isEqualTo(page);
        refused(() -> preparation.cover("osk", "strait", new PageKey(other.id(), 1, 1)), "no document");
        refused(() -> preparation.cover("osk", "strait", new PageKey(one.id(), 1, 3)), "no page");
        preparation.cover("osk", "strait", null);
        assertThat(strait().cover()).isNull();
    }

    @Test
    void a_preview_link_ends_by_itself_when_revoked_and_when_the_release_is_withdrawn() {
        var one = previews.make("osk", "strait", 7);
        var two = previews.make("osk", "strait", 1);
        assertThat(previews.shown(one.token())).contains(one.preview());
        assertThat(previews.shown(one.token() + "x")).isEmpty();
        assertThat(previews.of("strait")).hasSize(2);
        now.updateAndGet(at -> at.plus(Duration.ofDays(1)));
        assertThat(previews.shown(two.token())).isEmpty();
        assertThat(previews.shown(one.token())).isPresent();
        assertThat(previews.revoke("osk", "elsewhere", one.preview().id())).isFalse();
        assertThat(previews.revoke("osk", "strait", one.preview().id())).isTrue();
        assertThat(previews.revoke("osk", "strait", one.preview().id())).isFalse();
        assertThat(previews.shown(one.token())).isEmpty();

        var three = previews.make("osk", "strait", 7);
        publication.publish("osk", "strait", null);
        refused(() -> previews.make("osk", "strait", 7), "is public");
        publication.withdraw("osk", "strait", "a reason");
        assertThat(previews.shown(three.token())).isEmpty();
        refused(() -> previews.make("osk", "strait", 0), "0 days");
        refused(() -> previews.make("osk", "strait", 91), "91 days");
        assertThat(trail()).contains("preview.made", "preview.revoked");
        assertThat(catalogue.trail().list(null, "preview", Long.MAX_VALUE, 9))
                .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain(three.token()));
    }
}
