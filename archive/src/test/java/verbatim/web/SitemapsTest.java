package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.web.Guarded.Paper;

/** Sitemaps name every address of what everybody may see, and no other, by the rules of sitemaps.org. */
class SitemapsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String LATER = "2026-11-24T07:00:00Z";
    private static final String BEGUN = "2026-11-24T06:00:00Z";

    @TempDir
    private Path folder;

    private Guarded archive;

    @BeforeEach
    void open() {
        archive = new Guarded(folder);
        archive.take(List.of(
                new Paper("o1", "papers/memo.pdf", "open", "memcon", "1995-10-23", "Varran"),
                new Paper("o2", "papers/letter.pdf", "open", "letter", "1995-10", "Hollin"),
                new Paper("l1", "papers/later.pdf", "später & mehr", "cable", "1996-01-03", "Zephyrine"),
                new Paper("d1", "papers/draft.pdf", "draft", "cable", "1996-01-03", "Quillon")));
        archive.story("ferries", "später & mehr", "The ferries of Zephyrine sail before the admiral of Zephyrine");
        archive.publication.publish("mary", "open", null);
        archive.publication.publish(
                "mary", "später & mehr", Guarded.BEGINNING.plus(HOUR).atZone(ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    /** Addresses and when they changed, empty where that is not said; in order. */
    private static Map<String, String> read(String xml) {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(SitemapsTest.class.getResource("sitemap.xsd")))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
        Map<String, String> places = new LinkedHashMap<>();
        for (Element place : Jsoup.parse(xml, "", Parser.xmlParser()).select("url, sitemap")) {
            places.put(place.select("loc").text(), place.select("lastmod").text());
        }
        return places;
    }

    private Map<String, String> get(String path) {
        HttpResponse<String> answer = archive.browser.get(path, Guarded.VIEWER, "staff");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        return read(answer.body());
    }

    /** All of all parts, relative to the root. */
    private Map<String, String> everything() {
        Map<String, String> all = new LinkedHashMap<>();
        get("/sitemap.xml").keySet().forEach(part -> all.putAll(get(path(part))));
        Map<String, String> paths = new LinkedHashMap<>();
        all.forEach((place, changed) -> paths.put(path(place), changed));
        return paths;
    }

    private String path(String address) {
        assertThat(address).startsWith(archive.site.address() + "/");
        return address.substring(archive.site.address().length());
    }

    private String document(String name) {
        return "/d/" + archive.held.get(name).id();
    }

    @Test
    void what_everybody_may_see_is_in_them_from_its_instant_on() {
        Map<String, String> before = everything();
        assertThat(before)
                .containsOnlyKeys(
                        "/",
                        "/d",
                        "/about",
                        "/help",
                        "/r/open",
                        document("o1"),
                        document("o2"),
                        document("o1") + "/v1/p1",
                        document("o2") + "/v1/p1")
                .containsEntry("/r/open", BEGUN)
                .containsEntry(document("o1") + "/v1/p1", BEGUN);
        archive.now.updateAndGet(at -> at.plus(HOUR));
        Map<String, String> after = everything();
        assertThat(after)
                .containsEntry("/r/sp%C3%A4ter%20%26%20mehr", LATER)
                .containsEntry("/s/ferries", LATER)
                .containsEntry(document("l1"), LATER)
                .containsEntry(document("l1") + "/v1/p1", LATER)
                .containsEntry(document("o1"), BEGUN)
                .hasSize(before.size() + 5);
        after.keySet()
                .forEach(path -> assertThat(archive.browser.get(path).statusCode())
                        .as(path)
                        .isEqualTo(200));
    }

    @Test
    void events_are_in_them_from_the_instant_when_everybody_sees_one() {
        archive.events("l1");
        assertThat(everything())
                .containsKeys("/chronology", event("both:l1"))
                .doesNotContainKeys(event("plain:l1"), event("quoting:l1"));
        archive.now.updateAndGet(at -> at.plus(HOUR));
        assertThat(everything())
                .containsEntry(event("plain:l1"), LATER)
                .containsEntry(event("quoting:l1"), LATER)
                .containsEntry(event("both:l1"), BEGUN);
        assertThat(archive.browser.get(event("plain:l1")).statusCode()).isEqualTo(200);
    }

    private String event(String name) {
        return "/chronology/" + archive.events.get(name);
    }

    @Test
    void what_changes_says_when_and_what_is_taken_back_is_gone() {
        archive.now.updateAndGet(at -> at.plus(HOUR).plusSeconds(1).plusMillis(7));
        archive.archive.catalogue().editions().correct("ferries", "The admiral was a captain.", "j.alder");
        archive.archive
                .catalogue()
                .documents()
                .addVersion(
                        archive.held.get("o2").id(),
                        archive.keep("again"),
                        "letter.pdf",
                        "application/pdf",
                        1,
                        2,
                        null);
        assertThat(everything())
                .containsEntry("/s/ferries", "2026-11-24T07:00:01Z")
                .containsEntry("/r/open", "2026-11-24T07:00:01Z")
                .containsEntry(document("o2"), "2026-11-24T07:00:01Z")
                .containsEntry(document("o2") + "/v2/p2", "2026-11-24T07:00:01Z")
                .doesNotContainKey(document("o2") + "/v1/p1")
                .containsEntry(document("o1"), BEGUN);
        archive.archive.catalogue().releases().close(archive.held.get("o2").id(), "a reason");
        assertThat(everything()).doesNotContainKeys(document("o2"), document("o2") + "/v2/p2");
        archive.publication.withdraw("mary", "open", "A name in it was to be kept.");
        assertThat(everything().keySet()).noneMatch(path -> path.contains("open") || path.startsWith(document("o1")));
    }

    @Test
    void the_parts_together_are_the_whole_without_doubles() {
        archive.now.updateAndGet(at -> at.plus(HOUR));
        Sitemaps small = new Sitemaps(archive.archive.catalogue(), 2, new Turns(1, HOUR));
        List<String> parts = read(small.index("https://archive.example")).keySet().stream()
                .map(each -> each.replaceFirst("https://archive.example/sitemap/(.+)\\.xml", "$1"))
                .toList();
        assertThat(parts).containsExactly("site", "stories-1", "documents-1", "documents-2", "pages-1", "pages-2");
        List<String> pages = new ArrayList<>();
        Stream.of("pages-1", "pages-2")
                .forEach(part -> pages.addAll(
                        read(small.part("https://archive.example", part).orElseThrow())
                                .keySet()));
        assertThat(pages)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(page -> page.startsWith("https://archive.example/d/"));
        for (String none : List.of("pages-3", "pages-0", "pages-9999", "pages-99999", "pages", "releases-1", "")) {
            assertThat(small.part("https://archive.example", none)).as(none).isEmpty();
        }
        assertThat(archive.browser.get("/sitemap/pages-2.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void robots_are_led_to_them() {
        assertThat(archive.browser.get("/robots.txt").body())
                .contains("\nSitemap: " + archive.site.address() + "/sitemap.xml\n")
                .contains("Disallow: /preview/\n");
    }

    @Test
    void the_rules_are_no_empty_ones() {
        for (String wrong : List.of(
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>/d</loc></url></urlset>",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.example/</loc><lastmod>2026-11-24</lastmod></url></urlset>")) {
            assertThatThrownBy(() -> read(wrong)).as(wrong).isInstanceOf(AssertionError.class);
        }
    }
}
