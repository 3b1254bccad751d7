package verbatim.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import verbatim.catalogue.Pages.Counts;
import verbatim.catalogue.Pages.Due;
import verbatim.catalogue.Pages.Marks;
import verbatim.fault.Reason;
import verbatim.holdings.Anchor;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.Page;
import verbatim.holdings.PageReading;
import verbatim.holdings.Redaction;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/** What every catalogue must do; each adapter runs it. */
abstract class CatalogueContract {
    static final Viewer LOCAL = Viewer.local();
    static final Digest FILE = new Digest("ab".repeat(32));
    static final Digest LAYER = new Digest("cd".repeat(32));
    private static final Reason TORN = Reason.ofPage("fault.page.damaged", "memo.pdf", 2);
    static final Duration HOUR = Duration.ofHours(1);

    abstract Catalogue catalogue();

    /** Lets the catalogue's clock go on. */
    abstract void pass(Duration time);

    @AfterEach
    void close() {
        catalogue().close();
    }

    @Test
    void a_document_comes_back_as_it_was_described() {
        Description described = new Description(
                "Helsinki", "memcon", "1997-03-21", "Helsinki", "START", List.of("The President", "Yeltsin"), "WJCL");
        Document made = catalogue().documents().create("a/b.c.pdf", "balkans", described);
        assertThat(made.id()).matches("d[0-9a-hjkmnp-tv-z]{8}");
        assertThat(catalogue().documents().byId(LOCAL, made.id())).contains(made);
        assertThat(made.description()).isEqualTo(described);
    }

    @Test
    void a_document_is_found_by_whatever_people_call_it_and_an_exact_name_goes_first() {
        Document long_ = document("folder/memo.pdf", null);
        Document exact = document("memo.pdf", null);
        Document stem = document("memo", null);
        assertThat(named(long_.id())).containsExactly(long_);
        assertThat(named("memo.pdf")).containsExactly(exact);
        assertThat(named("folder/memo.pdf")).containsExactly(long_);
        assertThat(named("memo")).containsExactly(stem);
        assertThat(named("nothing")).isEmpty();
        document("x/letter.pdf", null);
        document("y/letter.pdf", "r");
        assertThat(named("letter")).hasSize(2);
        assertThat(named("letter.pdf")).hasSize(2);
    }

    @Test
    void a_name_is_unique_within_a_release() {
        Document one = document("memo.pdf", null);
        Document other = document("memo.pdf", "r");
        assertThat(catalogue().documents().ofName("memo.pdf", null)).contains(one);
        assertThat(catalogue().documents().ofName("memo.pdf", "r")).contains(other);
        assertThatThrownBy(() -> document("memo.pdf", "r")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void versions_are_numbered_and_their_pages_wait() {
        Document document = document("memo.pdf", null);
        Version first = version(document, 3, null);
        Version second = version(document, 1, LAYER);
        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(catalogue().documents().versions(LOCAL, document.id())).containsExactly(first, second);
        assertThat(catalogue().documents().version(LOCAL, document.id(), 2)).contains(second);
        assertThat(catalogue().documents().version(LOCAL, document.id(), 3)).isEmpty();
        assertThat(catalogue().documents().ofFile(LOCAL, FILE)).containsExactly(first, second);
        assertThat(catalogue()
                        .documents()
                        .byId(LOCAL, document.id())
                        .orElseThrow()
                        .versions())
                .isEqualTo(2);
        assertThat(catalogue().pages().of(LOCAL, document.id(), 1))
                .extracting(Page::state)
                .containsExactly(Page.State.WAITING, Page.State.WAITING, Page.State.WAITING);
        assertThat(counts(null)).isEqualTo(new Counts(1, 4, 4, 0, 0, 0));
    }

    @Test
    void documents_are_listed_by_release_and_name() {
        Document b = document("b", null);
        Document a = document("a", null);
        Document r = document("0", "r");
        assertThat(catalogue().documents().list(LOCAL, null, 0, 10)).containsExactly(a, b, r);
        assertThat(catalogue().documents().list(LOCAL, null, 1, 1)).containsExactly(b);
        assertThat(catalogue().documents().list(LOCAL, "r", 0, 10)).containsExactly(r);
        assertThat(catalogue().documents().count(LOCAL, null)).isEqualTo(3);
        assertThat(catalogue().documents().count(LOCAL, "r")).isEqualTo(1);
        assertThat(catalogue().documents().count(LOCAL, "s")).isZero();
    }

    @Test
    void a_page_is_leased_to_one_worker_at_a_time_oldest_first() {
        Document document = document("memo.pdf", null);
        version(document, 3, null);
        assertThat(catalogue().pages().lease("one", HOUR, 2)).containsExactly(key(document, 1), key(document, 2));
        assertThat(catalogue().pages().lease("two", HOUR, 2)).containsExactly(key(document, 3));
        assertThat(catalogue().pages().lease("two", HOUR, 2)).isEmpty();
        assertThat(counts(null)).isEqualTo(new Counts(1, 3, 0, 3, 0, 0));
    }

    @Test
    void a_lease_that_ran_out_goes_to_another_and_the_first_may_keep_nothing() {
        Document document = document("memo.pdf", null);
        version(document, 1, null);
        catalogue().pages().lease("one", HOUR, 1);
        pass(HOUR.plusSeconds(1));
        assertThat(catalogue().pages().lease("two", HOUR, 1)).containsExactly(key(document, 1));
        assertThat(complete("one", key(document, 1), "mine")).isEmpty();
        assertThat(catalogue().pages().fail("one", key(document, 1), TORN, false))
                .isFalse();
        assertThat(complete("two", key(document, 1), "mine")).contains(1);
        assertThat(page(key(document, 1)).tries()).isEqualTo(2);
    }

    @Test
    void pages_given_back_are_untried() {
        Document document = document("memo.pdf", null);
        version(document, 2, null);
        catalogue().pages().lease("one", HOUR, 1);
        catalogue().pages().lease("two", HOUR, 1);
        catalogue().pages().release("one");
        assertThat(page(key(document, 1)).tries()).isZero();
        assertThat(page(key(document, 2)).state()).isEqualTo(Page.State.RUNNING);
        assertThat(catalogue().pages().reclaim("three")).isEqualTo(1);
        assertThat(counts(null)).isEqualTo(new Counts(1, 2, 2, 0, 0, 0));
    }

    @Test
    void a_reading_comes_back_whole() {
        Document document = document("memo.pdf", null);
        version(document, 1, null);
        catalogue().pages().lease("one", HOUR, 1);
        List<Word> words = List.of(
                new Word("The", 0, 3, new Box(10, 20, 30, 12), 0.961, false, null),
                new Word("Prosident", 4, 13, new Box(5, 18, 90, 13), 0.5, true, "President"),
                new Word("said", 14, 18, null, 1, false, null));
        PageReading reading = new PageReading(
                new Page.Image(2550, 3300, 300, 180),
                "tesseract 5.5.2",
                List.of("eng sha256:1"),
                "careful",
                true,
                "The Prosident\nsaid",
                words,
                List.of(new Span(Role.FURNITURE, 0, 3), new Span(Role.MARGIN, 14, 18)),
                List.of(new Turn("Président Eltsine", 4, 18)),
                List.of(
                        new Redaction(new Box(1, 2, 3, 4), "1.4(d)", null),
                        new Redaction(new Box(5, 6, 7, 8), null, "E.O. 13526")),
                List.of(Reason.of("remark.poor")));
        PageKey key = key(document, 1);
        assertThat(catalogue().pages().complete("one", key, reading)).contains(new Pages.Completed(1, false));
        assertThat(catalogue().texts().current(LOCAL, key))
                .contains(new PageText(key, 1, true, reading.text(), words, reading.spans(), reading.turns()));
        assertThat(page(key)).isEqualTo(new Page(key, Page.State.READ, 1, null, reading.image(), 1));
        assertThat(catalogue().pages().redactions(LOCAL, key)).isEqualTo(reading.redactions());
        assertThat(catalogue().texts().provenance(LOCAL, key)).hasValueSatisfying(made -> {
            assertThat(made.engine()).isEqualTo("tesseract 5.5.2");
            assertThat(made.models()).containsExactly("eng sha256:1");
            assertThat(made.remarks()).containsExactly(Reason.of("remark.poor"));
        });
    }

    @Test
    void reading_again_makes_the_next_revision_and_keeps_the_old_one() {
        Document document = document("memo.pdf", null);
        version(document, 1, null);
        PageKey key = key(document, 1);
        read(key, "first");
        assertThat(catalogue().pages().retry(document.id(), 1, 1, false)).isZero();
        assertThat(catalogue().pages().retry(document.id(), 1, 1, true)).isEqualTo(1);
        assertThat(text(key)).isEqualTo("first");
        read(key, "second");
        assertThat(text(key)).isEqualTo("second");
        assertThat(catalogue().texts().at(LOCAL, key, 1).orElseThrow().text()).isEqualTo("first");
        assertThat(catalogue().texts().at(LOCAL, key, 3)).isEmpty();
        assertThat(catalogue().texts().revisions(LOCAL, key)).hasSize(2);
    }

    @Test
    void texts_come_in_the_order_asked_without_those_that_have_none() {
        Document document = document("memo.pdf", null);
        version(document, 3, null);
        read(key(document, 1), "one");
        read(key(document, 2), "two");
        assertThat(catalogue().texts().current(LOCAL, List.of(key(document, 3), key(document, 2), key(document, 1))))
                .extracting(PageText::text)
                .containsExactly("two", "one");
        assertThat(catalogue().texts().current(LOCAL, List.of())).isEmpty();
    }

    @Test
    void a_text_that_was_asked_for_before_is_the_current_one_and_never_one_that_was_taken_back() {
        Document document = document("memo.pdf", null);
        version(document, 1, null);
        PageKey key = key(document, 1);
        read(key, "first");
        catalogue().pages().retry(document.id(), 1, 1, true);
        assertThatThrownBy(() -> catalogue().inTransaction(() -> {
                    read(key, "taken back");
                    assertThat(text(key)).isEqualTo("taken back");
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        assertThat(text(key)).isEqualTo("first");
        read(key, "second");
        assertThat(text(key)).isEqualTo("second");
        assertThat(text(key)).isEqualTo("second");
    }

    @Test
    void many_are_asked_for_at_once() {
        Document one = document("one", null);
        Document two = document("two", null);
        Version first = version(one, 2, null);
        Version second = version(one, 1, LAYER);
        Version other = version(two, 1, null);
        Documents documents = catalogue().documents();
        assertThat(documents.byIds(LOCAL, List.of(two.id(), "d00000000", one.id(), two.id())))
                .containsExactly(
                        documents.byId(LOCAL, two.id()).orElseThrow(),
                        documents.byId(LOCAL, one.id()).orElseThrow());
        assertThat(documents.versions(LOCAL, Map.of(one.id(), 1, two.id(), 1, "d00000000", 1)))
                .containsOnly(Map.entry(one.id(), first), Map.entry(two.id(), other));
        assertThat(documents.versions(LOCAL, Map.of(one.id(), 2, two.id(), 2)))
                .containsOnly(Map.entry(one.id(), second));
        assertThat(catalogue().pages().byKeys(LOCAL, List.of(key(one, 2), key(one, 3), key(two, 1), key(one, 1))))
                .containsExactly(page(key(one, 2)), page(key(two, 1)), page(key(one, 1)));
        assertThat(documents.byIds(LOCAL, List.of())).isEmpty();
        assertThat(documents.versions(LOCAL, Map.of())).isEmpty();
        assertThat(catalogue().pages().byKeys(LOCAL, List.of())).isEmpty();
    }

    @Test
    void one_piece_of_work_sees_what_it_writes() {
        Document document = document("memo.pdf", null);
        Description described = new Description(null, null, null, "Helsinki", null, List.of(), null);
        catalogue().holdingSight(() -> {
            assertThat(catalogue().documents().byId(LOCAL, document.id())).contains(document);
            catalogue().documents().describe(document.id(), described);
            assertThat(catalogue()
                            .documents()
                            .byId(LOCAL, document.id())
                            .orElseThrow()
                            .description())
                    .isEqualTo(described);
            return catalogue().inTransaction(() -> {
                catalogue().documents().describe(document.id(), Description.none());
                assertThat(catalogue().documents().byId(LOCAL, document.id())).contains(document);
                return true;
            });
        });
    }

    @Test
    void a_failure_is_kept_and_a_retry_makes_the_page_wait_again() {
        Document document = document("memo.pdf", "r");
        version(document, 2, null);
        catalogue().pages().lease("one", HOUR, 2);
        assertThat(catalogue().pages().fail("one", key(document, 1), TORN, true))
                .isTrue();
        assertThat(catalogue().pages().fail("one", key(document, 2), TORN, false))
                .isTrue();
        assertThat(page(key(document, 1)).state()).isEqualTo(Page.State.WAITING);
        assertThat(page(key(document, 2)).failure()).isEqualTo(TORN);
        assertThat(catalogue().pages().failures(LOCAL, "r", 5))
                .containsExactly(new Pages.Failure("memo.pdf", key(document, 2), TORN));
        assertThat(catalogue().pages().failures(LOCAL, "s", 5)).isEmpty();
        assertThat(counts("r")).isEqualTo(new Counts(1, 2, 1, 0, 0, 1));
        assertThat(catalogue().pages().retry(null, null, null, false)).isEqualTo(1);
        assertThat(counts(null)).isEqualTo(new Counts(1, 2, 2, 0, 0, 0));
        assertThat(page(key(document, 2)).tries()).isZero();
    }

    @Test
    void a_page_is_due_for_the_index_when_its_text_its_neighbour_or_its_description_changed() {
        Document document = document("memo.pdf", null);
        version(document, 2, null);
        read(key(document, 1), "one");
        assertThat(due()).containsExactly(key(document, 1));
        index();
        assertThat(due()).isEmpty();
        assertThat(catalogue().pages().filed()).isEqualTo(1);

        read(key(document, 2), "two");
        assertThat(due()).containsExactly(key(document, 1), key(document, 2));
        index();

        catalogue().documents().describe(document.id(), Description.none());
        assertThat(due()).hasSize(2);
        index();

        catalogue().pages().unindexAll();
        assertThat(due()).hasSize(2);
        assertThat(catalogue().pages().filed()).isZero();
    }

    @Test
    void a_change_while_the_page_was_being_filed_is_not_lost() {
        Document document = document("memo.pdf", null);
        version(document, 2, null);
        read(key(document, 1), "one");
        List<Due> taken = catalogue().pages().toIndex(10);
        read(key(document, 2), "two");
        catalogue().pages().indexed(taken);
        assertThat(due()).containsExactly(key(document, 1), key(document, 2));
    }

    @Test
    void a_version_is_settled_once_after_its_last_page() {
        Document document = document("memo.pdf", null);
        Version version = version(document, 2, null);
        read(key(document, 1), "Y: one");
        assertThat(catalogue().pages().toSettle(10)).isEmpty();
        read(key(document, 2), "two");
        assertThat(catalogue().pages().toSettle(10)).containsExactly(version);
        index();

        catalogue()
                .pages()
                .settle(
                        document.id(),
                        1,
                        List.of(new Marks(key(document, 2), List.of(), List.of(new Turn("Yeltsin", 0, 3)))));
        assertThat(catalogue().pages().toSettle(10)).isEmpty();
        PageText settled = catalogue().texts().current(LOCAL, key(document, 2)).orElseThrow();
        assertThat(settled.revision()).isEqualTo(2);
        assertThat(settled.text()).isEqualTo("two");
        assertThat(settled.turns()).containsExactly(new Turn("Yeltsin", 0, 3));
        assertThat(due()).containsExactly(key(document, 1), key(document, 2));

        catalogue().pages().retry(document.id(), 1, 1, true);
        read(key(document, 1), "Y: once more");
        assertThat(catalogue().pages().toSettle(10)).containsExactly(version);
    }

    @Test
    void the_same_words_give_the_same_link() {
        Document document = document("memo.pdf", null);
        version(document, 2, null);
        read(key(document, 1), "one two");
        read(key(document, 2), "three");
        Passage passage = new Passage(
                document.id(), 1, 1, "two\fthree", List.of(new Passage.Range(1, 4, 7), new Passage.Range(2, 0, 5)));
        Anchor anchor = catalogue().anchors().mint(passage, "one", "");
        assertThat(anchor.passage()).isEqualTo(passage);
        assertThat(anchor.revisions()).containsExactly(1, 1);
        assertThat(catalogue().anchors().mint(passage, "one", "")).isEqualTo(anchor);
        assertThat(catalogue().anchors().byId(LOCAL, anchor.id())).contains(anchor);
        assertThat(catalogue().anchors().byId(LOCAL, "nothing")).isEmpty();
    }

    @Test
    void a_transaction_keeps_all_or_nothing_and_sees_its_own_writes() {
        assertThatThrownBy(() -> catalogue().inTransaction(() -> {
                    Document document = document("memo.pdf", null);
                    assertThat(catalogue().documents().byId(LOCAL, document.id()))
                            .isPresent();
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(catalogue().documents().count(LOCAL, null)).isZero();
        assertThat(named("memo.pdf")).isEmpty();
    }

    final Document document(String name, @Nullable String release) {
        return catalogue().documents().create(name, release, Description.none());
    }

    final Version version(Document document, int pages, @Nullable Digest layer) {
        return catalogue().documents().addVersion(document.id(), FILE, "memo.pdf", "application/pdf", 1, pages, layer);
    }

    static PageKey key(Document document, int page) {
        return new PageKey(document.id(), 1, page);
    }

    final Page page(PageKey key) {
        return catalogue().pages().byKey(LOCAL, key).orElseThrow();
    }

    final String text(PageKey key) {
        return catalogue().texts().current(LOCAL, key).orElseThrow().text();
    }

    final List<Document> named(String name) {
        return catalogue().documents().named(LOCAL, name);
    }

    final Counts counts(@Nullable String release) {
        return catalogue().pages().counts(LOCAL, release);
    }

    final List<PageKey> due() {
        return catalogue().pages().toIndex(100).stream().map(Due::key).toList();
    }

    final void index() {
        catalogue().pages().indexed(catalogue().pages().toIndex(100));
    }

    final Optional<Integer> complete(String worker, PageKey key, String text) {
        return catalogue().pages().complete(worker, key, reading(text)).map(Pages.Completed::revision);
    }

    /** Leases whatever waits, reads this page and gives the others back. */
    final void read(PageKey key, String text) {
        assertThat(catalogue().pages().lease("reader", HOUR, 100)).contains(key);
        assertThat(complete("reader", key, text)).isPresent();
        catalogue().pages().release("reader");
    }

    static PageReading reading(String text) {
        return new PageReading(
                null, "test 1", List.of(), "", false, text, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
