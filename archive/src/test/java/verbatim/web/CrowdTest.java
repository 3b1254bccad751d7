package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site on which it is never anybody's turn. */
class CrowdTest {
    @TempDir
    private static Path folder;

    private static Trove trove;
    private static Site site;
    private static Browserless browser;

    @BeforeAll
    static void start() {
        trove = new Trove(folder);
        EveryPage.of(trove);
        site = Site.start(trove.archive, "127.0.0.1", 0, new Crowd(0, 0, Duration.ofMillis(10)));
        browser = new Browserless(site.address());
    }

    @AfterAll
    static void stop() {
        site.close();
        trove.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/check.json?quote=the+common+admiral", "/s/ferries.json"})
    void a_program_whose_turn_does_not_come_is_told_when_to_come_again(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/help#error-busy", "Try again in 5 seconds.");
    }

    @Test
    void so_is_a_person() {
        for (HttpResponse<String> answer : List.of(
                browser.get("/check?quote=the+common+admiral", "Accept", "text/html"),
                browser.post("/check", "text=" + Browserless.encoded("“the common admiral”"), "Accept", "text/html"))) {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body())
                    .contains("<h1>Too many at once</h1>", "nothing was lost", "Try again in 5 seconds.");
        }
    }

    @Test
    void pictures_wait_for_their_turn_too() {
        String image = "/iiif/3/" + trove.memcon.id() + "-v1-p1";
        assertThat(browser.get(image + "/full/200,/0/default.jpg").statusCode()).isEqualTo(429);
        assertThat(browser.get(image + "/info.json").statusCode()).isEqualTo(200);
    }

    @Test
    void what_costs_little_goes_on() {
        assertThat(browser.get("/search?q=admiral").statusCode()).isEqualTo(200);
        assertThat(browser.get(trove.page(1, 1)).statusCode()).isEqualTo(200);
    }
}
