package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import verbatim.wire.Json;

/** The image service on the wire, in both versions of the API. */
class ImagePagesTest {
    @TempDir
    private static Path folder;

    private static Trove trove;
    private static Site site;
    private static Browserless browser;
    private static String id;

    @BeforeAll
    static void start() {
        trove = new Trove(folder);
        site = Site.start(trove.archive, "127.0.0.1", 0);
        browser = new Browserless(site.address());
        id = trove.memcon.id() + "-v1-p1";
    }

    @AfterAll
    static void stop() {
        site.close();
        trove.close();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | full/max/0/default.jpg | 1275x1650",
                "3 | full/300,/0/default.jpg | 300x388",
                "3 | square/max/0/gray.png | 1275x1275",
                "3 | 100,100,512,512/256,256/0/default.png | 256x256",
                "3 | pct:0,0,50,50/!200,200/0/bitonal.png | 155x200",
                "3 | full/300,/90/default.jpg | 388x300",
                "3 | full/300,/!180/color.jpg | 300x388",
                "3 | full/%5E2000,/0/default.jpg | 2000x2588",
                "2 | full/full/0/default.jpg | 1275x1650",
                "2 | full/300,/270/default.png | 388x300",
                "2 | 0,0,100,100/pct:50/0/gray.jpg | 50x50",
            })
    void a_picture_has_the_size_that_was_asked_for(String version, String path, String expected) throws IOException {
        HttpResponse<byte[]> answer = browser.bytes("/iiif/" + version + "/" + id + "/" + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(path.endsWith("png") ? "image/png" : "image/jpeg");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full/max/0/default.webp | 501",
                "full/max/0/default.xyz | 400",
                "full/9999,/0/default.jpg | 400",
                "5000,0,10,10/max/0/default.jpg | 400",
                "full/max/400/default.jpg | 400",
                "full/max/0/sepia.jpg | 400",
            })
    void what_is_wrong_gets_the_right_status(String path, int status) {
        HttpResponse<String> answer = browser.get("/iiif/3/" + id + "/" + path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void what_is_not_here_is_not_found() {
        assertThat(browser.get("/iiif/3/dnothere0-v1-p1/info.json").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/iiif/3/" + trove.memcon.id() + "-v1-p99/full/max/0/default.jpg")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/iiif/3/" + trove.note.id() + "-v1-p1/info.json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/iiif/3/nonsense/info.json").statusCode()).isEqualTo(404);
    }

    @Test
    void an_image_describes_itself_in_version_3() {
        HttpResponse<String> answer = browser.get("/iiif/3/" + id + "/info.json");
        JsonNode info = Json.mapper().readTree(answer.body());
        assertThat(info.get("@context").asString()).isEqualTo("http://iiif.io/api/image/3/context.json");
        assertThat(info.get("id").asString()).isEqualTo(site.address() + "/iiif/3/" + id);
        assertThat(info.get("type").asString()).isEqualTo("ImageService3");
        assertThat(info.get("profile").asString()).isEqualTo("level2");
        assertThat(info.get("width").asInt()).isEqualTo(1275);
        assertThat(info.get("tiles").get(0).get("scaleFactors").toString()).isEqualTo("[1,2,4]");
        assertThat(info.get("extraFeatures").toString()).contains("sizeUpscaling", "mirroring");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Link")).contains("level2.json");
        assertThat(header(browser.get("/iiif/3/" + id + "/info.json", "Accept", "application/ld+json"), "Content-Type"))
                .startsWith("application/ld+json");
    }

    @Test
    void an_image_describes_itself_in_version_2() {
        JsonNode info = Json.mapper()
                .readTree(browser.get("/iiif/2/" + id + "/info.json").body());
        assertThat(info.get("@id").asString()).isEqualTo(site.address() + "/iiif/2/" + id);
        assertThat(info.get("profile").get(0).asString()).isEqualTo("http://iiif.io/api/image/2/level2.json");
    }

    @Test
    void the_bare_identifier_leads_to_the_description() {
        HttpResponse<String> answer = browser.get("/iiif/3/" + id);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).endsWith("/iiif/3/" + id + "/info.json");
    }

    @Test
    void a_picture_names_its_canonical_address_and_is_not_sent_twice() {
        String path = "/iiif/3/" + id + "/pct:0,0,100,100/300,/0/color.jpg";
        HttpResponse<byte[]> answer = browser.bytes(path);
        assertThat(header(answer, "Link"))
                .contains("<" + site.address() + "/iiif/3/" + id + "/full/300,388/0/default.jpg>;rel=\"canonical\"");
        assertThat(browser.bytes(path, "If-None-Match", header(answer, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void another_sites_viewer_may_ask_first() {
        HttpResponse<String> answer = browser.options("/iiif/3/" + id + "/info.json");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("GET");
    }
}
