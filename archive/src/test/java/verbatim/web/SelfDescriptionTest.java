package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.Viewer;

/** What published pages say of themselves to reference managers, search engines and sites that show where a link leads. */
@TestInstance(Lifecycle.PER_CLASS)
class SelfDescriptionTest {
    private static final String SOURCE = "Invented Papers, box 4";

    private Trove trove;
    private Site site;
    private Browserless browser;

    @BeforeAll
    void open(@TempDir Path folder) {
        trove = new Trove(folder);
        EveryPage.of(trove);
        trove.archive
                .catalogue()
                .releases()
                .publish("strait", Instant.parse("2026-11-23T23:30:00Z"), ZoneOffset.ofHours(1));
        site = Site.start(trove.archive, "127.0.0.1", 0, Crowd.standard(), new ViewerOf(request -> Viewer.anybody()));
        browser = new Browserless(site.address());
    }

    @AfterAll
    void close() {
        site.close();
        trove.close();
    }

    private Document page(String path) {
        var answer = browser.get(path, "Accept-Language", "ru");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), site.address() + path);
    }

    private Map<String, String> zotero(String path) {
        return ZoteroRules.item(page(path));
    }

    @Test
    void zotero_takes_a_document_as_its_citation_has_it() {
        String version = "/d/" + trove.memcon.id() + "/v2";
        assertThat(zotero("/d/" + trove.memcon.id()))
                .containsEntry("itemType", "manuscript")
                .containsEntry("title", "Ferries of the Varran Strait")
                .containsEntry("manuscriptType", "memorandum of conversation")
                .containsEntry("date", "1995-10-23")
                .containsEntry("place", "Hollin Island")
                .containsEntry("archive", SOURCE)
                .containsEntry("numPages", "2")
                .containsEntry("url", site.address() + version)
                .containsEntry("creators", "")
                .containsEntry("extra", "version: 2\ncollection-title: strait\ncollection-number: 1");
    }

    @Test
    void zotero_takes_a_page_or_the_lit_words_of_it() {
        String page = trove.page(1, 1);
        assertThat(zotero(page))
                .containsEntry("url", site.address() + page)
                .containsEntry("extra", "version: 1\npage: 1\ncollection-title: strait\ncollection-number: 1");
        String link = browser.post(
                        "/q",
                        "document=" + trove.memcon.id() + "&version=1&page=1&words=20-24&text="
                                + trove.archive
                                        .catalogue()
                                        .texts()
                                        .current(Viewer.local(), new verbatim.text.PageKey(trove.memcon.id(), 1, 1))
                                        .orElseThrow()
                                        .revision())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String id = link.replaceFirst(".*/q/", "").replaceFirst(".*link=", "").replaceFirst("[&#].*", "");
        Map<String, String> words = zotero(page + "?link=" + id);
        assertThat(words.get("url")).isEqualTo(site.address() + "/q/" + id);
        assertThat(words.get("abstractNote")).startsWith("“").endsWith("”");
    }

    @Test
    void the_language_of_the_site_is_never_taken_for_that_of_a_document() {
        assertThat(zotero("/d/" + trove.note.id())).containsEntry("language", "en");
        assertThat(zotero("/s/patrols")).containsEntry("language", "und");
        assertThat(SelfDescription.tag("deu_latf")).isEqualTo("de");
        assertThat(SelfDescription.tag("chi_sim")).isEqualTo("chi");
        assertThat(SelfDescription.tag("osd2")).isEqualTo("und");
    }

    @Test
    void what_nobody_said_of_a_document_is_not_said() {
        assertThat(zotero("/d/" + trove.note.id()))
                .containsEntry("title", "[note]")
                .containsEntry("abstractNote", "note")
                .doesNotContainKeys("date", "place", "archive", "manuscriptType");
    }

    @Test
    void zotero_takes_a_story_and_a_release() {
        assertThat(zotero("/s/patrols"))
                .containsEntry("itemType", "newspaperArticle")
                .containsEntry("title", "What the two agreed on")
                .containsEntry("publicationTitle", "Verbatim")
                .containsEntry("date", "2026-11-24")
                .containsEntry("url", site.address() + "/s/patrols");
        assertThat(zotero("/r/strait"))
                .containsEntry("itemType", "webpage")
                .containsEntry("title", "strait")
                .containsEntry("websiteTitle", "Verbatim")
                .as("the day on the clock that the release was published by")
                .containsEntry("date", "2026-11-24");
    }

    @Test
    void a_byline_is_taken_for_names_only_where_it_is_nothing_else() {
        assertThat(Byline.names("By Joan Alder and Max van der Osk")).containsExactly("Joan Alder", "Max van der Osk");
        assertThat(Byline.names("Anna Markovi\u0107, Ines O’Hara and Li Wei"))
                .containsExactly("Anna Markovi\u0107", "Ines O’Hara", "Li Wei");
        assertThat(Byline.names("Анна Ветрова и Пётр Ильин")).containsExactly("Анна Ветрова", "Пётр Ильин");
        for (String other : List.of(
                "",
                "Our own correspondent",
                "Written by Verbatim’s developers. Both countries are invented.",
                "Joan Alder, for the desk")) {
            assertThat(Byline.names(other)).as(other).isEmpty();
        }
    }
}
