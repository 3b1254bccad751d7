package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import verbatim.holdings.Viewer;
import verbatim.wire.Json;

/** What published pages say of themselves to reference managers, search engines and sites that show where a link leads. */
@TestInstance(Lifecycle.PER_CLASS)
class SelfDescriptionTest {
    private static final String SOURCE = "Invented Papers, box 4";

    private Path folder;
    private Trove trove;
    private Site site;
    private Browserless browser;

    @BeforeAll
    void open(@TempDir Path home) {
        folder = home;
        trove = new Trove(home.resolve("home"));
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

    @Test
    void schema_org_has_no_complaint_of_any_page() throws Exception {
        List<Map<String, Object>> blocks = new ArrayList<>();
        for (String path : List.of(
                "/d/" + trove.memcon.id(),
                "/d/" + trove.note.id() + "/v1",
                trove.page(1, 1),
                trove.page(2, 2),
                "/r/strait",
                "/r/patrols",
                "/s/patrols")) {
            blocks.add(Map.of("name", path, "block", Json.mapper().readTree(block(path))));
        }
        assertThat(complaints(blocks)).isEmpty();
        blocks.clear();
        blocks.add(Map.of("name", "wrong", "block", Json.mapper().readTree("""
                {"@context": "https://schema.org", "@graph": [
                    {"@type": "NewsArticle", "headline": "x", "judged": true},
                    {"@type": "ArchiveComponent", "name": "x", "locationCreated": 3},
                    {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "x"}]}]}
                """)));
        assertThat(complaints(blocks)).as("what it is there to find").hasSizeGreaterThan(1);
    }

    private String block(String path) {
        return page(path).select("head > script[type=application/ld+json]").html();
    }

    /** What the checkers from npm say of them. */
    private List<String> complaints(List<Map<String, Object>> blocks) throws Exception {
        Path script = Path.of("src/test/resources/verbatim/web/schemaorg.mjs");
        Assumptions.assumeTrue(
                Files.exists(Path.of("node_modules/schema-dts")),
                "the checkers of schema.org are not there: npm ci brings them");
        Path file = Files.writeString(folder.resolve("blocks.json"), Json.write(blocks));
        Process node = new ProcessBuilder("node", script.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        return List.of(Json.read(said, String[].class));
    }

    private JsonNode thing(String path, String type) {
        for (JsonNode thing : Json.mapper().readTree(block(path)).get("@graph")) {
            if (thing.get("@type").asString().equals(type)) {
                return thing;
            }
        }
        throw new AssertionError("no " + type + " at " + path);
    }

    @Test
    void a_document_is_part_of_its_release_and_a_story_cites_the_documents_it_quotes() {
        JsonNode paper = thing("/d/" + trove.memcon.id(), "ArchiveComponent");
        assertThat(paper.at("/isPartOf/@id").asString()).isEqualTo(site.address() + "/r/strait");
        assertThat(paper.get("dateCreated").asString()).isEqualTo("1995-10-23");
        assertThat(paper.get("itemLocation").asString()).isEqualTo(SOURCE);
        assertThat(paper.at("/encoding/sha256").asString()).hasSize(64);
        assertThat(paper.has("author")).isFalse();
        JsonNode story = thing("/s/patrols", "NewsArticle");
        assertThat(story.get("citation")
                        .valueStream()
                        .map(each -> each.get("name").asString()))
                .as("the copy that everybody may see")
                .isNotEmpty();
        assertThat(story.get("hasPart")
                        .valueStream()
                        .map(each -> each.get("text").asString()))
                .contains("We have to find some sort of compromise")
                .doesNotContain("will ask what we get for the southern ports");
        story.get("hasPart")
                .valueStream()
                .map(each -> each.get("isBasedOn").asString().replace(site.address(), ""))
                .forEach(path ->
                        assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200));
        assertThat(story.at("/correction/0/text").asString()).isEqualTo("An earlier text had the fleets as three.");
        List<String> way = thing(trove.page(1, 2), "BreadcrumbList")
                .get("itemListElement")
                .valueStream()
                .map(each -> each.get("item").asString().replace(site.address(), ""))
                .toList();
        assertThat(way).containsExactly("/r/strait", "/d/" + trove.memcon.id() + "/v1", trove.page(1, 2));
    }

    @Test
    void other_sites_show_title_address_and_picture() {
        Document page = page(trove.page(1, 1));
        assertThat(property(page, "og:type")).isEqualTo("website");
        assertThat(property(page, "og:url")).isEqualTo(site.address() + trove.page(1, 1));
        assertThat(property(page, "og:locale")).isEqualTo("ru_RU");
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        String picture = property(page, "og:image").replace(site.address(), "");
        assertThat(browser.bytes(picture).headers().firstValue("Content-Type")).contains("image/jpeg");
        Document story = page("/s/patrols");
        assertThat(property(story, "og:type")).isEqualTo("article");
        assertThat(property(story, "article:published_time")).isEqualTo("2026-11-24T06:00:00Z");
        assertThat(property(page("/d/" + trove.note.id()), "og:image")).isEmpty();
    }

    private static String property(Document page, String name) {
        return page.select("head > meta[property=" + name + "]").attr("content");
    }

    @Test
    void what_not_everybody_may_see_is_shown_nowhere_else() {
        trove.archive.catalogue().releases().make("hidden");
        var hidden = trove.archive
                .catalogue()
                .documents()
                .create("hidden/memo.txt", "hidden", verbatim.holdings.Document.Description.none());
        trove.typed(hidden, "Nobody but the staff has read this.");
        try (Site local = Site.start(trove.archive, "127.0.0.1", 0)) {
            for (String path :
                    List.of("/d/" + hidden.id(), "/d/" + hidden.id() + "/v1/p1", "/r/hidden", "/s/ferries")) {
                Document page =
                        Jsoup.parse(new Browserless(local.address()).get(path).body());
                assertThat(page.title()).as(path).isNotEmpty();
                assertThat(page.select("meta[property], script[type=application/ld+json]"))
                        .as(path)
                        .isEmpty();
                assertThat(page.select("meta[name=citation_title]"))
                        .as("for the one who sees it")
                        .hasSize(1);
            }
        }
    }
}
