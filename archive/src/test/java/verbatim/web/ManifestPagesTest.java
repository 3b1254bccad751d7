package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import verbatim.wire.Json;

/** Documents for the viewers of other houses. */
class ManifestPagesTest {
    @TempDir
    private static Path folder;

    private static Trove trove;
    private static Site site;
    private static Browserless browser;

    @BeforeAll
    static void start() {
        trove = new Trove(folder);
        site = Site.start(trove.archive, "127.0.0.1", 0);
        browser = new Browserless(site.address());
    }

    @AfterAll
    static void stop() {
        site.close();
        trove.close();
    }

    private static JsonNode manifest(String id) {
        HttpResponse<String> answer = browser.get("/iiif/" + id + "/manifest");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        return Json.mapper().readTree(answer.body());
    }

    @Test
    void a_document_has_a_canvas_a_page_with_its_picture_and_the_received_file() {
        JsonNode manifest = manifest(trove.memcon.id() + "-v1");
        assertThat(manifest.get("@context").asString()).isEqualTo("http://iiif.io/api/presentation/3/context.json");
        assertThat(manifest.get("id").asString())
                .isEqualTo(site.address() + "/iiif/" + trove.memcon.id() + "-v1/manifest");
        assertThat(manifest.at("/label/none/0").asString()).isEqualTo("Ferries of the Varran Strait");
        assertThat(manifest.get("navDate").asString()).isEqualTo("1995-10-23T00:00:00Z");
        assertThat(manifest.at("/rendering/0/id").asString()).isEqualTo(site.address() + "/files/" + trove.file);
        assertThat(manifest.get("metadata").toString()).contains("\"President Alder\",\"Premier Osk\"");
        assertThat(manifest.at("/items/0/label/en/0").asString()).isEqualTo("Page 1");
        assertThat(manifest.at("/items/0/label/ru/0").asString()).isEqualTo("Страница 1");
        assertThat(manifest.at("/metadata/0/label/ru/0").asString()).isNotEmpty();
        assertThat(manifest.get("items").size()).isEqualTo(2);
        JsonNode canvas = manifest.get("items").get(0);
        JsonNode painting = canvas.at("/items/0/items/0");
        assertThat(painting.get("motivation").asString()).isEqualTo("painting");
        assertThat(painting.get("target")).isEqualTo(canvas.get("id"));
        assertThat(painting.at("/body/width")).isEqualTo(canvas.get("width"));
        assertThat(painting.at("/body/service/0/type").asString()).isEqualTo("ImageService3");
        String service = painting.at("/body/service/0/id")
                .asString()
                .substring(site.address().length());
        JsonNode image =
                Json.mapper().readTree(browser.get(service + "/info.json").body());
        assertThat(image.get("width")).isEqualTo(canvas.get("width"));
        String thumbnail = manifest.at("/thumbnail/0/id")
                .asString()
                .substring(site.address().length());
        assertThat(browser.bytes(thumbnail).statusCode()).isEqualTo(200);
    }

    @Test
    void the_document_itself_is_its_latest_version() {
        assertThat(manifest(trove.memcon.id()).at("/items/0/id").asString()).contains("-v2-p1/");
    }

    @Test
    void a_page_without_a_picture_has_an_empty_canvas() {
        JsonNode canvas = manifest(trove.note.id()).get("items").get(0);
        assertThat(canvas.has("items")).isFalse();
        assertThat(canvas.get("width").asInt()).isPositive();
        assertThat(canvas.at("/seeAlso/0/id").asString()).endsWith("/p1.json");
    }

    @Test
    void what_is_not_here_has_none() {
        for (String id : new String[] {"dnothere0", trove.memcon.id() + "-v9", "x", trove.memcon.id() + "-v1-p1"}) {
            assertThat(browser.get("/iiif/" + id + "/manifest").statusCode())
                    .as(id)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_page_of_a_document_leads_to_it() {
        assertThat(browser.get("/d/" + trove.memcon.id()).body())
                .contains("href=\"/iiif/" + trove.memcon.id() + "-v2/manifest\"");
    }
}
