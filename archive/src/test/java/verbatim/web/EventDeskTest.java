package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import verbatim.holdings.Role;
import verbatim.text.PageKey;
import verbatim.web.Colleagues.Colleague;
import verbatim.wire.Json;

/** The desk of the chronology, on the wire: who may do what, and what comes of it. */
class EventDeskTest extends StaffedSite {
    private static final String DESK = "/desk/chronology";
    private static final String WORDS = "We have to find some sort of compromise";

    private static String form(String date, String sentence, String more) {
        return "date=" + Browserless.encoded(date) + "&sentence=" + Browserless.encoded(sentence) + more;
    }

    private static String written(Colleague who, String form) {
        HttpResponse<String> answer = who.post(DESK, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode json(Colleague who, String path) {
        return Json.mapper().readTree(who.get(path + ".json").body());
    }

    @Test
    void an_event_is_written_proved_put_out_and_told_of_by_editors_alone() {
        colleagues.hire("osk", Role.EDITOR);
        colleagues.hire("ann", Role.ARCHIVIST, Role.MODERATOR, Role.ADMINISTRATOR);
        Colleague osk = colleagues.signIn("osk");
        Colleague ann = colleagues.signIn("ann");
        String link = Chroniclers.link(trove.archive.catalogue(), new PageKey(trove.memcon.id(), 1, 1), WORDS);

        HttpResponse<String> refused =
                osk.post(DESK, form("1995-13", "", "&zone=Mars&links=/q/qnothere0&stories=none"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("This is no date.", "Say what happened", "A permanent link is none", "A story is not here")
                .contains("value=\"1995-13\"", "qnothere0");
        HttpResponse<String> found =
                osk.post(DESK, form("1995-23", "Talks begin.", "&deed=find&find=" + Browserless.encoded(WORDS)));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("name=\"take\"", WORDS, "Talks begin.");
        assertThat(json(osk, DESK).get("events")).isEmpty();

        String event = written(osk, form("1995-10-23T11:30", "They meet.", "&links=" + link));
        for (String path : List.of(DESK, DESK + "/new", event, event + ".json", DESK + "/date.json?date=1995")) {
            assertThat(osk.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(ann.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(ann.post(event + "/state", "deed=put-out&version=1").statusCode())
                .isEqualTo(404);
        assertThat(osk.get(event).body()).contains("The date has a time and no zone.");
        HttpResponse<String> early = osk.post(event + "/state", "deed=put-out&version=1");
        assertThat(early.statusCode()).isEqualTo(422);

        // Two editors: the second is told, and nothing of either is lost.
        String more = "&zone=America/New_York&proof=" + link;
        assertThat(osk.post(event, form("1995-10-23T11:30", "They meet alone.", more + "&version=1"))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> late = osk.post(event, form("1995", "They met.", "&proof=" + link + "&version=1"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else changed this event meanwhile", "They met.", "They meet alone.");
        String tag = osk.get(event + ".json").headers().firstValue("ETag").orElseThrow();
        assertThat(osk.post(event, form("1995-10-23T11:30", "They meet apart.", more), "If-Match", tag)
                        .statusCode())
                .isEqualTo(303);
        assertThat(osk.post(event, form("1995", "x", more), "If-Match", tag).statusCode())
                .isEqualTo(409);
        assertThat(osk.post(event + "/state", "deed=take-up&earlier=2&version=3")
                        .statusCode())
                .isEqualTo(303);
        assertThat(json(osk, event).get("sentence").asString()).isEqualTo("They meet alone.");
        assertThat(json(osk, event).get("versions")).hasSize(4);

        assertThat(osk.post(event + "/state", "deed=put-out&version=4").statusCode())
                .isEqualTo(303);
        assertThat(osk.get(event).body()).contains("It is out, and waits");
        trove.archive.catalogue().releases().make("strait");
        trove.archive.publication().publish("osk", "strait", null);
        assertThat(osk.get(event).body()).contains("Everybody sees it.");
        HttpResponse<String> bare =
                osk.post(event, form("1995", "“Not a word” of it.", "&proof=" + link + "&version=5"));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("“Not a word” stands in no proof as quoted.");
        assertThat(osk.post(event + "/state", "deed=remove&reason=&version=5").statusCode())
                .isEqualTo(422);
        assertThat(osk.get(event + "?lang=ru").body()).contains("Его видят все.");
    }
}
