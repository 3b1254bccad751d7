package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.language.Language;

/** In which language the site answers, and how one chooses it. */
class SpeechTest {
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

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/about | '' | '' | en",
                "/about | ru-RU,ru;q=0.9 | '' | ru",
                "/about?lang=ru | en | '' | ru",
                "/about?lang=en | ru | verbatim-lang=ru | en",
                "/about?lang=xx | ru | '' | ru",
                "/about | en | verbatim-lang=ru | ru",
                "/about | ru | verbatim-lang=xx | ru",
                "/nothing-here | ru | '' | ru",
                "/about.json | '' | '' | en",
                "/about.json?lang=ru | '' | '' | ru",
            })
    void the_address_goes_before_the_choice_and_that_before_the_browser(
            String path, String accepted, String cookie, String spoken) {
        HttpResponse<String> answer =
                browser.get(path, "Accept", "text/html", "Accept-Language", accepted, "Cookie", cookie);
        assertThat(header(answer, "Content-Language")).isEqualTo(spoken);
        assertThat(header(answer, "Vary")).contains("Accept-Language", "Cookie", "Accept-Encoding");
        if (!path.contains(".json")) {
            assertThat(answer.body()).contains("<html lang=\"" + spoken + "\" dir=\"ltr\">");
        }
    }

    @Test
    void a_program_that_asks_for_nothing_gets_english() {
        assertThat(header(browser.get("/check.json?quote=share+the+patrols"), "Content-Language"))
                .isEqualTo("en");
    }

    @Test
    void a_choice_is_kept_for_a_year_and_by_no_program() {
        assertThat(header(browser.get("/search?q=ferries&lang=ru"), "Set-Cookie"))
                .isEqualTo("verbatim-lang=ru; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
        assertThat(header(browser.get("/search?q=ferries"), "Set-Cookie")).isEmpty();
        assertThat(header(browser.get("/search.json?q=ferries&lang=ru"), "Set-Cookie"))
                .isEmpty();
        assertThat(header(browser.get("/search?q=ferries&lang=xx"), "Set-Cookie"))
                .isEmpty();
    }

    @Test
    void each_page_leads_to_itself_in_each_language() {
        String page = browser.get("/search?q=ferries&lang=ru").body();
        String self = site.address() + "/search?q=ferries";
        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"" + self + "\">")
                .contains("hreflang=\"ru\" href=\"" + self + "&amp;lang=ru\">")
                .contains("hreflang=\"en\" href=\"" + self + "&amp;lang=en\">")
                .contains("hreflang=\"x-default\" href=\"" + self + "\">")
                .contains("<a href=\"/search?q=ferries&amp;lang=en\" lang=\"en\" hreflang=\"en\">English</a>")
                .contains("aria-current=\"true\">Русский</a>");
    }

    @Test
    void what_is_the_same_in_each_language_does_not_vary_by_it() {
        String asset = browser.get("/").body().replaceFirst("(?s).*href=\"(/assets/[^\"]*verbatim.css)\".*", "$1");
        HttpResponse<String> answer = browser.get(asset, "Accept-Language", "ru");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Language")).isEmpty();
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void an_address_keeps_what_else_it_asks_for() {
        assertThat(Speech.in(Language.RUSSIAN, "/")).isEqualTo("/?lang=ru");
        assertThat(Speech.in(Language.RUSSIAN, "/search?lang=en&q=a+b&slang=x"))
                .isEqualTo("/search?q=a+b&slang=x&lang=ru");
    }
}
