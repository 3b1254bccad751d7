package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.editing.Editor;
import verbatim.holdings.Role;
import verbatim.web.Colleagues.Colleague;

/** The desk in Russian: what the program says there it says in Russian, and only what people wrote stays as they wrote it. */
class DeskInRussianTest extends StaffedSite {
    private static final String FERRIES = "/desk/stories/ferries";
    private static final String STRAIT = "/desk/releases/strait";

    private static final String STORY = """
        # “Some sort of compromise”

        Osk said: “Our ships would be under a common admiral, but not under the trade command.”
        He called it “a splendid bargain for everybody”. The northern ports [stay open](/q/none).
        """;

    /** Names that are written alike in every language, and the words that forms and programs take as they are. */
    private static final Set<String> NAMES = Set.of(
            "verbatim",
            "json",
            "utc",
            "markdown",
            "html",
            "iiif",
            "javascript",
            "https",
            "localhost",
            "osk",
            "ferries",
            "strait",
            "title",
            "standfirst",
            "byline",
            "date",
            "place",
            "name",
            "host",
            "example",
            "account",
            "typist");

    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{3,}");
    private static final Set<String> WRITTEN = words(String.join(
            " ",
            Trove.FIRST,
            Trove.SECOND,
            "A note on the ferries. The common admiral shall be chosen by lot.",
            "Ferries of the Varran Strait memcon Hollin Island President Alder Premier Osk Invented Papers box",
            "Nothing else",
            STORY));

    private Colleague osk;

    @BeforeEach
    void hire() {
        colleagues.hire("osk", Role.values());
        osk = colleagues.signIn("osk");
        trove.archive.newsroom().begin(new Editor("osk", "osk"), "ferries", STORY, "strait");
        trove.archive.newsroom().save(new Editor("osk", "osk"), "ferries", 1, STORY + "\nNothing else.\n", true);
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::toLowerCase)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void speaksRussian(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("html").attr("lang")).isEqualTo("ru");
        assertThat(english(page)).as(answer.uri().getPath()).isEmpty();
    }

    /** What is said in Latin letters, and was neither written by people nor is a name. */
    private static List<String> english(Document page) {
        page.select("script, style, code, kbd, textarea, [lang=en], [translate=no]")
                .remove();
        StringBuilder said =
                new StringBuilder(page.title()).append(' ').append(page.body().text());
        for (Element element : page.body().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                boolean spoken =
                        Set.of("aria-label", "placeholder", "alt", "title").contains(attribute.getKey())
                                || (attribute.getKey().startsWith("data-")
                                        && attribute.getValue().contains(" "));
                said.append(spoken ? " " + attribute.getValue() : "");
            }
        }
        Set<String> words = words(said.toString().replaceAll("\\{\\w+}|https?:\\S+|/[a-z]+/\\S+|If-Match|ETag", ""));
        words.removeAll(WRITTEN);
        words.removeAll(NAMES);
        return List.copyOf(words);
    }

    private HttpResponse<String> get(String path) {
        return osk.get(path, "Accept-Language", "ru");
    }

    private HttpResponse<String> post(String path, String fields) {
        return osk.post(path, fields, "Accept-Language", "ru");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/password",
                "/desk/accounts",
                "/desk/accounts/osk",
                "/desk/audit",
                "/desk/audit?who=nobody",
                "/desk/releases",
                STRAIT,
                STRAIT + "/documents?find=nothing",
                "/desk/stories",
                FERRIES,
                FERRIES + "/drafts",
                FERRIES + "/drafts/1",
                FERRIES + "/drafts/2?with=1",
                "/desk/replies",
                "/desk/replies?pile=spam",
                "/desk/replies/blocked",
            })
    void each_page_speaks_russian(String path) {
        speaksRussian(get(path), 200);
    }

    @Test
    void the_text_of_a_page_does_too() {
        speaksRussian(get(trove.page(2, 1).replace("/d/", "/desk/text/")), 200);
    }

    @Test
    void so_does_what_is_refused_and_asked_once_more() {
        speaksRussian(post("/desk/accounts", "name=x&role=editor"), 400);
        speaksRussian(post("/desk/accounts/osk", "role=editor&state=active&revision=9"), 409);
        speaksRussian(post("/desk/password", "old=x&new=short"), 422);
        speaksRussian(post("/desk/releases", "slug=strait&title="), 400);
        speaksRussian(post(STRAIT, "title=Ferries&version=0"), 409);
        String version = "&version="
                + trove.archive
                        .catalogue()
                        .releases()
                        .bySlug(verbatim.holdings.Viewer.local(), "strait")
                        .orElseThrow()
                        .version();
        speaksRussian(post(STRAIT + "/state", "deed=schedule&date=2026-12-01&time=09:00&zone=UTC" + version), 200);
        speaksRussian(post(STRAIT + "/state", "deed=schedule&date=2020-12-01&time=09:00&zone=UTC" + version), 422);
        speaksRussian(post(STRAIT + "/state", "deed=withdraw&reason=" + version), 422);
        speaksRussian(post(STRAIT + "/state", "deed=publish&confirmed=yes" + version), 422);
        speaksRussian(post(STRAIT + "/previews", "days=400"), 422);
        speaksRussian(post(STRAIT + "/previews", "days=7"), 200);
        speaksRussian(post(STRAIT + "/documents", "deed=fill" + version), 422);
        speaksRussian(post("/desk/stories", "title=&text="), 400);
        speaksRussian(post("/desk/stories", "title=Ferries&slug=ferries"), 400);
        speaksRussian(post(FERRIES, "text=Ferries&version=0"), 409);
        speaksRussian(post(FERRIES + "/out", "version=2"), 422);
        speaksRussian(post(FERRIES + "/corrections", "correction=Ferries"), 422);
        speaksRussian(post(FERRIES + "/related", "stories=ferries"), 422);
        speaksRussian(post("/desk/replies/blocked", "kind=email&value=nobody"), 422);
    }

    @Test
    void what_the_editors_script_is_told_is_russian() {
        HttpResponse<String> judged = post(FERRIES + "/judge", "chosen=2&text=" + Browserless.encoded(STORY));
        var said = verbatim.wire.Json.mapper().readTree(judged.body());
        assertThat(said.get("tally").asString()).isEqualTo("3 цитаты, принято: 0");
        assertThat(said.get("quotations").get(1).get("brief").asString()).isEqualTo("Изменено");
        assertThat(english(Jsoup.parse(said.get("card").asString()))).isEmpty();
        assertThat(english(Jsoup.parse(said.get("publish").asString()))).isEmpty();
    }
}
