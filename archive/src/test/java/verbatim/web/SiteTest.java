package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import verbatim.fault.Fault;
import verbatim.wire.Json;

/** The site as programs and browsers meet it on the wire. */
class SiteTest {
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

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search", "/search?q=ferries", "/check", "/about", "/help", "/d"})
    void every_page_is_safe_to_show(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.body())
                .startsWith("<!doctype html>")
                .doesNotContain(" style=")
                .doesNotContain(" onclick=");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void what_moved_leads_on_and_says_so() {
        String file = "/files/" + trove.file.hex();
        HttpResponse<String> named = browser.get(file + "/ferries.pdf", "Accept", "text/html");
        assertThat(named.statusCode()).isEqualTo(301);
        assertThat(header(named, "Location")).isEqualTo(site.address() + file);
        assertThat(named.body()).contains("<h1>Moved</h1>", "href=\"" + file + "\"");
        String manifest = "/iiif/" + trove.memcon.id() + "-v1/manifest";
        HttpResponse<String> ended = browser.get(manifest + ".json");
        assertThat(ended.statusCode()).isEqualTo(301);
        assertThat(header(ended, "Location")).isEqualTo(site.address() + manifest);
        assertThat(browser.get(file + "/other.pdf").statusCode()).isEqualTo(404);
        assertThat(browser.get("/iiif/dnothere0/manifest.json").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_missing_says_what_is_safe_and_what_to_do() {
        assertThat(browser.get("/d/dnothere0", "Accept", "text/html").body())
                .contains(
                        "<h1>Not here</h1>",
                        "There is nothing at this address.",
                        "goes on working",
                        "search the pages");
    }

    @Test
    void fixed_words_have_a_twin_too() {
        assertThat(json(browser.get("/about.json")).get("documents").asInt()).isEqualTo(2);
        assertThat(json(browser.get("/help.json")).get("wordings").findValuesAsString("wording"))
                .containsExactly("exact", "same-words", "edited", "doubtful", "altered", "absent");
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_again() {
        String tag = header(browser.get("/about"), "ETag");
        assertThat(tag).startsWith("W/\"");
        HttpResponse<String> again = browser.get("/about", "If-None-Match", "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(browser.get("/about", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void pages_are_compressed_for_who_takes_it() {
        assertThat(header(browser.bytes("/", "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(browser.bytes("/").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void a_head_has_no_body() {
        HttpResponse<String> answer = browser.head("/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void another_name_for_this_machine_is_turned_away() throws IOException {
        assertThat(status("evil.example")).isEqualTo(421);
        assertThat(status("evil.example:" + port())).isEqualTo(421);
        assertThat(status("localhost:" + (port() + 1))).isEqualTo(421);
        assertThat(status("127.0.0.1")).isEqualTo(421);
        assertThat(status("localhost:" + port())).isEqualTo(200);
        assertThat(status("LOCALHOST:" + port())).isEqualTo(200);
        assertThat(status("[::1]:" + port())).isEqualTo(200);
    }

    private static int port() {
        return Integer.parseInt(site.address().substring(site.address().lastIndexOf(':') + 1));
    }

    /** The Java client sets its own Host. */
    private static int status(String host) throws IOException {
        String answer = raw("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        return Integer.parseInt(answer.split(" ")[1]);
    }

    /** What the Java client would not send. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void an_address_that_others_reach_is_refused_with_the_reason(String bind) {
        assertThatThrownBy(() -> Site.start(trove.archive, bind, 0).close())
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.line())
                                .contains("other machines")
                                .contains("127.0.0.1"));
    }

    @Test
    void a_taken_port_is_said_to_be_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Site.start(trove.archive, "127.0.0.1", taken.getLocalPort()))
                    .isInstanceOfSatisfying(
                            Fault.class,
                            fault -> assertThat(fault.line())
                                    .contains("port " + taken.getLocalPort())
                                    .contains("--port"));
        }
    }

    @Test
    void what_is_not_here_is_a_page_for_people_and_a_problem_for_programs() {
        HttpResponse<String> page = browser.get("/d/dnothere0", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Not here</h1>");
        HttpResponse<String> problem = browser.get("/d/dnothere0.json");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(problem).get("type").asString()).isEqualTo("/help#error-not-found");
        assertThat(json(problem).get("instance").asString()).isEqualTo("/d/dnothere0.json");
        assertThat(browser.get("/d/dnothere0.json").body()).isEqualTo(problem.body());
        assertThat(browser.get("/nothing/at/all", "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/d/" + trove.memcon.id() + "/v9/p1", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/d/" + trove.memcon.id() + "/v0/p1", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/d/" + trove.memcon.id() + "/v1/p99999999999", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_method_that_is_not_taken_says_so() {
        HttpResponse<String> answer = browser.post("/about", "");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).contains("GET").contains("HEAD");
    }

    @Test
    void a_head_is_answered_as_its_get_is() {
        assertThat(browser.head("/d/nothing").statusCode()).isEqualTo(404);
        HttpResponse<String> page = browser.head("/about");
        assertThat(header(page, "ETag")).isEqualTo(header(browser.get("/about"), "ETag"));
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Content-Length")).isNotEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/d/%00", "/d/%zz", "/d/%c0%ae"})
    void what_is_no_address_is_a_problem_document(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("Content-Security-Policy")
                .contains("\"status\":400");
    }

    @Test
    void an_address_without_end_is_too_large() throws IOException {
        assertThat(raw("GET /search?q=" + "a".repeat(70_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "application/x-www-form-urlencoded; charset=nope"})
    void a_form_that_cannot_be_read_is_a_mistake_of_who_sent_it(String type) throws IOException {
        assertThat(raw("POST /check HTTP/1.1\r\nHost: localhost:" + port() + "\r\nContent-Type: " + type
                        + "\r\nContent-Length: 6\r\nConnection: close\r\n\r\ntext=x"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void a_caret_of_an_image_size_need_not_be_escaped() throws IOException {
        String image = "/iiif/3/" + trove.memcon.id() + "-v1-p1/";
        assertThat(raw("HEAD " + image + "0,0,20,20/^30,/0/default.png HTTP/1.1\r\nHost: localhost:" + port()
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(browser.get(image + "full/max/0").statusCode()).isEqualTo(404);
    }

    @Test
    void days_that_are_none_are_no_empty_answer() {
        HttpResponse<String> answer = browser.get("/search.json?q=ferries&from=yesterday");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("yesterday").contains("1995-07");
    }

    @Test
    void too_much_is_refused() {
        assertThat(browser.get("/search.json?q=" + "a".repeat(401)).statusCode())
                .isEqualTo(413);
        assertThat(browser.post("/check.json", "text=" + "a".repeat(1_000_001)).statusCode())
                .isEqualTo(413);
        assertThat(browser.get("/search.json?q=a&offset=x").statusCode()).isEqualTo(400);
        HttpResponse<String> problem = browser.get("/search.json?q=" + "a".repeat(401));
        assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(problem).get("detail").asString())
                .isEqualTo("Q has 401 characters, at most 400 are taken. Shorten it.");
    }

    @Test
    void a_body_that_is_announced_too_large_is_refused_before_it_is_sent() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write(("POST /check.json HTTP/1.1\r\nHost: 127.0.0.1:" + port()
                                    + "\r\nContent-Length: 900000000\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("900,000,000 bytes, at most 1,000,000");
        }
    }

    @Test
    void pages_have_twins() {
        JsonNode home = json(browser.get("/.json"));
        assertThat(home.get("documents").asInt()).isEqualTo(2);
        assertThat(home.get("pages").asInt()).isEqualTo(5);
        JsonNode document = json(browser.get("/d/" + trove.memcon.id() + ".json"));
        assertThat(document.get("title").asString()).isEqualTo("Ferries of the Varran Strait");
        assertThat(document.get("versions").size()).isEqualTo(2);
        assertThat(document.get("versions").get(1).get("list").size()).isEqualTo(2);
        assertThat(document.get("versions").get(0).get("file_url").asString()).isEqualTo("/files/" + trove.file);
        JsonNode page = json(browser.get(trove.page(1, 1) + ".json"));
        assertThat(page.get("turns").get(0).get("speaker").asString()).isEqualTo("President Alder");
        assertThat(page.get("words").get(0).get("box").size()).isEqualTo(4);
        assertThat(page.get("redactions").get(0).get("mark").asString()).isEqualTo("3.3(b)(6)");
        assertThat(json(browser.get("/d.json")).get("total").asInt()).isEqualTo(2);
    }

    @Test
    void search_hits_come_with_offsets_and_boxes() {
        JsonNode found = json(browser.get("/search.json?q=" + Browserless.encoded("\"common admiral\"")));
        assertThat(found.get("total").asInt()).isEqualTo(3);
        JsonNode hit = found.get("hits").get(0);
        JsonNode match = hit.get("matches").get(0);
        assertThat(match.get("text").asString()).startsWith("common");
        assertThat(found.toString()).contains("\"boxes\":[[");
        assertThat(browser.get(hit.get("url").asString()).body()).contains("<mark id=\"lit\">common admiral");
    }

    @Test
    void a_phrase_over_a_page_end_is_found() {
        JsonNode found = json(browser.get("/search.json?q=" + Browserless.encoded("\"under the treaty command\"")));
        assertThat(found.get("total").asInt()).isGreaterThan(0);
    }

    @Test
    void a_received_file_comes_back_whole_and_in_parts() {
        HttpResponse<byte[]> whole = browser.bytes("/files/" + trove.file);
        assertThat(new String(whole.body(), StandardCharsets.UTF_8)).isEqualTo(Trove.FILE);
        assertThat(header(whole, "ETag")).isEqualTo("\"" + trove.file + "\"");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(whole, "Content-Disposition")).startsWith("inline; filename=\"ferries.pdf\"");
        assertThat(header(whole, "Content-Security-Policy")).contains("sandbox");
        assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
        range("bytes=0-3", "%PDF", "bytes 0-3/" + Trove.FILE.length());
        range(
                "bytes=-3",
                "hij",
                "bytes " + (Trove.FILE.length() - 3) + "-" + (Trove.FILE.length() - 1) + "/" + Trove.FILE.length());
        range("bytes=" + (Trove.FILE.length() - 1) + "-", "j", null);
        range("bytes=5-99999", Trove.FILE.substring(5), null);
        assertThat(browser.bytes("/files/" + trove.file, "Range", "bytes=999-").statusCode())
                .isEqualTo(416);
        assertThat(browser.bytes("/files/" + trove.file, "Range", "bytes=0-1,3-4")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.bytes("/files/" + trove.file, "Range", "bytes=0-3", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.bytes("/files/" + trove.file, "If-None-Match", "\"" + trove.file + "\"")
                        .statusCode())
                .isEqualTo(304);
        assertThat(browser.get("/files/" + "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(browser.get("/files/../etc").statusCode()).isBetween(400, 404);
    }

    private static void range(String range, String expected, @org.jspecify.annotations.Nullable String contentRange) {
        HttpResponse<byte[]> part = browser.bytes("/files/" + trove.file, "Range", range);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body(), StandardCharsets.UTF_8)).isEqualTo(expected);
        if (contentRange != null) {
            assertThat(header(part, "Content-Range")).isEqualTo(contentRange);
        }
    }

    @Test
    void a_link_to_words_is_permanent_and_given_once() {
        int revision =
                json(browser.get(trove.page(1, 1) + ".json")).get("revision").asInt();
        String form = "document=" + trove.memcon.id() + "&version=1&page=1&text=" + revision + "&words=20-24";
        HttpResponse<String> made = browser.post("/q", form, "Accept", "application/json");
        assertThat(made.statusCode()).isEqualTo(201);
        String link = json(made).get("permalink").asString();
        assertThat(link).startsWith(site.address() + "/q/q");
        HttpResponse<String> again = browser.post("/q", form);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(site.address() + header(again, "Location").replace(site.address(), ""))
                .isEqualTo(link);
        HttpResponse<String> followed =
                browser.get(link.substring(site.address().length()));
        assertThat(followed.statusCode()).isEqualTo(302);
        String target = header(followed, "Location").replace(site.address(), "");
        assertThat(target).startsWith(trove.page(1, 1) + "?link=").endsWith("#lit");
        assertThat(browser.get(target.replace("#lit", "")).body())
                .contains("5 words lit")
                .contains("<mark id=\"lit\">");
        assertThat(json(browser.get(link.substring(site.address().length()) + ".json"))
                        .get("text")
                        .asString())
                .isEqualTo(json(made).get("text").asString());
    }

    @Test
    void no_other_site_can_make_links() {
        String form = "document=" + trove.memcon.id() + "&version=1&page=1&words=1-2";
        assertThat(browser.post("/q", form, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/q", form, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/q", form, "Origin", site.address(), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_link_to_a_text_that_was_replaced_is_refused() {
        String form = "document=" + trove.memcon.id() + "&version=1&page=1&text=7&words=1-2";
        assertThat(browser.post("/q", form).statusCode()).isEqualTo(409);
        assertThat(browser.post(
                                "/q",
                                "document=" + trove.memcon.id() + "&version=1&page=1&words=1-99999",
                                "Accept",
                                "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void foreign_letters_in_a_text_stay_letters() {
        assertThat(browser.get(trove.page(1, 2)).body())
                .contains("&lt;b&gt;cod&lt;/b&gt;")
                .contains("&amp; herring")
                .doesNotContain("<b>cod");
        assertThat(browser.get("/search?q=" + Browserless.encoded("<script>alert(1)</script>"))
                        .body())
                .doesNotContain("<script>alert");
        assertThat(browser.get("/check?quote=" + Browserless.encoded("\"><img src=x>"))
                        .body())
                .doesNotContain("<img src=x>");
    }

    @Test
    void every_script_is_served() throws IOException {
        String root = browser.get("/").body().replaceFirst("(?s).*href=\"(/assets/[0-9a-f]+/)verbatim.css\".*", "$1");
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/assets/js"))) {
            assertThat(scripts.map(each -> root + "js/" + each.getFileName()))
                    .isNotEmpty()
                    .allSatisfy(
                            each -> assertThat(browser.get(each).statusCode()).isEqualTo(200));
        }
    }

    @Test
    void assets_may_be_kept_for_ever() {
        String page = browser.get("/").body();
        String css = page.replaceAll("(?s).*href=\"(/assets/[0-9a-f]+/verbatim.css)\".*", "$1");
        assertThat(header(browser.get(css), "Cache-Control")).contains("immutable");
        assertThat(header(browser.get(css), "Content-Type")).startsWith("text/css");
        assertThat(header(browser.get(css.replaceAll("[0-9a-f]{16}", "0000000000000000")), "Cache-Control"))
                .isEqualTo("no-cache");
        assertThat(browser.get("/assets/x/../../application.properties").statusCode())
                .isBetween(400, 404);
    }

    @Test
    void citations_are_files_too() {
        for (String name : List.of("cite.bib", "cite.ris", "cite.csl.json")) {
            assertThat(browser.get(trove.page(1, 1) + "/" + name).body()).contains("Ferries of the Varran Strait");
        }
    }

    @Test
    void it_is_alive_and_keeps_robots_from_previews() {
        assertThat(browser.get("/healthz").body()).isEqualTo("ok\n");
        assertThat(browser.get("/robots.txt").body())
                .startsWith("User-agent: *\nDisallow: /preview/\nDisallow: /replies/\n");
    }
}
