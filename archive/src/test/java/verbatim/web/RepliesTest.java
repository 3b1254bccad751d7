package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import verbatim.holdings.Role;
import verbatim.web.Colleagues.Colleague;
import verbatim.wire.Json;

/** Replies of readers and their moderation, on the wire. */
class RepliesTest extends StaffedSite {
    private static final String EMAIL = "ann.reader@post.example";
    private static final String QUEUE = "/desk/replies";

    private Colleague osk;

    @BeforeEach
    void publish() {
        Readers.publish(trove.archive);
        colleagues.hire("osk", Role.MODERATOR);
        osk = colleagues.signIn("osk");
    }

    private void read() {
        now.updateAndGet(at -> at.plusSeconds(20));
    }

    private String send(String name, String text, String more) {
        return Readers.send(browser, Readers.form(name, EMAIL, text, more), this::read);
    }

    private JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private JsonNode pile(String pile) {
        return json(osk.get(QUEUE + ".json?pile=" + pile));
    }

    private static String choice(JsonNode reply) {
        return reply.get("id").asString() + ":" + reply.get("version").asString();
    }

    private HttpResponse<String> decide(Colleague who, String deed, List<String> choices, String more) {
        return who.post(QUEUE, "deed=" + deed + "&reply=" + String.join("&reply=", choices) + more);
    }

    private String show(String pile) {
        String choice = choice(pile(pile).at("/replies/0"));
        assertThat(decide(osk, "show", List.of(choice), "").statusCode()).isEqualTo(303);
        return choice.substring(0, choice.indexOf(':'));
    }

    private JsonNode shown() {
        return json(browser.get("/s/ferries/replies.json")).get("replies");
    }

    @Test
    void the_card_of_a_quotation_leads_to_the_form_with_it_chosen() {
        String form = Jsoup.parse(
                        browser.get("/s/ferries", "Accept", "text/html").body())
                .select("#e2 .evidence-foot a:containsOwn(Reply)")
                .attr("href");
        assertThat(form).isEqualTo("/s/ferries/replies?about=2#rf");
        assertThat(Jsoup.parse(browser.get(form.replace("#rf", ""), "Accept", "text/html")
                                .body())
                        .select("#r-about option[selected]")
                        .val())
                .isEqualTo("2");
    }

    @Test
    void the_first_form_shows_how_it_will_look_and_keeps_nothing() {
        HttpResponse<String> preview = Readers.post(
                browser,
                Readers.form(
                        "Ann <b>Reader</b>",
                        EMAIL,
                        "See https://host.example/a?b=1&c=2.\nAnd <script>alert(1)</script>",
                        "&about=2&url=host.example&quotation=" + Browserless.encoded("a kind of common admiral")));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains(
                        "How your reply will look",
                        "Ann &lt;b&gt;Reader&lt;/b&gt;",
                        "<a href=\"https://host.example/a?b=1&amp;c=2\" rel=\"ugc nofollow noopener\">",
                        "<br>And &lt;script&gt;",
                        "quotation 2</a>: “a common admiral”",
                        "data-wording=\"",
                        "Send to the editors");
        assertThat(pile("waiting").at("/counts/waiting").asInt()).isZero();
        assertThat(pile("waiting").at("/counts/suspect").asInt()).isZero();
    }

    @Test
    void a_reply_is_held_until_somebody_shows_it_and_follows_its_private_link() {
        String link = send("Ann", "It is said elsewhere too.", "&about=1&quotation=a+common+admiral");
        HttpResponse<String> own = browser.get(link, "Accept", "text/html");
        assertThat(own.body())
                .contains("Your reply is held", link, "It is said elsewhere too.")
                .doesNotContain(EMAIL);
        assertThat(own.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(own.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(own.headers().firstValue("Link").orElse("")).doesNotContain(link);
        assertThat(json(browser.get(link + ".json")).get("state").asString()).isEqualTo("held");
        assertThat(shown()).isEmpty();
        assertThat(browser.get("/s/ferries").body()).doesNotContain("It is said elsewhere too.");

        JsonNode held = pile("waiting").at("/replies/0");
        assertThat(held.get("reasons").toString()).contains("first reply of this name");
        assertThat(held.get("wording").asString()).isEqualTo("exact");
        assertThat(osk.get(QUEUE).body())
                .contains("Ann", "first reply of this name", "Exact")
                .doesNotContain(EMAIL);
        String id = show("waiting");
        assertThat(shown().toString()).contains("It is said elsewhere too.", id).doesNotContain(EMAIL);
        assertThat(browser.get("/s/ferries").body())
                .contains("id=\"" + id + "\"", "It is said elsewhere too.", "quotation 1</a>", "Exact");
        assertThat(browser.get(link).body()).contains("Your reply is shown", "/s/ferries/replies#" + id);
    }

    @Test
    void a_decision_is_taken_back_and_made_again() {
        send("Ann", "First.", "");
        String id = show("waiting");
        String shown = choice(pile("shown").at("/replies/0"));
        HttpResponse<String> undone = decide(osk, "undo", List.of(shown), "");
        assertThat(undone.headers().firstValue("Location").orElse("")).contains("done=undo," + id);
        assertThat(shown()).isEmpty();
        show("waiting");
        assertThat(shown()).hasSize(1);
        colleagues.hire("alder", Role.ADMINISTRATOR);
        String trail =
                colleagues.signIn("alder").get("/desk/audit.json?what=reply").body();
        assertThat(trail)
                .contains("reply.shown", "reply.undone", id)
                .doesNotContain("First.")
                .doesNotContain(EMAIL);
    }

    @Test
    void many_are_decided_at_once_or_none() {
        for (int i = 0; i < 4; i++) {
            send("Reader " + i, "Text " + i, "");
        }
        List<String> choices = pile("waiting")
                .get("replies")
                .valueStream()
                .map(RepliesTest::choice)
                .toList();
        colleagues.hire("birk", Role.EDITOR);
        Colleague birk = colleagues.signIn("birk");
        assertThat(birk.post(QUEUE, "one=spam+" + choices.get(2)).statusCode()).isEqualTo(303);
        HttpResponse<String> late = decide(osk, "show", choices, "");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "Somebody else was quicker",
                        "Called spam by birk",
                        "value=\"" + choices.get(0) + "\" form=\"batch\" checked");
        assertThat(shown()).isEmpty();
        assertThat(decide(osk, "show", List.of(choices.get(0), choices.get(1), choices.get(3)), "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(shown()).hasSize(3);
        assertThat(decide(osk, "show", List.of(), "").statusCode()).isEqualTo(400);
        assertThat(osk.post(QUEUE, "deed=show").statusCode()).isEqualTo(422);
    }

    @Test
    void a_refusal_says_why_to_its_writer_and_erases_the_address() {
        String link = send("Ann", "Off the point.", "");
        String choice = choice(pile("waiting").at("/replies/0"));
        assertThat(json(browser.get(link + ".json")).get("email_until").isNull())
                .isFalse();
        decide(osk, "refuse", List.of(choice), "&reason=" + Browserless.encoded("Say it <i>here</i>: what page?"));
        assertThat(browser.get(link).body())
                .contains("Your reply was refused", "Say it &lt;i&gt;here&lt;/i&gt;: what page?", "address is erased");
        assertThat(json(browser.get(link + ".json")).get("email_until").isNull())
                .isTrue();
    }

    @Test
    void its_writer_has_the_address_erased_and_takes_it_back() {
        String link = send("Ann", "I take this back.", "");
        show("waiting");
        assertThat(browser.post(link, "deed=erase").statusCode()).isEqualTo(303);
        assertThat(json(browser.get(link + ".json")).get("email_until").isNull())
                .isTrue();
        assertThat(shown()).hasSize(1);
        assertThat(browser.post(link, "deed=withdraw").statusCode()).isEqualTo(303);
        assertThat(shown()).isEmpty();
        assertThat(browser.get(link).body())
                .contains("Your reply is withdrawn")
                .doesNotContain("I take this back.", "can do what stands here");
        assertThat(osk.get(QUEUE + "?pile=withdrawn").body()).doesNotContain("I take this back.");
        assertThat(browser.get("/replies/" + "A".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(browser.post("/replies/" + "A".repeat(43), "deed=withdraw").statusCode())
                .isEqualTo(404);
        assertThat(browser.post(link, "deed=erase", "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void addresses_are_erased_when_their_days_are_over() {
        String link = send("Ann", "Text.", "");
        now.updateAndGet(at -> at.plus(Duration.ofDays(364)));
        assertThat(trove.archive.replies().correspondence().eraseOld()).isZero();
        now.updateAndGet(at -> at.plus(Duration.ofDays(2)));
        assertThat(trove.archive.replies().correspondence().eraseOld()).isEqualTo(1);
        assertThat(json(browser.get(link + ".json")).get("email_until").isNull())
                .isTrue();
    }

    @Test
    void threads_are_one_level_deep_and_are_answered_by_the_editors() {
        send("Ann", "The beginning.", "");
        String first = show("waiting");
        assertThat(browser.get("/s/ferries/replies?to=" + first).body()).contains("In answer to Ann.");
        send("Birk", "An answer.", "&to=" + first);
        String second = show("waiting");
        send("Cleo", "An answer to the answer.", "&to=" + second);
        show("waiting");
        assertThat(shown().valueStream().map(each -> each.get("parent").asString("")))
                .containsExactly("", first, first);
        String choice = pile("shown")
                .get("replies")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(first))
                .map(RepliesTest::choice)
                .findFirst()
                .orElseThrow();
        assertThat(osk.post(QUEUE + "/answer", "reply=" + choice + "&answer=Corrected%2C+with+thanks.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(osk.post(QUEUE + "/answer", "reply=" + choice + "&answer=Again")
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser.get("/s/ferries").body()).contains("Answered by the editors:", "Corrected, with thanks.");
        decide(osk, "undo", List.of(first + ":" + (Integer.parseInt(choice.split(":")[1]) + 1)), "");
        assertThat(browser.get("/s/ferries").body()).doesNotContain("An answer.");
    }

    @Test
    void the_feed_has_what_is_shown_and_says_what_it_answers() {
        send("Ann", "Of note.\n\nAnd <more>.", "");
        String id = show("waiting");
        HttpResponse<String> feed = browser.get("/s/ferries/replies.atom");
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(AtomRules.broken(feed.body(), site.address() + "/s/ferries/replies.atom"))
                .isEmpty();
        assertThat(feed.body())
                .contains(
                        "<name>Ann</name>", "Of note.", "And &lt;more&gt;.", "/s/ferries/replies#" + id, "in-reply-to")
                .doesNotContain(EMAIL);
        assertThat(browser.get("/s/ferries").body()).contains("href=\"/s/ferries/replies.atom\"");
    }

    @Test
    void what_an_honest_person_can_mend_is_said_and_what_was_typed_stays() {
        HttpResponse<String> wrong =
                Readers.post(browser, Readers.form("", "no address", "Long thought out.", "&url=javascript:alert(1)"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "Give the name that your reply is shown with.",
                        "This is no e-mail address.",
                        "This is no address of the web.",
                        "Long thought out.",
                        "aria-invalid=\"true\"");
        assertThat(Readers.post(browser, Readers.form("Ann", EMAIL, "x".repeat(70_000), ""))
                        .statusCode())
                .isEqualTo(413);
        assertThat(Readers.post(browser, "name=" + "x".repeat(2_000_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_robot_is_told_the_same_as_everybody() {
        String form = Readers.form("Robot", "robot@spam.example", "Buy now.", "");
        String honest = browser.get(send("Robot", "Buy now.", "")).body();
        String time = Readers.time(Readers.post(browser, form));
        for (String more : List.of(
                "&time=" + time,
                "&more=filled&time=" + time,
                "&time=1.forged",
                "&time=" + time.replaceFirst("^\\d", "9"))) {
            HttpResponse<String> answer = Readers.post(browser, form + more);
            assertThat(answer.statusCode()).isEqualTo(303);
            String link =
                    answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*(/replies/.*)\\?sent", "$1");
            assertThat(masked(browser.get(link).body())).isEqualTo(masked(honest));
        }
        JsonNode suspects = pile("suspect");
        assertThat(suspects.at("/counts/suspect").asInt()).isEqualTo(4);
        assertThat(suspects.get("replies").toString())
                .contains(
                        "sent 0 s after the form was shown",
                        "a field was filled that people do not see",
                        "its form was not made by this site",
                        "another reply has the same text");
    }

    private static String masked(String body) {
        return body.replaceAll("/replies/[A-Za-z0-9_-]{43}", "LINK").replaceAll("\\d\\d:\\d\\d UTC", "TIME");
    }

    @Test
    void the_block_list_sorts_and_never_tells_an_address() {
        send("Ann", "Visit our CASINO today", "");
        send("Birk", "Specialist talk of casinos", "&url=https%3A%2F%2Fwww.spam.example%2F");
        assertThat(pile("waiting").at("/counts/waiting").asInt()).isEqualTo(2);
        String blocked = QUEUE + "/blocked";
        assertThat(osk.post(blocked, "kind=word&value=casino").statusCode()).isEqualTo(303);
        assertThat(pile("suspect").at("/replies/0/reasons").toString()).contains("a word of the block list: casino");
        assertThat(pile("suspect").at("/counts/suspect").asInt()).isEqualTo(1);
        osk.post(blocked, "kind=host&value=spam.example");
        assertThat(pile("suspect").at("/counts/suspect").asInt()).isEqualTo(2);
        send("Cleo", "An honest thought.", "");
        assertThat(osk.post(blocked, "kind=email&value=" + Browserless.encoded("@post.example"))
                        .statusCode())
                .isEqualTo(303);
        JsonNode cleo = pile("suspect").at("/replies/0");
        assertThat(cleo.get("reasons").toString())
                .contains("its e-mail address is on the block list")
                .doesNotContain("post.example");
        assertThat(osk.get(blocked).body() + osk.get(blocked + ".json").body())
                .contains("casino")
                .doesNotContain("post.example");
        assertThat(osk.post(blocked, "kind=email&value=nothing").statusCode()).isEqualTo(422);
        JsonNode entries = json(osk.get(blocked + ".json")).get("entries");
        assertThat(osk.post(blocked, "remove=" + entries.at("/0/id").asString()).statusCode())
                .isEqualTo(303);
        assertThat(pile("waiting").at("/replies/0/name").asString()).isEqualTo("Cleo");
    }

    @Test
    void only_moderators_and_editors_decide_and_only_by_their_own_forms() {
        send("Ann", "Text.", "");
        String choice = choice(pile("waiting").at("/replies/0"));
        colleagues.hire("ann", Role.ARCHIVIST, Role.ADMINISTRATOR, Role.CONTRIBUTOR);
        Colleague ann = colleagues.signIn("ann");
        for (String path : List.of(QUEUE, QUEUE + ".json", QUEUE + "/blocked", QUEUE + "/blocked.json")) {
            assertThat(ann.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of(QUEUE, QUEUE + "/answer", QUEUE + "/closed", QUEUE + "/blocked")) {
            assertThat(ann.post(path, "deed=show&reply=" + choice).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(browser.post(QUEUE, "deed=show&reply=" + choice, "Cookie", osk.cookie())
                        .statusCode())
                .isEqualTo(403);
        assertThat(osk.post(QUEUE + "/closed", "story=ferries&closed=yes").statusCode())
                .isEqualTo(404);
        assertThat(shown()).isEmpty();
    }

    @Test
    void an_editor_closes_the_replies_of_a_story() {
        colleagues.hire("birk", Role.EDITOR);
        Colleague birk = colleagues.signIn("birk");
        String form = Readers.form("Ann", EMAIL, "Too late.", "");
        assertThat(birk.get(QUEUE + "?story=ferries").body()).contains("Close them");
        assertThat(birk.post(QUEUE + "/closed", "story=ferries&closed=yes").statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/s/ferries").body()).contains("Replies to this story are closed.");
        assertThat(Readers.post(browser, form).statusCode()).isEqualTo(409);
        birk.post(QUEUE + "/closed", "story=ferries&closed=no");
        assertThat(Readers.post(browser, form).statusCode()).isEqualTo(200);
    }

    @Test
    void too_many_from_one_address_are_told_to_come_again() {
        for (int i = 0; i < 20; i++) {
            send("Reader", "Text " + i, "");
            now.updateAndGet(at -> at.minusSeconds(20));
        }
        String form = Readers.form("Reader", EMAIL, "One too many.", "");
        HttpResponse<String> more = Readers.post(browser, form + "&time=" + Readers.time(Readers.post(browser, form)));
        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(more.headers().firstValue("Retry-After")).contains("600");
        assertThat(more.body()).contains("One too many.", "send it again in 10 minutes");
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(11)));
        send("Reader", "Later.", "");
    }

    @Test
    void a_story_that_was_withdrawn_shows_no_reply() {
        String link = send("Ann", "Gone with its story.", "");
        show("waiting");
        trove.archive.publication().withdraw("osk", "strait", "A name was to be kept.");
        for (String path : List.of("/s/ferries/replies", "/s/ferries/replies.json", "/s/ferries/replies.atom")) {
            HttpResponse<String> answer = browser.get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(410);
            assertThat(answer.body()).doesNotContain("Gone with its story.");
        }
        assertThat(Readers.post(browser, Readers.form("Ann", EMAIL, "x", "")).statusCode())
                .isEqualTo(410);
        assertThat(browser.get(link).body())
                .contains("The story is not public now.")
                .doesNotContain("What the two agreed on");
    }

    @Test
    void readers_and_moderators_read_it_in_russian_too() {
        send("Анна", "Текст.", "");
        assertThat(browser.get("/s/ferries/replies?lang=ru").body())
                .contains("Отправить отклик", "Посмотреть, как это будет выглядеть");
        assertThat(osk.get(QUEUE + "?lang=ru").body())
                .contains("первый отклик под этим именем", "Опубликовать отмеченное");
    }
}
