package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.catalogue.Reply;
import verbatim.holdings.Digest;
import verbatim.web.Guarded.Held;
import verbatim.web.Guarded.Paper;

/**
 * What is not published answers as if it were not there. Two archives are asked for the same addresses: one that holds papers the public may not see,
 * and one that never had them; every answer must be the same to the byte.
 */
class LeakTest {
    private static final List<Paper> OPEN = List.of(
            new Paper("o1", "papers/memo.pdf", "open", "memcon", "1995-10-23", "Varran"),
            new Paper("o2", "papers/letter.pdf", "open", "letter", "1995-10-24", "Hollin"));
    private static final List<Paper> CLOSED =
            List.of(new Paper("oc", "papers/zz.pdf", "open", "note", "1995-11-01", "Quessel"));
    private static final List<Paper> LATER = List.of(
            new Paper("s1", "papers/memo.pdf", "later", "telcon", "1996-01-02", "Ostrava"),
            new Paper("s2", "papers/cable.pdf", "later", "cable", "1996-01-03", "Zephyrine"));
    private static final List<Paper> DRAFT = List.of(
            new Paper("d1", "papers/memo.pdf", "draft", "minutes", "1997-02-03", "Bellweather"),
            new Paper("d2", "papers/other.pdf", "draft", "memcon", "1995-10-23", "Corvane"));
    private static final List<Paper> GONE =
            List.of(new Paper("g1", "papers/gone.pdf", "gone", "non-paper", "1998-05-06", "Drumlin"));
    private static final List<Paper> LOOSE =
            List.of(new Paper("n1", "papers/memo.pdf", null, "draft-note", "1999-07-08", "Ettrick"));
    private static final String REASON = "A name in it was to be kept.";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Guarded guarded;
    private Guarded bare;
    /** Who asks while two archives are compared. */
    private String viewer = "";

    private Twins twins;

    @BeforeEach
    void open() {
        guarded = new Guarded(folder.resolve("guarded"));
        bare = new Guarded(folder.resolve("bare"));
        twins = new Twins(guarded, bare);
        guarded.take(OPEN);
        guarded.take(CLOSED);
        guarded.take(GONE);
        guarded.take(LATER);
        guarded.take(DRAFT);
        guarded.take(LOOSE);
        guarded.archive.catalogue().releases().close(guarded.held.get("oc").id(), "a reason");
        for (String release : List.of("open", "later", "draft", "gone")) {
            guarded.story("story-" + release, release, paper(release).words());
        }
        guarded.story("story-none", null, LOOSE.getFirst().words());
        List.of("later", "draft", "gone").forEach(release -> reply(guarded, release));
        everything().forEach(paper -> guarded.events(paper.name()));
        guarded.publication.publish("mary", "open", null);
        guarded.publication.publish("mary", "gone", null);
        guarded.publication.publish(
                "mary", "later", guarded.now.get().plus(HOUR).atZone(ZoneId.of("Europe/Paris")));

        bare.take(OPEN);
        bare.story("story-open", "open", paper("open").words());
        OPEN.forEach(paper -> bare.events(paper.name()));
        List.of(CLOSED, LATER, DRAFT, GONE, LOOSE)
                .forEach(papers -> papers.forEach(paper -> bare.eventsWithout(paper.name())));
        bare.publication.publish("mary", "open", null);
    }

    /** A reply that was shown, with words that nothing else has, to a story that the public may not read. */
    private static void reply(Guarded archive, String release) {
        Instant at = archive.now.getAndSet(Guarded.BEGINNING);
        var replies = archive.archive.catalogue().replies();
        Reply kept = replies.put(
                "%064d".formatted(release.hashCode() & 0xffff),
                "story-" + release,
                null,
                new Reply.Letter("Reader of " + release, null, "Drumlin reply to " + release, null, null),
                new Reply.Held(List.of(), false));
        replies.decide(kept.id(), kept.version(), Reply.State.SHOWN, "mary", null, null);
        archive.now.set(at);
    }

    @AfterEach
    void close() {
        bare.close();
        guarded.close();
    }

    private static Paper paper(String release) {
        return everything().stream()
                .filter(paper -> release.equals(paper.release()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Paper> everything() {
        List<Paper> all = new ArrayList<>();
        List.of(OPEN, CLOSED, LATER, DRAFT, GONE, LOOSE).forEach(all::addAll);
        return all;
    }

    @Test
    void nobody_without_the_right_can_tell_the_unpublished_from_what_does_not_exist() {
        staffSeesAll();
        guarded.publication.withdraw("mary", "gone", REASON);
        compare("scheduled, draft, withdrawn, closed");

        pass(HOUR.minusSeconds(1));
        compare("a second before the instant");

        pass(Duration.ofSeconds(1));
        bare.take(LATER);
        bare.story("story-later", "later", paper("later").words());
        reply(bare, "later");
        LATER.forEach(paper -> bare.events(paper.name()));
        bare.publication.publish("mary", "later", bare.now.get().atZone(ZoneId.of("Europe/Paris")));
        compare("at the instant");
        assertThat(ask(guarded, "/d/" + guarded.held.get("s1").id(), "").statusCode())
                .isEqualTo(200);
        assertThat(ask(guarded, "/s/story-later/replies", "").body()).contains("Drumlin reply to later");
        assertThat(ask(guarded, "/chronology.ics", "").body()).contains("An event of Ostrava");
        assertThat(ask(guarded, filled("/chronology/{e:quoting:s1}"), "").body())
                .contains("ferries of Ostrava");

        guarded.archive.catalogue().releases().close(guarded.held.get("oc").id(), null);
        bare.take(CLOSED);
        CLOSED.forEach(paper -> bare.events(paper.name()));
        compare("the closed document opened");

        guarded.publication.publish("mary", "draft", null);
        bare.take(DRAFT);
        bare.story("story-draft", "draft", paper("draft").words());
        reply(bare, "draft");
        DRAFT.forEach(paper -> bare.events(paper.name()));
        bare.publication.publish("mary", "draft", null);
        compare("the draft published");
        staffSeesAll();

        System.out.printf(
                "leaks: %d addresses, 3 roles, 5 states, %,d answers compared, %d bytes leaked%n",
                SiteMap.addresses(everything()).size(), twins.asked(), twins.leaked());
        assertThat(twins.leaks()).isEmpty();
    }

    @Test
    void what_was_withdrawn_says_why_and_shows_no_word() {
        Held gone = guarded.held.get("g1");
        List<String> addresses = SiteMap.addresses(everything()).stream()
                .filter(it -> (it.contains("{g1}") || it.contains("gone")) && !it.contains("?form"))
                .toList();
        for (String address : addresses) {
            assertThat(ask(guarded, filled(address), "").statusCode())
                    .as(address)
                    .isIn(200, 301, 302, 303, 404, 400);
        }
        assertThat(ask(guarded, "/r/gone/1", "").headers().firstValue("Location"))
                .contains("/d/" + gone.id());
        guarded.publication.withdraw("mary", "gone", REASON);
        for (String address : List.of(
                "/r/gone",
                "/r/gone.json",
                "/r/gone/1",
                "/r/gone/1.json",
                "/r/gone/feed.atom",
                "/s/story-gone",
                "/s/story-gone/replies",
                "/s/story-gone/replies.json",
                "/s/story-gone/replies.atom",
                "/chronology/{e:plain:g1}",
                "/chronology/{e:plain:g1}.json",
                "/d/{g1}",
                "/d/{g1}.json",
                "/d/{g1}/v1",
                "/d/{g1}/v1/p1",
                "/d/{g1}/v1/p1.json",
                "/d/{g1}/v1/p1/cite.bib",
                "/d/{g1}/v1/cite.ris",
                "/q/{q:g1}/cite.csl.json",
                "/q/{q:g1}",
                "/q/{q:g1}.json",
                "/q/{q:g1}/card",
                "/files/{f:g1}",
                "/iiif/3/{g1}-v1-p1/info.json",
                "/iiif/3/{g1}-v1-p1/full/160,/0/default.jpg",
                "/iiif/{g1}/manifest",
                "/iiif/{g1}/manifest.json")) {
            HttpResponse<String> answer = ask(guarded, filled(address), "");
            assertThat(answer.statusCode()).as(address).isEqualTo(410);
            assertThat(answer.body()).as(address).contains(REASON).doesNotContain("Drumlin");
        }
        assertThat(ask(guarded, "/r/gone/2", "").statusCode()).isEqualTo(410);
        assertThat(ask(guarded, "/r/gone", "staff").statusCode()).isEqualTo(200);
        assertThat(ask(guarded, "/d/" + gone.id(), "staff").statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_is_kept_back_while_any_document_of_it_is() {
        Digest shared = guarded.keep("%PDF-1.4 two in one");
        Paper first = new Paper("f1", "two/first", "open", "memcon", "1995", "Farrow");
        Paper second = new Paper("f2", "two/second", "draft", "memcon", "1995", "Gannet");
        guarded.take(first, shared, 1);
        guarded.take(second, shared, 2);
        assertThat(ask(guarded, "/d/" + guarded.held.get("f1").id(), "").statusCode())
                .isEqualTo(200);
        assertThat(ask(guarded, "/files/" + shared.hex(), "").statusCode()).isEqualTo(404);
        assertThat(ask(guarded, "/files/" + shared.hex(), "staff").statusCode()).isEqualTo(200);
        guarded.publication.publish("mary", "draft", null);
        assertThat(ask(guarded, "/files/" + shared.hex(), "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_preview_link_shows_its_release_and_what_is_published_and_nothing_else() {
        guarded.publication.withdraw("mary", "gone", REASON);
        bare.take(DRAFT);
        bare.story("story-draft", "draft", paper("draft").words());
        DRAFT.forEach(paper -> bare.events(paper.name()));
        viewer = "preview";
        compare("by a preview link of the draft");
        assertThat(twins.leaks()).isEmpty();
        for (String address : List.of(
                "/r/draft",
                "/d/{d1}/v1/p1",
                "/s/story-draft",
                "/files/{f:d1}",
                "/iiif/3/{d2}-v1-p1/full/160,/0/default.jpg")) {
            HttpResponse<String> answer = ask(guarded, filled(address), "preview");
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).as(address).contains("no-store");
            assertThat(answer.headers().firstValue("X-Robots-Tag")).as(address).contains("noindex");
        }
        assertThat(ask(guarded, "/search.json?q=Bellweather", "preview").body()).contains("\"total\":1");
        assertThat(ask(guarded, "/r/draft", "preview").body())
                .contains("Preview of an unpublished release; the link ends on 1 December 2026, 06:00 UTC.");
        guarded.archive.catalogue().releases().close(guarded.held.get("d1").id(), "a reason");
        assertThat(ask(guarded, filled("/d/{d1}"), "preview").statusCode()).isEqualTo(404);
    }

    @Test
    void the_time_of_an_answer_does_not_tell() {
        for (String address : List.of("/d/{d1}", "/d/{d1}/v1/p1.json", "/r/draft", "/files/{f:d1}")) {
            String unpublished = filled(address);
            String missing = unpublished
                    .replace(guarded.held.get("d1").id(), "dzzzzzzzz")
                    .replace(guarded.held.get("d1").file().hex(), "ab".repeat(32))
                    .replace("draft", "never");
            List<Long> one = new ArrayList<>();
            List<Long> other = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                long a = nanos(unpublished);
                long b = nanos(missing);
                // The first ones warm up what both of them use.
                if (i >= 20) {
                    one.add(a);
                    other.add(b);
                }
            }
            double there = median(one) / 1e6;
            double without = median(other) / 1e6;
            boolean alike = Math.abs(there - without) < 5 || Math.max(there, without) < 3 * Math.min(there, without);
            assertThat(alike)
                    .as("%s: %.2f ms unpublished, %.2f ms missing", address, there, without)
                    .isTrue();
        }
    }

    private long nanos(String path) {
        long began = System.nanoTime();
        assertThat(ask(guarded, path, "").statusCode()).isEqualTo(404);
        return System.nanoTime() - began;
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private void pass(Duration time) {
        guarded.now.updateAndGet(at -> at.plus(time));
        bare.now.updateAndGet(at -> at.plus(time));
    }

    private void staffSeesAll() {
        for (Held one : guarded.held.values()) {
            for (String path : List.of(
                    "/d/" + one.id(),
                    "/d/" + one.id() + "/v1/p1.json",
                    "/files/" + one.file().hex())) {
                HttpResponse<String> staff = ask(guarded, path, "staff");
                assertThat(staff.statusCode()).as(path).isEqualTo(200);
                // The staff have a way to the desk besides.
                assertThat(staff.body().replace("<li><a href=\"/desk\">Desk</a></li>", ""))
                        .isEqualTo(ask(guarded, path, "local").body());
            }
        }
        assertThat(ask(guarded, "/r/draft", "staff").statusCode()).isEqualTo(200);
        assertThat(ask(guarded, "/.json", "staff").body()).contains("\"documents\":9");
    }

    private void compare(String state) {
        twins.compare(
                state,
                SiteMap.addresses(everything()).stream()
                        .filter(address -> !address.contains("g1}") && !address.contains("gone"))
                        .toList(),
                viewer);
    }

    private static HttpResponse<String> ask(Guarded archive, String path, String viewer) {
        return archive.browser.get(path, Guarded.VIEWER, viewer, "Accept", "text/html");
    }

    private String filled(String address) {
        return twins.filled(address);
    }
}
