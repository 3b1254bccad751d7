package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import verbatim.chronology.Chronicle;
import verbatim.chronology.Obstacle;
import verbatim.chronology.Outcome;
import verbatim.editing.Edit;
import verbatim.editing.Editor;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.Event;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.wire.Json;

/** The chronology as its readers meet it: in which order, narrowed by what, and who sees which event. All tests share one public release; each has events of its own. */
class ChronologyTest {
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));

    @TempDir
    private static Path folder;

    private static Trove trove;
    private static Site site;
    private static Browserless browser;
    private static Colleagues colleagues;
    private static Chronicle chronicle;
    private static String first;
    private static String second;

    @BeforeAll
    static void publish() {
        trove = new Trove(folder, ((InstantSource) NOW::get).withZone(ZoneOffset.UTC));
        site = Site.start(trove.archive, "127.0.0.1", 0);
        browser = new Browserless(site.address());
        colleagues = new Colleagues(trove.archive, browser);
        colleagues.hire("osk", Role.EDITOR);
        chronicle = trove.archive.chronicle();
        first = link(1, "We have to find some sort of compromise");
        second = link(1, "we would share the patrols");
        trove.archive.catalogue().releases().make("strait");
        trove.archive.catalogue().releases().make("other");
        trove.archive.publication().publish("osk", "strait", null);
    }

    @AfterAll
    static void stop() {
        site.close();
        trove.close();
    }

    private static String link(int page, String words) {
        return Chroniclers.link(trove.archive.catalogue(), new PageKey(trove.memcon.id(), 1, page), words);
    }

    private static Event out(String date, String sentence) {
        return Chroniclers.out(trove.archive, Chroniclers.said(date, null, sentence, "strait", first));
    }

    private static JsonNode json(String path) {
        return Json.mapper().readTree(browser.get(path).body());
    }

    private static List<String> sentences(String query) {
        return StreamSupport.stream(
                        json("/chronology.json?" + query).get("events").spliterator(), false)
                .map(event -> event.get("sentence").asString())
                .toList();
    }

    private static HttpResponse<String> page(Event event) {
        return browser.get("/chronology/" + event.id(), "Accept", "text/html");
    }

    private static int status(Event event) {
        return page(event).statusCode();
    }

    private static Event done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).now();
    }

    @Test
    void events_stand_in_the_order_of_time_the_more_exact_first() {
        out("1995-10-23T11:30-04:00", "Order: they meet.");
        out("1995", "Order: a year.");
        out("1995-10-23", "Order: a day.");
        out("1995-10", "Order: a month.");
        out("../1994", "Order: before all.");
        out("1995-23", "Order: autumn.");
        out("1995-10-23T09:50-04:00", "Order: they arrive.");
        assertThat(sentences("words=order"))
                .containsExactly(
                        "Order: before all.",
                        "Order: a year.",
                        "Order: autumn.",
                        "Order: a month.",
                        "Order: they arrive.",
                        "Order: they meet.",
                        "Order: a day.");
    }

    @Test
    void a_list_is_narrowed_to_what_may_have_happened_then() {
        out("1995-23", "Narrow: autumn.");
        out("1995-10-23", "Narrow: the day.");
        out("1996~", "Narrow: about a year later.");
        assertThat(sentences("words=narrow&from=1995-10&to=1995-11"))
                .containsExactly("Narrow: autumn.", "Narrow: the day.");
        assertThat(sentences("words=narrow&to=1995-09")).containsExactly("Narrow: autumn.");
        assertThat(sentences("words=narrow&from=1996")).containsExactly("Narrow: about a year later.");
        assertThat(sentences("words=LATER+narrow")).containsExactly("Narrow: about a year later.");
        assertThat(sentences("words=narrow&release=other")).isEmpty();
        assertThat(sentences("words=narrow&release=strait")).hasSize(3);
        assertThat(browser.get("/chronology?from=soon").body()).contains("“soon” is no date");
    }

    @Test
    void three_dates_are_shown_apart_and_named() {
        Event event = out("1995-10-23T11:30-04:00", "They meet on the island.");
        assertThat(page(event).body())
                .contains("23 October 1995, 11:30 UTC-04:00")
                .contains("<dt>Date of the document</dt><dd>23 October 1995</dd>")
                .contains("<dt>Released</dt><dd>24 November 2026, with strait</dd>")
                .contains("We have to find some sort of compromise", "/q/" + first, "<svg viewBox");
        JsonNode proof =
                json("/chronology/" + event.id() + ".json").get("proofs").get(0);
        assertThat(proof.get("document_date").asString()).isEqualTo("1995-10-23");
        assertThat(proof.get("released").asString()).isEqualTo("2026-11-24T08:00:00Z");
        assertThat(browser.get("/chronology/" + event.id() + "?lang=ru").body())
                .contains("Дата документа", "23 октября 1995 года, 11:30", "Опубликован");
        assertThat(browser.get("/r/strait").body()).contains("/chronology?release=strait");
    }

    @Test
    void an_event_is_seen_with_its_release_and_not_before() {
        Event event = Chroniclers.out(trove.archive, Chroniclers.said("1995", null, "With the other.", "other", first));
        assertThat(status(event)).isEqualTo(404);
        trove.archive
                .publication()
                .publish("osk", "other", NOW.get().plus(Duration.ofHours(1)).atZone(ZoneId.of("Europe/Paris")));
        assertThat(status(event)).isEqualTo(404);
        assertThat(browser.get("/chronology").body()).doesNotContain("With the other.");
        String open = NOW.updateAndGet(at -> at.plus(Duration.ofHours(1))).toString();
        assertThat(status(event)).isEqualTo(200);
        assertThat(json("/chronology/" + event.id() + ".json").get("since").asString())
                .isEqualTo(open);
        assertThat(browser.get("/r/other").body()).contains("With the other.");
        trove.archive.publication().withdraw("osk", "other", "A name in it.");
        HttpResponse<String> gone = page(event);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("A name in it.").doesNotContain("With the other.");
        assertThat(browser.get("/chronology/feed.atom").body()).doesNotContain("With the other.");
        assertThat(browser.get("/chronology.ics").body()).doesNotContain("With the other.");
    }

    @Test
    void a_draft_is_for_the_staff_alone() {
        Event draft = chronicle.write("osk", Chroniclers.said("1995", null, "A draft.", "", first));
        assertThat(status(draft)).isEqualTo(404);
        assertThat(colleagues.signIn("osk").get("/chronology/" + draft.id()).body())
                .contains("A draft.", "not public yet");
        assertThat(browser.get("/chronology.ics").body()).doesNotContain("A draft.");
    }

    @Test
    void a_hidden_proof_is_not_told_of_and_hides_what_quotes_it() {
        String lot = Chroniclers.link(trove.archive.catalogue(), new PageKey(trove.note.id(), 1, 1), "chosen by lot");
        Event shown =
                Chroniclers.out(trove.archive, Chroniclers.said("1995", null, "Hidden: both.", "strait", first, lot));
        Event quoting = Chroniclers.out(
                trove.archive,
                Chroniclers.said("1995", null, "Hidden: “chosen by lot”, he said.", "strait", first, lot));
        Event alone = Chroniclers.out(trove.archive, Chroniclers.said("1995", null, "Hidden: alone.", "strait", lot));
        assertThat(json("/chronology/" + shown.id() + ".json").get("proofs")).hasSize(2);
        trove.archive.catalogue().releases().close(trove.note.id(), "a reason");
        JsonNode left = json("/chronology/" + shown.id() + ".json");
        assertThat(left.get("proofs")).hasSize(1);
        assertThat(left.toString()).doesNotContain("by lot", lot, trove.note.id());
        assertThat(status(quoting)).isEqualTo(404);
        assertThat(status(alone)).isEqualTo(404);
        assertThat(sentences("words=hidden")).containsExactly("Hidden: both.");
        trove.archive.catalogue().releases().close(trove.note.id(), null);
        assertThat(sentences("words=hidden")).hasSize(3);
    }

    @Test
    void what_is_not_proved_does_not_go_out() {
        assertThat(obstacles("1995", "Nobody proves it.")).containsExactly(new Obstacle.Unproved());
        assertThat(obstacles("1995-10-23T11:30", "By which clock?", first)).containsExactly(new Obstacle.Timeless());
        assertThat(chronicle
                        .examination()
                        .of(Chroniclers.said("1995-10-23T11:30", "America/New_York", "By this one.", "", first))
                        .obstacles())
                .isEmpty();
        assertThat(obstacles("1995", "He spoke of “some sort of compromise”.", first))
                .isEmpty();
        assertThat(obstacles("1995", "He spoke of “some kind of compromise, a little from your side”.", first))
                .containsExactly(new Obstacle.Misquoted("some kind of compromise, a little from your side", "altered"));
        assertThat(obstacles("1995", "They “would share the patrols”.", first))
                .containsExactly(new Obstacle.Outside("would share the patrols"));
        assertThat(obstacles("1995", "They “would share the patrols”.", first, second))
                .isEmpty();
        Event out = out("1995", "It was proved.");
        assertThat(chronicle.save("osk", out.id(), out.version(), Chroniclers.said("1995", null, "No proof.", "")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(chronicle.byId(out.id())).contains(out);
    }

    private static List<Obstacle> obstacles(String date, String sentence, String... proofs) {
        Said said = Chroniclers.said(date, null, sentence, "", proofs);
        return chronicle.examination().of(said).obstacles();
    }

    @Test
    void an_event_that_is_taken_back_says_so_for_ever_and_can_come_again() {
        Event event = out("1995", "It happens.");
        Event removed = done(chronicle.remove("osk", event.id(), event.version(), "It was 1996."));
        HttpResponse<String> gone = page(event);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("took this event back on 24 November 2026", "It was 1996.");
        assertThat(gone.body()).doesNotContain("It happens.");
        assertThat(browser.get("/chronology.json").body()).doesNotContain(event.id());
        Event draft = done(chronicle.restore("osk", event.id(), removed.version()));
        assertThat(status(event)).isEqualTo(410);
        done(chronicle.putOut("osk", event.id(), draft.version()));
        assertThat(status(event)).isEqualTo(200);
        assertThat(trove.archive.catalogue().trail().list(null, "event", Long.MAX_VALUE, 99).reversed().stream()
                        .filter(entry -> entry.subject().equals(event.id()))
                        .map(AuditEntry::what))
                .containsExactly("event.written", "event.put-out", "event.removed", "event.restored", "event.put-out");
    }

    @Test
    void what_nobody_saw_is_as_if_it_had_never_been() {
        Event unknown = chronicle.write("osk", Chroniclers.said("1995", null, "Never seen.", "", first));
        done(chronicle.remove("osk", unknown.id(), unknown.version(), "A slip."));
        assertThat(page(unknown).body())
                .isEqualTo(browser.get("/chronology/ezzzzzzzz", "Accept", "text/html")
                        .body()
                        .replace("ezzzzzzzz", unknown.id()));
    }

    @Test
    void the_feed_tells_of_events_as_they_become_public() {
        Event event = out("1995-10", "It is told.");
        String feed = browser.get("/chronology/feed.atom").body();
        assertThat(AtomRules.broken(feed, site.address() + "/chronology/feed.atom"))
                .isEmpty();
        assertThat(feed)
                .contains("<title>October 1995: It is told.</title>", "/chronology/" + event.id(), "term=\"event\"");
    }

    @Test
    void a_page_that_was_read_anew_says_so_at_the_proof() {
        PageKey key = new PageKey(trove.memcon.id(), 1, 2);
        Event event = Chroniclers.out(
                trove.archive,
                Chroniclers.said("1995", null, "It is read.", "strait", link(2, "I have told no one else of it")));
        PageText text =
                trove.archive.catalogue().texts().current(Viewer.local(), key).orElseThrow();
        assertThat(trove.archive
                        .emender()
                        .emend(
                                new Editor("osk", "Osk"),
                                key,
                                text.revision(),
                                0,
                                Integer.MAX_VALUE,
                                text.text().replace("told no one", "told nobody")))
                .isInstanceOf(Edit.Made.class);
        assertThat(page(event).body())
                .contains("The page is read otherwise since this proof was chosen: “I have told nobody else of it");
        JsonNode proofs = json("/chronology/" + event.id() + ".json").get("proofs");
        assertThat(proofs.get(0).get("stands").asBoolean()).isFalse();
    }
}
