package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.web.EveryPage.Visit;
import verbatim.wire.Json;

/** Whoever reads in Russian finds English only in what people wrote. */
class RussianPagesTest {
    /** Names, and words of programs, that are the same in every language. */
    private static final Set<String> NAMES = new TreeSet<>(List.of(
            "verbatim",
            "typist",
            "json",
            "iiif",
            "html",
            "markdown",
            "bibtex",
            "ris",
            "csl",
            "bluebook",
            "apa",
            "utc",
            "sha",
            "atom",
            "icalendar",
            "ctrl",
            "or",
            "v",
            "kb",
            "mb",
            "docs api md",
            "verbatim status",
            "application pdf",
            "text plain",
            "oembed",
            "csl json",
            "openapi",
            "rfc",
            "iiif image api",
            "info json",
            "post"));

    private static final Pattern LATIN = Pattern.compile("[A-Za-z](?:[A-Za-z0-9 .,;:'’“”()/_\\-\\[\\]]*[A-Za-z])?");
    private static final List<String> SPOKEN = List.of("aria-label", "placeholder", "alt", "title", "data-copied");

    @TempDir
    private static Path folder;

    private static Trove trove;
    private static Site site;
    private static Browserless browser;
    private static List<Visit> visits;
    private static String written;

    @BeforeAll
    static void start() {
        trove = new Trove(folder);
        visits = EveryPage.of(trove);
        site = Site.start(trove.archive, "127.0.0.1", 0);
        browser = new Browserless(site.address());
        written = written();
    }

    @AfterAll
    static void stop() {
        site.close();
        trove.close();
    }

    /** What people wrote, or asked for, as bare words. */
    private static String written() {
        var catalogue = trove.archive.catalogue();
        Viewer all = Viewer.local();
        List<String> texts = new ArrayList<>();
        for (Document document : catalogue.documents().list(all, null, 0, 100)) {
            Description known = document.description();
            texts.addAll(List.of(
                    document.id(),
                    document.title(),
                    document.name(),
                    String.valueOf(document.release()),
                    String.valueOf(known.kind()),
                    String.valueOf(known.place()),
                    String.valueOf(known.source()),
                    String.join(" | ", known.participants())));
            catalogue.documents().versions(all, document.id()).forEach(version -> {
                texts.add(version.fileName());
                texts.add(version.file().hex());
                for (int page = 1; page <= version.pages(); page++) {
                    PageKey key = new PageKey(document.id(), version.number(), page);
                    catalogue.texts().current(all, key).ifPresent(text -> {
                        texts.add(text.text());
                        text.turns().forEach(turn -> texts.add(turn.speaker()));
                        text.words().forEach(word -> texts.add(String.valueOf(word.alternative())));
                    });
                    catalogue.texts().provenance(all, key).ifPresent(made -> {
                        texts.add(made.settings());
                        texts.addAll(made.models());
                    });
                    catalogue.pages().redactions(all, key).forEach(place -> {
                        texts.add(String.valueOf(place.mark()));
                        texts.add(String.valueOf(place.authority()));
                    });
                }
            });
        }
        catalogue.stories().list(all, 100).forEach(story -> texts.add(story.markdown()));
        catalogue.releases().list(all, 100).forEach(release -> texts.add(release.title()));
        catalogue.events().seen(all).forEach(seen -> {
            texts.add(seen.event().said().sentence());
            texts.add(seen.event().said().place());
            texts.add(seen.event().said().note());
        });
        visits.forEach(visit -> {
            texts.add(java.net.URLDecoder.decode(visit.path(), java.nio.charset.StandardCharsets.UTF_8));
            texts.add(String.valueOf(visit.article()));
        });
        texts.addAll(List.of(
                "Joan Alder",
                "Kept as others printed it.",
                "An earlier text had the fleets as three.",
                "Ines Marković",
                "R. Adeyemi",
                "So it does.",
                "Page 1 adds something: https://host.example/of-note. A second paragraph, of two lines.",
                "Corrected on 24 November, with thanks.",
                "we would share the patrols",
                "zeppelins in the winter",
                "host.example/a/very/long/address"));
        return texts.stream().map(RussianPagesTest::bare).collect(Collectors.joining(" | "));
    }

    private static String bare(String text) {
        return text.replaceAll("-\\n(?=\\p{Ll})", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> english(String html) {
        var page = Jsoup.parse(html);
        page.select("script, style, code, kbd, [lang=en], textarea").remove();
        List<String> shown = new ArrayList<>();
        shown.add(page.title());
        page.body().forEachNode(node -> {
            if (node instanceof TextNode text) {
                shown.add(text.text());
            }
        });
        for (Element element : page.body().getAllElements()) {
            SPOKEN.forEach(name -> shown.add(element.attr(name)));
        }
        List<String> found = new ArrayList<>();
        for (String text : shown) {
            // Addresses, as paper shows them, are no texts.
            LATIN.matcher(text.replaceAll("https?://\\S+", "")).results().forEach(run -> {
                String words = bare(run.group());
                if (!words.isEmpty() && !NAMES.contains(words) && !written.contains(words)) {
                    found.add(text);
                }
            });
        }
        return found;
    }

    private static HttpResponse<String> russian(Visit visit) {
        String article = visit.article();
        return article == null
                ? browser.get(visit.path(), "Accept", "text/html", "Accept-Language", "ru")
                : browser.post(
                        visit.path(),
                        "text=" + Browserless.encoded(article),
                        "Accept",
                        "text/html",
                        "Accept-Language",
                        "ru");
    }

    @Test
    void every_page_for_readers_speaks_russian() {
        TreeMap<String, List<String>> found = new TreeMap<>();
        for (Visit visit : visits) {
            HttpResponse<String> answer = russian(visit);
            assertThat(answer.statusCode()).as(visit.name()).isEqualTo(visit.status());
            assertThat(answer.headers().firstValue("Content-Language"))
                    .as(visit.name())
                    .hasValue("ru");
            List<String> english = english(answer.body());
            if (!english.isEmpty()) {
                found.put(visit.name(), english);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void why_a_page_could_not_be_read_is_told_in_russian() {
        String why =
                "torn.pdf, страница 1: страница повреждена и не открывается. Запросите файл у отправителя ещё раз.";
        Visit torn = visits.stream()
                .filter(visit -> visit.name().equals("document-torn"))
                .findFirst()
                .orElseThrow();
        assertThat(Jsoup.parse(russian(torn).body()).text()).contains(why);
        String json =
                browser.get(torn.path() + ".json", "Accept-Language", "ru").body();
        assertThat(Json.mapper().readTree(json).findValuesAsString("failure")).contains(why);
    }

    @Test
    void so_does_the_door_for_the_staff() {
        // With the first account only what is published is shown: not to be done to the trove of the other tests.
        try (Trove staffed = new Trove(folder.resolve("staffed"));
                Site door = Site.start(staffed.archive, "127.0.0.1", 0)) {
            Browserless outside = new Browserless(door.address());
            new Colleagues(staffed.archive, outside).hire("alder", Role.ADMINISTRATOR);
            String link =
                    staffed.archive.staff().roster().link("alder", "alder").path();
            for (String path : List.of("/login", link)) {
                String page = outside.get(path, "Accept", "text/html", "Accept-Language", "ru")
                        .body();
                assertThat(page).contains("Пароль");
                assertThat(english(page).stream().filter(text -> !text.contains("alder")))
                        .isEmpty();
            }
        }
    }

    @Test
    void english_is_seen_where_it_is_left() {
        assertThat(english("<title>Ferries of the Varran Strait · Verbatim</title><p>Страница 1</p>"))
                .isEmpty();
        assertThat(english("<title>Verbatim</title><p aria-label=\"Open the page\">Страница</p>"))
                .containsExactly("Open the page");
    }

    @Test
    void problems_for_programs_speak_it_too_under_the_same_keys() {
        String problem =
                browser.get("/d/dnothere0.json", "Accept-Language", "ru").body();
        assertThat(problem)
                .contains("\"type\":\"/help#error-not-found\"", "\"title\":\"Здесь этого нет\"")
                .contains(
                        "\"detail\":\"По этому адресу ничего нет. Проверьте адрес или воспользуйтесь поиском по страницам.\"");
    }

    @Test
    void verdicts_for_programs_say_their_sentence_in_it_and_keep_their_codes() {
        String verdict = browser.get(
                        "/check.json?quote=" + Browserless.encoded("We have to find some sort of compromise"),
                        "Accept-Language",
                        "ru")
                .body();
        assertThat(verdict)
                .contains("\"wording\":\"exact\"", "\"sentence\":\"Эти слова есть на странице 1, как в цитате.\"");
    }
}
