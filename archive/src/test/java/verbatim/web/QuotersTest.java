package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import verbatim.editing.Editor;
import verbatim.web.Guarded.Paper;
import verbatim.wire.Json;

/** Who quotes what, and who is told so. */
class QuotersTest {
    private static final Paper MEMO = new Paper("o1", "papers/memo.pdf", "open", "memcon", "1995-10-23", "Amaranth");
    private static final Paper NOTE = new Paper("o0", "papers/note.pdf", "open", "note", "1996-01-02", "Quessel");
    private static final Paper LETTER = new Paper("o2", "papers/letter.pdf", "open", "letter", "1995-10-24", "Hollin");
    private static final String ALTERED = "The ferries of Amaranth sail behind the admiral of Amaranth";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Guarded archive;

    @BeforeEach
    void open() {
        archive = new Guarded(folder);
        archive.take(List.of(NOTE, MEMO, LETTER));
        archive.archive.catalogue().releases().make("later");
        archive.story("first", "open", MEMO.words());
        archive.story("second", "open", ALTERED);
        archive.story("third", "later", MEMO.words());
        archive.story("fourth", "later", LETTER.words());
        archive.publication.publish("editor", "open", null);
        archive.publication.publish(
                "editor", "later", archive.now.get().plus(HOUR).atZone(ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private JsonNode json(String path, String viewer) {
        return Json.mapper().readTree(page(path + ".json", viewer));
    }

    private static List<String> stories(JsonNode quotedBy) {
        return quotedBy.valueStream()
                .map(each ->
                        each.get("url").asString() + " " + each.get("wording").asString())
                .toList();
    }

    private String page(String path, String viewer) {
        return archive.browser
                .get(path, Guarded.VIEWER, viewer, "Accept", "text/html")
                .body();
    }

    private String memo() {
        return "/d/" + archive.held.get("o1").id();
    }

    @Test
    void a_page_says_who_quotes_it_down_to_the_words() {
        String page = page(memo() + "/v1/p1", "");
        assertThat(page)
                .contains("<h2>Quoted by</h2>", "/s/first#q1", "/s/second#q1", "“" + ALTERED + "”")
                .contains("class=\"heat heat-2\"", "class=\"quoted-words\"");
        assertThat(page("/d/" + archive.held.get("o2").id() + "/v1/p1", ""))
                .doesNotContain("Quoted by", "class=\"heat");
    }

    @Test
    void a_release_goes_by_its_list_by_how_much_is_quoted_or_by_date() {
        assertThat(order("")).containsExactly("o0", "o1", "o2");
        assertThat(order("?order=quoted")).containsExactly("o1", "o0", "o2");
        assertThat(order("?order=dated")).containsExactly("o1", "o2", "o0");
        assertThat(order("?order=dated&kind=note")).containsExactly("o0");
        assertThat(order("?order=dated&after=1")).containsExactly("o2", "o0");
        assertThat(order("?order=none")).containsExactly("o0", "o1", "o2");
        archive.now.set(archive.now.get().plus(HOUR));
        assertThat(order("?order=quoted")).containsExactly("o1", "o2", "o0");
        assertThat(page("/r/open?order=quoted", "")).contains("value=\"quoted\" checked");
    }

    private List<String> order(String query) {
        return Json.mapper()
                .readTree(page("/r/open.json" + query, ""))
                .get("documents")
                .valueStream()
                .map(each -> each.get("title").asString())
                .map(title -> archive.held.values().stream()
                        .map(Guarded.Held::paper)
                        .filter(paper -> paper.title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .name())
                .toList();
    }

    @Test
    void programs_are_told_who_quotes_a_page_and_a_document() {
        JsonNode page = json(memo() + "/v1/p1", "").get("quoted_by");
        assertThat(stories(page)).containsExactlyInAnyOrder("/s/first#q1 exact", "/s/second#q1 altered");
        JsonNode one = page.get(0);
        String text = json(memo() + "/v1/p1", "").get("text").asString();
        assertThat(text.substring(one.get("start").asInt(), one.get("end").asInt()))
                .startsWith("The ferries of");
        assertThat(json(one.get("permalink").asString(), "").get("document").asString())
                .isEqualTo(archive.held.get("o1").id());
        assertThat(stories(json(memo(), "").at("/versions/0/quoted_by"))).hasSize(2);
        assertThat(stories(json(memo() + "/v1/p1", "staff").get("quoted_by")))
                .hasSize(3)
                .contains("/s/third#q1 exact");
        assertThat(stories(
                        json("/d/" + archive.held.get("o2").id() + "/v1/p1", "").get("quoted_by")))
                .isEmpty();
    }

    @Test
    void programs_are_told_what_a_story_tells_in_its_own_words() {
        Editor alder = new Editor("j.alder", "Joan Alder");
        String link = archive.held.get("o1").link();
        archive.archive
                .newsroom()
                .begin(alder, "told", "# Told\n\nIt was [kept from everybody](/q/" + link + ").\n", "open");
        archive.archive.gate().confirm(alder, "told", link);
        archive.archive.gate().putOut(alder, "told");
        JsonNode told = json("/s/told", "").get("paraphrases");
        assertThat(told).hasSize(1);
        assertThat(told.at("/0/letter").asString()).isEqualTo("a");
        assertThat(told.at("/0/words").asString()).isEqualTo("kept from everybody");
        assertThat(told.at("/0/passage/permalink").asString()).isEqualTo("/q/" + link);
        assertThat(told.at("/0/settlement/name").asString()).isEqualTo("Joan Alder");

        archive.archive.catalogue().releases().close(archive.held.get("o1").id(), "A name in it.");
        assertThat(json("/s/told", "").get("paraphrases")).isEmpty();
    }

    @Test
    void a_document_and_its_row_say_so_too() {
        assertThat(page(memo(), "")).contains("id=\"quoted\"", "/s/first#q1", "2 quotations");
        assertThat(page("/r/open", "")).contains("Quoted 2 times", memo() + "#quoted");
    }

    @Test
    void what_several_stories_quote_stands_on_the_front_page_and_at_the_release() {
        assertThat(page("/", "")).contains("Most quoted lines", "2<small>stories</small>");
        assertThat(page("/r/open", "")).contains("Most quoted lines");
    }

    @Test
    void a_story_that_is_not_public_yet_is_told_to_the_staff_alone() {
        for (String path : List.of(memo(), memo() + "/v1/p1", "/s/first")) {
            assertThat(page(path, "")).as(path).doesNotContain("/s/third");
            assertThat(page(path, "staff")).as(path).contains("/s/third");
        }
        archive.now.updateAndGet(at -> at.plus(HOUR));
        assertThat(page(memo(), "")).contains("/s/third#q1");
        assertThat(page("/", "")).contains("3<small>stories</small>");
    }

    @Test
    void stories_that_quote_the_same_document_are_related() {
        assertThat(page("/s/first", "")).contains("Related stories", "href=\"/s/second\"");
    }

    @Test
    void a_verdict_shows_no_word_of_a_document_that_was_closed_since() {
        assertThat(page("/s/second", "")).contains("class=\"diff-page\">before<", "Waived, with a reason");
        archive.archive.catalogue().releases().close(archive.held.get("o1").id(), "A name in it.");
        for (String path : List.of("/s/second", "/s/second.json")) {
            assertThat(page(path, ""))
                    .as(path)
                    .contains("compared with a document that is not shown now")
                    .doesNotContain(
                            ">before<", "\"before\"", archive.held.get("o1").id(), "papers/memo.pdf");
        }
        assertThat(page("/s/second", "staff")).contains("class=\"diff-page\">before<");
    }

    @Test
    void a_correction_stands_below_the_text_with_its_day() {
        archive.archive
                .newsroom()
                .correct(new Editor("j.alder", "Joan Alder"), "first", "The ferries are two, not three.");
        assertThat(page("/s/first", ""))
                .contains("Corrected <a href=\"#corrections\">24 November 2026</a>", "The ferries are two, not three.");
    }
}
