package verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.catalogue.Ids;
import verbatim.catalogue.Pages.Counts;
import verbatim.catalogue.SqliteCatalogue;
import verbatim.fault.Fault;
import verbatim.fault.Reason;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.intake.Taken.Outcome;
import verbatim.search.LuceneIndex;
import verbatim.search.SearchIndex;
import verbatim.store.FailingStore;
import verbatim.store.FileStore;
import verbatim.store.ObjectStore;
import verbatim.text.PageKey;
import verbatim.text.PageText;

class IntakeTest {
    private static final Viewer LOCAL = Viewer.local();
    private static final Intake.Listener QUIET = (more, done, total) -> {};

    @TempDir
    Path home;

    @TempDir
    Path files;

    private final TextReader reader = new TextReader();
    private FileStore store;
    private SqliteCatalogue catalogue;
    private LuceneIndex search;

    @BeforeEach
    void open() {
        store = FileStore.open(home.resolve("objects"));
        catalogue = SqliteCatalogue.open(home.resolve("catalogue.db"), Clock.systemUTC(), new Ids(new Random(1)));
        search = LuceneIndex.open(home.resolve("index"));
    }

    @AfterEach
    void close() {
        search.close();
        catalogue.close();
        store.close();
    }

    @Test
    void takes_a_folder_in_and_reads_every_page() throws Exception {
        file("a.txt", "one\ftwo");
        file("deeper/b.txt", "three");
        file(".hidden/c.txt", "no");
        file(".d.txt", "no");
        List<Taken> taken = take();
        assertThat(taken).extracting(Taken::file).containsExactly("a.txt", "deeper/b.txt");
        assertThat(taken).extracting(Taken::outcome).containsOnly(Outcome.NEW);
        drain();
        assertThat(counts()).isEqualTo(new Counts(2, 3, 0, 0, 3, 0));
        assertThat(text(taken.getFirst(), 2)).isEqualTo("two");
        assertThat(search.count()).isEqualTo(3);
        assertThat(hits("three")).containsExactly(new PageKey(id(taken.get(1)), 1, 1));
    }

    @Test
    void the_same_bytes_again_are_known_and_nothing_is_done() throws Exception {
        file("a.txt", "one");
        String document = id(take().getFirst());
        drain();
        file("copy.txt", "one");
        List<Taken> again = take();
        drain();
        assertThat(again).extracting(Taken::outcome).containsOnly(Outcome.KNOWN);
        assertThat(again).extracting(Taken::document).containsOnly(document);
        assertThat(reader.read).hasSize(1);
        assertThat(counts().documents()).isEqualTo(1);
    }

    @Test
    void a_changed_file_of_the_same_name_is_a_new_version() throws Exception {
        file("a.txt", "one");
        Taken first = take().getFirst();
        drain();
        file("a.txt", "one, corrected");
        Taken second = take().getFirst();
        drain();
        assertThat(second.outcome()).isEqualTo(Outcome.NEW_VERSION);
        assertThat(second.document()).isEqualTo(first.document());
        assertThat(second.version()).isEqualTo(2);
        assertThat(text(first, 1)).isEqualTo("one");
        assertThat(text(second, 1)).isEqualTo("one, corrected");
    }

    @Test
    void the_same_bytes_for_another_release_are_a_document_of_their_own() throws Exception {
        file("a.txt", "one");
        take();
        assertThat(take("balkans").getFirst().outcome()).isEqualTo(Outcome.NEW);
        assertThat(take("balkans").getFirst().outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(counts().documents()).isEqualTo(2);
    }

    @Test
    void reread_makes_new_revisions() throws Exception {
        file("a.txt", "one");
        Taken taken = take().getFirst();
        drain();
        intake(store).take(new Intake.Request(List.of(files), null, null, true), QUIET);
        drain();
        assertThat(page(taken, 1).revision()).isEqualTo(2);
        assertThat(search.count()).isEqualTo(1);
    }

    @Test
    void a_text_beside_a_scan_is_its_layer() throws Exception {
        file("memo.pdf", "SCAN of the scan");
        file("memo.txt", "typed by people");
        List<Taken> taken = take();
        drain();
        assertThat(taken).extracting(Taken::file).containsExactly("memo.pdf");
        assertThat(text(taken.getFirst(), 1)).isEqualTo("typed by people");
        assertThat(take()).extracting(Taken::outcome).containsExactly(Outcome.KNOWN);
        drain();
        assertThat(reader.read).hasSize(1);

        file("memo.txt", "typed better");
        take();
        drain();
        assertThat(text(taken.getFirst(), 1)).isEqualTo("typed better");
        assertThat(page(taken.getFirst(), 1).revision()).isEqualTo(2);
    }

    @Test
    void a_text_in_a_folder_of_texts_beside_the_folder_of_scans_is_a_layer_too() throws Exception {
        file("pdf/memo.pdf", "SCAN of the scan");
        file("ocr/memo.txt", "typed by people");
        assertThat(take()).extracting(Taken::file).containsExactly("pdf/memo.pdf");
    }

    @Test
    void files_of_one_name_in_two_folders_given_are_two_documents() throws Exception {
        file("x/memo.txt", "one");
        file("y/memo.txt", "two");
        List<Taken> taken = intake(store)
                .take(new Intake.Request(List.of(files.resolve("x"), files.resolve("y")), null, null, false), QUIET);
        assertThat(taken).extracting(Taken::file).containsExactly("x/memo.txt", "y/memo.txt");
        assertThat(taken).extracting(Taken::outcome).containsOnly(Outcome.NEW);
    }

    @Test
    void what_lies_beside_the_files_describes_them() throws Exception {
        file("pdf/a.txt", "one");
        file("pdf/b.txt", "two");
        file("metadata.jsonl", """
                {"file": "a.txt", "title": "Hyde Park", "documentType": "memcon", "date": "Oct 23, 1995", "participants": ["Y", "C"], "ocrWords": 3}
                {"id": "b", "title": "Another", "date": "", "source": null}
                """);
        List<Taken> taken = take();
        assertThat(taken).hasSize(2);
        assertThat(described(taken.getFirst()))
                .isEqualTo(new Document.Description(
                        "Hyde Park", "memcon", "1995-10-23", null, null, List.of("Y", "C"), null));
        assertThat(described(taken.get(1)).title()).isEqualTo("Another");
    }

    @Test
    void a_description_may_be_a_table_and_may_come_later() throws Exception {
        file("a.txt", "one");
        Taken taken = take().getFirst();
        file("metadata.csv", "\uFEFFFile,Title,Date\r\na.txt,\"One, or \"\"the first\"\"\",1961/1/9\r\n");
        assertThat(take()).extracting(Taken::outcome).containsExactly(Outcome.KNOWN);
        assertThat(described(taken).title()).isEqualTo("One, or \"the first\"");
        assertThat(described(taken).date()).isEqualTo("1961-01-09");
    }

    @Test
    void a_file_that_cannot_be_taken_is_said_in_one_line_and_the_rest_goes_on() throws Exception {
        file("a.txt", "one");
        Files.write(files.resolve("b.bin"), new byte[] {0, 1, 2, 3, (byte) 0xff});
        file("metadata.json", "{ not JSON");
        List<Taken> taken = take();
        assertThat(taken).extracting(Taken::outcome).containsExactly(Outcome.NEW, Outcome.FAILED, Outcome.FAILED);
        assertThat(taken.get(1).error()).contains("b.bin").doesNotContain("\n");
        assertThat(taken.get(2).error()).contains("metadata.json");
    }

    @Test
    void a_folder_may_be_given_by_a_link_and_a_link_in_it_is_named_and_not_followed() throws Exception {
        file("a.txt", "one");
        Files.createSymbolicLink(files.resolve("b.txt"), home.resolve("elsewhere.txt"));
        Path link = Files.createSymbolicLink(home.resolve("papers"), files);
        List<Taken> taken = intake(store).take(new Intake.Request(List.of(link), null, null, false), QUIET);
        assertThat(taken).extracting(Taken::outcome).containsExactlyInAnyOrder(Outcome.NEW, Outcome.FAILED);
        assertThat(taken.stream()
                        .map(Taken::error)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""))
                .contains("b.txt is a link")
                .doesNotContain("\n");
        assertThat(take()).extracting(Taken::outcome).contains(Outcome.KNOWN);
    }

    @Test
    void a_file_that_disappeared_meanwhile_is_said_so() {
        Walk.Found gone = new Walk.Found(files.resolve("gone.pdf"), files, "gone.pdf");
        assertThat(new Examiner(store, catalogue, reader, 1 << 20, null).examine(gone))
                .isInstanceOfSatisfying(
                        Examiner.Examined.Refused.class,
                        refused -> assertThat(refused.line())
                                .isEqualTo(
                                        "gone.pdf: the file is no longer there. Bring it back and take it in again."));
    }

    @Test
    void a_file_larger_than_the_limit_is_refused() throws Exception {
        Path large = file("large.txt", "x".repeat(2000));
        Walk.Found found = new Walk.Found(large, files, "large.txt");
        assertThat(new Examiner(store, catalogue, reader, 1999, null).examine(found))
                .isInstanceOf(Examiner.Examined.Refused.class);
        assertThat(new Examiner(store, catalogue, reader, 2000, null).examine(found))
                .isInstanceOf(Examiner.Examined.Fresh.class);
    }

    @Test
    void a_page_that_fails_is_tried_twice_and_then_says_why() throws Exception {
        file("dark.png", "SCAN unreadable");
        file("light.png", "SCAN readable");
        Taken taken = take().getFirst();
        drain();
        assertThat(counts()).isEqualTo(new Counts(2, 2, 0, 0, 1, 1));
        assertThat(page(taken, 1).tries()).isEqualTo(2);
        assertThat(page(taken, 1).failure()).isEqualTo(Reason.ofPage("fault.page.damaged", "dark.png", 1));
    }

    @Test
    void page_images_are_put_in_place_and_none_is_left_in_between() throws Exception {
        file("a.png", "SCAN words");
        Taken taken = take().getFirst();
        drain();
        assertThat(image(new PageKey(id(taken), 1, 1))).hasContent("image of words");
        try (var left = Files.list(home.resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_full_disk_stops_the_intake_and_the_same_command_goes_on_later() throws Exception {
        for (int i = 0; i < 450; i++) {
            file("n" + i + ".txt", "number " + i);
        }
        assertThatThrownBy(() -> take(FailingStore.afterWrites(store, 300)))
                .isInstanceOf(Fault.class)
                .hasMessage("the disk is full");
        assertThat(counts().documents()).isBetween(1, 300);
        take();
        drain();
        assertThat(counts()).isEqualTo(new Counts(450, 450, 0, 0, 450, 0));
        assertThat(search.count()).isEqualTo(450);
        assertThat(new Upkeep(store, catalogue, search, this::image).compare(1).problems())
                .isEmpty();
    }

    @Test
    void what_a_dead_worker_held_is_read_by_the_next() throws Exception {
        file("a.txt", "one\ftwo\fthree");
        take();
        catalogue.pages().lease("dead", java.time.Duration.ofDays(1), 2);
        drain();
        assertThat(counts()).isEqualTo(new Counts(1, 3, 0, 0, 3, 0));
        assertThat(reader.read).hasSize(3);
    }

    @Test
    void upkeep_finds_what_is_missing_changed_or_not_in_the_index() throws Exception {
        file("a.png", "SCAN words");
        file("b.txt", "two");
        List<Taken> taken = take();
        drain();
        Version b = catalogue.documents().version(LOCAL, id(taken.get(1)), 1).orElseThrow();
        Path object = store.local(b.file());
        Files.writeString(object, "changed");
        Files.delete(image(new PageKey(id(taken.getFirst()), 1, 1)));
        search.clear();
        search.commit();
        Upkeep upkeep = new Upkeep(store, catalogue, search, this::image);
        assertThat(upkeep.compare(1).problems())
                .hasSize(3)
                .anyMatch(line -> line.contains("b.txt") && line.contains("has changed"))
                .anyMatch(line -> line.contains("a.png, page 1: its image is missing"))
                .anyMatch(line -> line.contains("the index holds 0 pages (expected 2)"));
        assertThat(upkeep.missingImages()).isEqualTo(1);
        upkeep.emptyIndex();
        Files.writeString(object, "two");
        drain();
        assertThat(upkeep.compare(1).problems()).isEmpty();
    }

    private Path file(String name, String content) throws IOException {
        Path file = files.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Intake intake(ObjectStore into) {
        return new Intake(into, catalogue, reader, 4, 1 << 20);
    }

    private List<Taken> take() throws InterruptedException {
        return take((String) null);
    }

    private List<Taken> take(@Nullable String release) throws InterruptedException {
        return intake(store).take(new Intake.Request(List.of(files), release, null, false), QUIET);
    }

    private List<Taken> take(ObjectStore into) throws InterruptedException {
        return intake(into).take(new Intake.Request(List.of(files), null, null, false), QUIET);
    }

    private void drain() throws InterruptedException {
        new Pipeline(store, catalogue, search, reader, this::image, home.resolve("incoming"), "worker", 2)
                .drain(Pipeline.Listener.none());
    }

    private Path image(PageKey page) {
        return home.resolve("images").resolve(page + ".png");
    }

    private Counts counts() {
        return catalogue.pages().counts(LOCAL, null);
    }

    private static String id(Taken taken) {
        return String.valueOf(taken.document());
    }

    private Page page(Taken taken, int page) {
        return catalogue
                .pages()
                .byKey(LOCAL, new PageKey(id(taken), taken.version(), page))
                .orElseThrow();
    }

    private String text(Taken taken, int page) {
        return catalogue
                .texts()
                .current(LOCAL, new PageKey(id(taken), taken.version(), page))
                .map(PageText::text)
                .orElseThrow();
    }

    private Document.Description described(Taken taken) {
        return catalogue.documents().byId(LOCAL, id(taken)).orElseThrow().description();
    }

    private List<PageKey> hits(String words) {
        return search
                .find(
                        new SearchIndex.Query(words, null, null, null, null, null),
                        SearchIndex.Visible.everything(),
                        0,
                        10)
                .hits()
                .stream()
                .map(SearchIndex.Hit::page)
                .toList();
    }
}
