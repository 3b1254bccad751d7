package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import verbatim.holdings.Role;
import verbatim.web.Colleagues.Colleague;
import verbatim.wire.Json;

/** Five hundred bad replies, many at once, with some honest ones among them. Rules and the server's own clock decide, and a person. */
class HostileRepliesTest extends StaffedSite {
    private static final int BAD = 500;
    private static final int AT_ONCE = 16;

    /** Kinds of bad replies; each is drawn with other words. */
    private enum Kind {
        SCRIPT,
        GIANT,
        HUGE_FIELD,
        UNSEEN,
        OVERRIDE,
        HEADER,
        CONTROL,
        LINKS,
        FORGED,
        TRAPPED,
        FAST,
        ZALGO,
        BROKEN_FORM,
        REPEATED,
        STRANGE_WEBSITE
    }

    @Override
    Map<String, String> settings(int port) {
        return Map.of("VERBATIM_PUBLIC_URL", "http://127.0.0.1:" + port);
    }

    /** Each comes from an address of its own, as a proxy says, so that no count of one address helps. */
    private String[] from(int n) {
        return new String[] {"X-Forwarded-For", "10." + n / 250 + ".0." + n % 250, "Accept", "text/html"};
    }

    private static String word(Random random) {
        return "w" + Integer.toString(random.nextInt(1 << 30), 36);
    }

    /** One bad reply; its answer. */
    private HttpResponse<String> bad(int n, Kind kind, Random random, String time) {
        String text = "BAD " + word(random) + " " + word(random);
        String mail = word(random) + "@spam.example";
        String honest = "&time=" + time;
        String form = switch (kind) {
            case SCRIPT ->
                form(
                        word(random),
                        mail,
                        text + "<script>alert(1)</script><img src=x onerror=alert(2)>\"><svg/onload=x>",
                        honest);
            case GIANT -> form("Giant", mail, text + "x".repeat(900_000), honest);
            case HUGE_FIELD -> form("Huge".repeat(2_000), mail, text + "y".repeat(9_000), honest);
            case UNSEEN -> form("Un\u200bseen", mail, text + "\u200b\u2060\ufeff\u00ad\u180e\u3164".repeat(20), honest);
            case OVERRIDE ->
                form("\u202eevil\u202c", mail, text + "\u202e\u2066reversed\u2069\u202c\u200f\u200e\u061c", honest);
            case HEADER -> form("Ann\r\nBcc: all@x.example", mail + "\r\nBcc: all@x.example", text, honest);
            case CONTROL -> form("Bell", mail, text + "\u0000\u0007\u001b]0;title\u0007\u009b", honest);
            case LINKS -> form(word(random), mail, text + " https://spam.example/a".repeat(5), honest);
            case FORGED -> form(word(random), mail, text, "&time=" + random.nextInt(1 << 30) + "." + "ab".repeat(32));
            case TRAPPED -> form(word(random), mail, text, "&more=" + word(random) + honest);
            case FAST -> form(word(random), mail, text, "&time=" + Readers.time(post(n, form("Fast", mail, text, ""))));
            case ZALGO ->
                form(
                        "Z" + "\u0301\u0336\u0489".repeat(20),
                        mail,
                        text + "a\u0301\u0302\u0303\u0304\u0305".repeat(300),
                        honest);
            case BROKEN_FORM ->
                "name=%E2%28%A1&email=" + mail + "&text=%FF%FE" + text.replace(' ', '+') + "%00&time=" + time;
            case REPEATED -> form(word(random), mail, "BAD the same every time", honest);
            case STRANGE_WEBSITE ->
                form(
                        word(random),
                        mail,
                        text,
                        "&url=" + Browserless.encoded("javascript:alert(document.cookie)") + honest);
        };
        return post(n, form);
    }

    private static String form(String name, String email, String text, String more) {
        return Readers.form(name, email, text, more);
    }

    private HttpResponse<String> post(int n, String form) {
        return Readers.post(browser, form, from(n));
    }

    @Test
    void none_of_five_hundred_bad_replies_is_shown_and_the_honest_ones_get_through() throws Exception {
        Readers.publish(trove.archive);
        colleagues.hire("osk", Role.MODERATOR);
        Colleague osk = colleagues.signIn("osk");
        String time = Readers.time(post(0, form("Ann", "ann@post.example", "Text.", "")));
        now.updateAndGet(at -> at.plusSeconds(60));

        Random random = new Random(20261124);
        List<Callable<Integer>> sendings = new ArrayList<>();
        for (int n = 0; n < BAD; n++) {
            Kind kind = Kind.values()[n % Kind.values().length];
            Random own = new Random(random.nextLong());
            int number = n;
            sendings.add(() -> bad(number, kind, own, time).statusCode());
            if (n % 50 == 25) {
                String honest = form(
                        "Honest " + n, "honest@post.example", "An honest thought, number " + n + ".", "&time=" + time);
                sendings.add(() -> post(1_000 + number, honest).statusCode());
            }
        }
        Map<Integer, Integer> answers = new TreeMap<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Integer> each : crowd.invokeAll(sendings)) {
                answers.merge(each.get(), 1, Integer::sum);
            }
        }
        System.out.printf("hostile replies: answers %s%n", answers);
        // Held, to be mended, too large: no other answer, and no failure of ours.
        assertThat(answers.keySet()).isSubsetOf(303, 413, 422);

        assertThat(browser.get("/s/ferries").body()
                        + browser.get("/s/ferries/replies").body()
                        + browser.get("/s/ferries/replies.json").body()
                        + browser.get("/s/ferries/replies.atom").body())
                .doesNotContain("BAD");
        JsonNode waiting = pile(osk, "waiting");
        assertThat(waiting.get("replies")
                        .valueStream()
                        .map(each -> each.get("name").asString()))
                .filteredOn(name -> name.startsWith("Honest"))
                .hasSize(10);
        for (String pile : List.of("waiting", "suspect")) {
            wholeQueue(osk, pile);
        }
        assertThat(trove.archive.catalogue().replies().counts(null).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(answers.get(303));

        List<String> choices = waiting.get("replies")
                .valueStream()
                .filter(each -> each.get("name").asString().startsWith("Honest"))
                .map(each ->
                        each.get("id").asString() + ":" + each.get("version").asString())
                .toList();
        assertThat(osk.post("/desk/replies", "deed=show&reply=" + String.join("&reply=", choices))
                        .statusCode())
                .isEqualTo(303);
        assertThat(Json.mapper()
                        .readTree(browser.get("/s/ferries/replies.json").body())
                        .get("replies")
                        .valueStream()
                        .map(each -> each.get("text").asString()))
                .hasSize(10)
                .allMatch(text -> text.startsWith("An honest thought"));
    }

    private static JsonNode pile(Colleague who, String pile) {
        return Json.mapper().readTree(who.get("/desk/replies.json?pile=" + pile).body());
    }

    /** Every page of the queue is whole, holds no script of theirs, and turns no writing round. */
    private static void wholeQueue(Colleague who, String pile) {
        String next = "/desk/replies?pile=" + pile;
        int pages = 0;
        while (next != null) {
            HttpResponse<String> page = who.get(next);
            assertThat(page.statusCode()).as(next).isEqualTo(200);
            assertThat(page.body().strip())
                    .endsWith("</html>")
                    .doesNotContain("<script>alert", "<img src=x", "<svg/onload", "href=\"javascript:")
                    .doesNotContainPattern(
                            "[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\u061c\u0000-\u0008\u001b\u0080-\u009f]");
            var older = java.util.regex.Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
                    .matcher(page.body());
            next = older.find() ? older.group(1).replace("&amp;", "&") : null;
            pages++;
        }
        assertThat(pages).isLessThan(30);
    }
}
