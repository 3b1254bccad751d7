package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.Role;

/** The site under the name that others reach it by, through a proxy. */
class PublicUrlTest {
    private static final String NAME = "archive.example";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    @TempDir
    private Path folder;

    private IdentityService service;
    private Trove trove;
    private Site site;

    @BeforeEach
    void start() {
        service = new IdentityService();
        Map<String, String> settings = new HashMap<>(IdentityService.settings(service.issuer()));
        settings.put("VERBATIM_PUBLIC_URL", "https://" + NAME);
        settings.put("VERBATIM_CONTACT", "mailto:desk@archive.example");
        trove = new Trove(folder, Clock.systemUTC(), settings);
        site = Site.start(trove.archive, "127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        site.close();
        trove.close();
        service.close();
    }

    /** The Java client sets its own Host. */
    private String ask(String method, String path, String host, String headers, String body) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(site.address()).getPort())) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + host
                    + "\r\nConnection: close\r\nAccept: text/html\r\nContent-Length: " + body.length() + "\r\n"
                    + headers
                    + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String path, String host, String headers) throws IOException {
        return ask("GET", path, host, headers, "");
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    private String signIn(String headers) throws IOException {
        return ask("POST", "/login", NAME, FORM + headers, Colleagues.credentials("osk", Colleagues.PASSWORD));
    }

    private static String setCookie(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("Set-Cookie: "))
                .findFirst()
                .orElse("")
                .substring("Set-Cookie: ".length());
    }

    private void hire() {
        new Colleagues(trove.archive, new Browserless(site.address())).hire("osk", Role.EDITOR);
    }

    @Test
    void nobody_is_the_local_person_there_even_before_the_first_account() throws IOException {
        String memcon = "/d/" + trove.memcon.id();
        assertThat(status(get(memcon, NAME, ""))).isEqualTo(404);
        assertThat(status(get("/desk", NAME, ""))).isEqualTo(404);
        assertThat(get("/.json", NAME, "")).contains("\"documents\":0");
        String own = site.address().substring("http://".length());
        assertThat(status(get(memcon, own, ""))).isEqualTo(200);
        assertThat(status(get("/desk", own, ""))).isEqualTo(200);
        assertThat(status(get("/login/oidc", own, ""))).isEqualTo(404);
        hire();
        assertThat(status(get(memcon, own, ""))).isEqualTo(404);
    }

    @Test
    void the_cookie_there_is_secure_and_no_other_host_can_set_it() throws IOException {
        hire();
        String cookie = setCookie(signIn(""));
        assertThat(cookie)
                .matches("__Host-verbatim=[A-Za-z0-9_-]{43}; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure");
        String token = cookie.replaceFirst(";.*", "");
        assertThat(status(get("/desk", NAME, "Cookie: " + token + "\r\n"))).isEqualTo(200);
        assertThat(status(get("/desk", NAME, "Cookie: " + token.substring("__Host-".length()) + "\r\n")))
                .isEqualTo(404);
    }

    @Test
    void only_the_name_itself_is_answered_and_its_own_forms_are_taken() throws IOException {
        hire();
        assertThat(status(get("/healthz", "ARCHIVE.example", ""))).isEqualTo(200);
        for (String host :
                List.of("evil.example", "www." + NAME, NAME + ".evil.example", NAME + ":8080", "x@" + NAME)) {
            assertThat(status(get("/healthz", host, ""))).as(host).isIn(400, 421);
        }
        assertThat(status(signIn("Origin: https://" + NAME + "\r\n"))).isEqualTo(303);
        assertThat(status(signIn("Origin: http://" + NAME + "\r\n"))).isEqualTo(403);
        assertThat(status(signIn("Origin: " + site.address() + "\r\n"))).isEqualTo(403);
        assertThat(status(signIn("Sec-Fetch-Site: same-site\r\n"))).isEqualTo(403);
    }

    @Test
    void another_service_sends_people_back_to_the_public_name() throws IOException {
        hire();
        String start = get("/login/oidc", NAME, "");
        assertThat(status(start)).isEqualTo(303);
        assertThat(start).contains("redirect_uri=https%3A%2F%2Farchive.example%2Flogin%2Foidc%2Fback&");
        assertThat(setCookie(start))
                .startsWith("__Host-verbatim-oidc=")
                .endsWith("; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void browsers_that_come_by_https_are_told_to_come_by_nothing_else() throws IOException {
        assertThat(get("/healthz", NAME, "")).contains("\r\nStrict-Transport-Security: max-age=31536000\r\n");
        assertThat(get("/d/dnothere0", NAME, "")).contains("\r\nStrict-Transport-Security: max-age=31536000\r\n");
        String own = site.address().substring("http://".length());
        assertThat(get("/healthz", own, "")).doesNotContain("Strict-Transport-Security");
    }

    @Test
    void who_finds_a_fault_learns_whom_to_tell() throws IOException {
        String answer = get("/.well-known/security.txt", NAME, "");
        assertThat(answer).contains("\r\nContent-Type: text/plain");
        Map<String, String> fields = new HashMap<>();
        answer.substring(answer.indexOf("\r\n\r\n") + 4).lines().forEach(line -> {
            String[] field = line.split(": ", 2);
            assertThat(fields.put(field[0], field[1])).as("each field once").isNull();
        });
        assertThat(fields)
                .containsEntry("Contact", "mailto:desk@archive.example")
                .containsEntry("Canonical", "https://archive.example/.well-known/security.txt")
                .containsEntry("Preferred-Languages", "en, ru");
        assertThat(Instant.parse(fields.get("Expires")))
                .as("RFC 9116: not past, and less than a year away")
                .isBetween(
                        Instant.now().plus(Duration.ofDays(60)), Instant.now().plus(Duration.ofDays(364)));
        assertThat(get("/robots.txt", NAME, "")).contains("Sitemap: https://archive.example/sitemap.xml");
    }
}
