package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import verbatim.holdings.Role;
import verbatim.web.Colleagues.Colleague;
import verbatim.wire.Json;

/** The text of a page at the desk, on the wire: who may put it right, and what comes of it. */
class TextDeskTest extends StaffedSite {
    private Colleague osk;
    private String page = "";
    private String desk = "";

    @BeforeEach
    void hire() {
        colleagues.hire("osk", Role.ARCHIVIST);
        osk = colleagues.signIn("osk");
        page = trove.page(2, 1);
        desk = page.replace("/d/", "/desk/text/");
    }

    private JsonNode json() {
        return Json.mapper().readTree(osk.get(desk + ".json").body());
    }

    private String stretch(String was, String is) {
        int start = json().get("text").asString().indexOf(was);
        return "revision=" + json().get("revision").asInt() + "&start=" + start + "&end=" + (start + was.length())
                + "&reading=" + Browserless.encoded(is);
    }

    @Test
    void archivists_and_editors_are_here_and_nobody_else() {
        colleagues.hire("cole", Role.CONTRIBUTOR, Role.MODERATOR, Role.ADMINISTRATOR);
        colleagues.hire("edda", Role.EDITOR);
        Colleague cole = colleagues.signIn("cole");
        for (String path : new String[] {desk, desk + ".json", desk + "?with=1"}) {
            assertThat(osk.get(path).statusCode()).isEqualTo(200);
            assertThat(colleagues.signIn("edda").get(path).statusCode()).isEqualTo(200);
            assertThat(cole.get(path).statusCode()).isEqualTo(404);
            assertThat(browser.get(path).statusCode()).isEqualTo(404);
        }
        assertThat(cole.post(desk, stretch("general", "generous")).statusCode()).isEqualTo(404);
        assertThat(browser.post(desk, stretch("general", "generous"), "Cookie", osk.cookie())
                        .statusCode())
                .isEqualTo(403);
        assertThat(osk.get(desk.replace("p1", "p9")).statusCode()).isEqualTo(404);
        assertThat(osk.get(page).body()).contains("href=\"" + desk + "\"");
        assertThat(cole.get(page).body()).doesNotContain("/desk/text/");
        assertThat(browser.get(page).body()).doesNotContain("/desk/text/");
    }

    @Test
    void a_word_put_right_is_shown_to_everybody_with_who_put_it_right() {
        trove.archive.publication().publish("osk", "strait", null);
        HttpResponse<String> done = osk.post(desk, stretch("scheme", "schema") + "&back=/desk/stories/ferries%23e2");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/desk/stories/ferries#e2");

        JsonNode words =
                Json.mapper().readTree(browser.get(page + ".json").body()).get("words");
        assertThat(words.valueStream().filter(word -> word.has("confirmed_by")))
                .singleElement()
                .satisfies(word -> {
                    assertThat(word.get("text").asString()).isEqualTo("schema");
                    assertThat(word.get("confirmed_by").asString()).isEqualTo("osk");
                    assertThat(word.get("doubtful").asBoolean()).isFalse();
                    assertThat(word.get("box").size()).isEqualTo(4);
                });
        assertThat(browser.get(page).body()).contains("Put right by the scan", "1 word, by osk", "Read by machine");
        trove.file();
        assertThat(browser.get("/search.json?q=schema").body()).contains("\"total\":1");
    }

    @Test
    void a_form_leads_back_to_the_desk_alone() {
        HttpResponse<String> done = osk.post(desk, stretch("scheme", "schema") + "&back=//evil.example/desk/stories/x");
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith(desk);
    }

    @Test
    void who_comes_second_sees_both_and_loses_nothing() {
        String late = stretch("general", "generous");
        String tag = osk.get(desk + ".json").headers().firstValue("ETag").orElseThrow();
        osk.post(desk, stretch("scheme", "schema"));
        HttpResponse<String> refused = osk.post(desk, late);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Put right by osk meanwhile", "You typed: “generous”", "schema for");

        String whole = json().get("text").asString().replace("general", "generous");
        refused = osk.post(desk, "reading=" + Browserless.encoded(whole), "If-Match", tag);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("<ins class=\"diff-page\">generous</ins>");
        tag = osk.get(desk + ".json").headers().firstValue("ETag").orElseThrow();
        assertThat(osk.post(desk, "reading=" + Browserless.encoded(whole), "If-Match", tag)
                        .statusCode())
                .isEqualTo(303);
        assertThat(json().get("text").asString()).contains("generous schema");
        assertThat(osk.post(desk, "reading=a").statusCode()).isEqualTo(422);
    }

    @Test
    void what_was_withheld_is_not_written_in() {
        String first = trove.page(1, 1).replace("/d/", "/desk/text/");
        desk = first;
        HttpResponse<String> refused = osk.post(first, stretch("█████", "Smith"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("stands where words are withheld");
    }

    @Test
    void earlier_texts_are_compared_and_taken_up_again() {
        int read = json().get("revision").asInt();
        osk.post(desk, stretch("scheme", "schema"));
        assertThat(osk.get(desk + "?with=" + read).body()).contains("<del class=\"diff-quote\">scheme</del>");
        assertThat(osk.post(desk, "take_up=" + read + "&revision=" + (read + 1)).statusCode())
                .isEqualTo(303);
        assertThat(json().get("text").asString()).contains("general scheme");
        assertThat(osk.get(desk).body()).contains("Put right by osk", "Taken up again by osk", "the words of text 1");
        assertThat(osk.get(desk + "?with=99").statusCode()).isEqualTo(404);
    }
}
