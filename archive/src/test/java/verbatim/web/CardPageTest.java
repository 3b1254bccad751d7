package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.text.PageKey;
import verbatim.wire.Json;

/** Exact words for other sites. */
class CardPageTest {
    private static final String WORDS = "Our\nships would be under a common admiral";

    @TempDir
    private static Path folder;

    private static Trove trove;
    private static Site site;
    private static Browserless browser;
    private static String link = "";

    @BeforeAll
    static void start() {
        trove = new Trove(folder);
        site = Site.start(trove.archive, "127.0.0.1", 0);
        browser = new Browserless(site.address());
        PageKey page = new PageKey(trove.memcon.id(), 1, 1);
        var text =
                trove.archive.catalogue().texts().current(Viewer.local(), page).orElseThrow();
        int start = text.text().indexOf(WORDS);
        Passage passage = new Passage(
                page.document(),
                1,
                text.revision(),
                WORDS,
                List.of(new Passage.Range(1, start, start + WORDS.length())));
        link = "/q/" + trove.archive.catalogue().anchors().mint(passage, "", "").id();
    }

    @AfterAll
    static void stop() {
        site.close();
        trove.close();
    }

    private static HttpResponse<String> oembed(String url, String more) {
        return browser.get("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + more);
    }

    @Test
    void the_card_has_the_words_their_place_and_the_picture_and_needs_neither_script_nor_style() {
        JsonNode card = Json.mapper().readTree(oembed(site.address() + link, "").body());
        assertThat(card.get("type").asString()).isEqualTo("rich");
        assertThat(card.get("version").asString()).isEqualTo("1.0");
        Element fragment = Jsoup.parseBodyFragment(card.get("html").asString()).body();
        assertThat(fragment.select("blockquote").text()).isEqualTo("“Our ships would be under a common admiral”");
        assertThat(fragment.select("figcaption").text())
                .isEqualTo(
                        "Premier Osk, Ferries of the Varran Strait, 23 October 1995, page 1. These words on the page");
        assertThat(fragment.select("a[href]").eachAttr("href")).containsOnly(site.address() + link);
        String picture = fragment.select("img").attr("src");
        assertThat(browser.get(picture.substring(site.address().length())).statusCode())
                .isEqualTo(200);
        assertThat(fragment.select("script, style, [style], [class*=js], iframe"))
                .isEmpty();
    }

    @Test
    void the_page_gives_the_same_html_to_copy() {
        String page = browser.get(link + "/card", "Accept", "text/html").body();
        String copied = Jsoup.parse(page).select("#html").text();
        JsonNode card = Json.mapper().readTree(browser.get(link + "/card.json").body());
        assertThat(copied).isEqualTo(card.get("html").asString());
        assertThat(card)
                .isEqualTo(
                        Json.mapper().readTree(oembed(site.address() + link, "").body()));
    }

    @Test
    void a_narrower_site_gets_a_narrower_picture() {
        JsonNode card = Json.mapper()
                .readTree(oembed(site.address() + link, "&maxwidth=300").body());
        assertThat(card.get("width").asInt()).isEqualTo(300);
        assertThat(card.get("html").asString()).contains("width=\"300\"");
    }

    @Test
    void other_sites_links_and_formats_are_refused() {
        assertThat(oembed("https://example.org" + link, "").statusCode()).isEqualTo(404);
        assertThat(oembed(site.address() + "/q/q00000000", "").statusCode()).isEqualTo(404);
        assertThat(oembed(site.address() + link, "&format=xml").statusCode()).isEqualTo(501);
    }

    @Test
    void a_permanent_link_tells_where_its_card_is() {
        assertThat(browser.get(link).headers().firstValue("Link").orElse(""))
                .contains("/oembed?url=")
                .contains("application/json+oembed");
    }
}
