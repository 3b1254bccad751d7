package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.catalogue.Releases;
import verbatim.holdings.Digest;
import verbatim.holdings.Excerpt;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.text.PageKey;
import verbatim.web.Guarded.Held;
import verbatim.web.Guarded.Paper;

/**
 * Of an excerpt exactly its pages are shown. The hidden ones are asked for on every address, in an archive that has them and in one whose document ends
 * with the excerpt, and begins with another page: every answer must be the same to the byte.
 */
class ExcerptLeakTest {
    private static final Paper OPEN = new Paper("o1", "papers/memo.pdf", "draft", "letter", "1995-10-24", "Hollin");
    private static final Paper PART = new Paper("x1", "papers/part.pdf", "draft", "memcon", "1995-10-23", "Ostrel");

    /** The same document at links of its hidden words. */
    private static final Paper HIDDEN = named("x1hidden");

    private static final Paper OVER = named("x1over");

    private static final String PUBLIC = """
            #SECRET/NODIS

            and so the lanterns stayed lit for the boats.
            President Ostrel> The harbours of Ostrel
            were open to every lantern until the morning.

            #SECRET/NODIS
            """;
    private static final String ENDS = """
            #SECRET/NODIS

            President Ostrel> Nobody was to be asked
            of the coast, and he would not give any infor-
            """;
    private static final String BOTH = "An event with more than one proof.";
    private static final String QUOTED = "The harbours of Ostrel were open to every lantern";

    @TempDir
    private Path folder;

    private Guarded guarded;
    private Twins twins;

    private static Paper named(String name) {
        return new Paper(name, PART.file(), PART.release(), PART.kind(), PART.date(), PART.secret());
    }

    @BeforeEach
    void open() {
        guarded = new Guarded(folder.resolve("guarded"));
        twins = new Twins(guarded, guarded);
        guarded.take(List.of(OPEN));
        Digest file = guarded.keep("%PDF-1.4 of five pages");
        List<String> scripts = List.of(
                "Premier Tamarisk> The ferry of Tamarisk is late,\n",
                PUBLIC,
                ENDS,
                "mation of Quillon to the admiral of Quillon.\n",
                "#SECRET/NODIS\n\nVermeil ends it.\n");
        guarded.take(PART, file, 1, scripts, List.of("Premier Tamarisk"));
        String id = guarded.held.get("x1").id();
        guarded.archive
                .catalogue()
                .documents()
                .addVersion(id, guarded.keep("%PDF-1.4 again"), "again.pdf", "application/pdf", 1, 2, null);
        guarded.type(id, 2, List.of("Zinnober says it again.\n", "Zinnober ends.\n"));
        guarded.sow("links");
        hold(HIDDEN, guarded.link(new PageKey(id, 1, 4)));
        hold(OVER, over(id));
        guarded.file();
        guarded.story("story-draft", "draft", QUOTED);
        String shown = shown(guarded);
        String hidden = Chroniclers.link(guarded.archive.catalogue(), new PageKey(id, 1, 4), "the admiral of Quillon");
        guarded.event("plain:x1", Chroniclers.said(PART.date(), null, "An event of Quillon.", "draft", hidden));
        guarded.event(
                "quoting:x1",
                Chroniclers.said(PART.date(), null, "He spoke of “the admiral of Quillon”.", "", shown, hidden));
        guarded.event("both:x1", Chroniclers.said("1995", null, BOTH, "", shown, hidden));
    }

    /** A link to words of a page that is in the excerpt. */
    private static String shown(Guarded archive) {
        PageKey page = new PageKey(archive.held.get("x1").id(), 1, 2);
        return Chroniclers.link(archive.archive.catalogue(), page, "The harbours of Ostrel");
    }

    /** An archive whose document ends with the excerpt, and begins with another page. */
    private Guarded without() {
        Guarded bare = new Guarded(folder.resolve("bare"));
        bare.take(List.of(OPEN));
        bare.take(
                PART,
                bare.keep("%PDF-1.4 of three pages"),
                1,
                List.of("Premier Barrow> The train of Barrow is late,\n", PUBLIC, ENDS),
                List.of("Premier Barrow", "Doctor Barrow"));
        bare.file();
        bare.story("story-draft", "draft", QUOTED);
        bare.event("both:x1", Chroniclers.said("1995", null, BOTH, "", shown(bare)));
        assertThat(bare.held.get("x1").id()).isEqualTo(guarded.held.get("x1").id());
        return bare;
    }

    private void hold(Paper paper, String link) {
        Held part = guarded.held.get("x1");
        guarded.held.put(paper.name(), new Held(paper, part.id(), part.file(), link));
    }

    /** A link to words that begin on a public page and end on a hidden one. */
    private String over(String id) {
        return guarded.archive
                .catalogue()
                .anchors()
                .mint(
                        new Passage(
                                id,
                                1,
                                1,
                                "infor-\fmation",
                                List.of(new Passage.Range(3, 60, 66), new Passage.Range(4, 0, 6))),
                        "",
                        "")
                .id();
    }

    @AfterEach
    void close() {
        guarded.close();
    }

    private static List<String> addresses() {
        List<String> all = SiteMap.addresses(List.of(PART)).stream()
                .filter(address -> !address.matches(".*(open|later|gone|never|none).*"))
                .collect(Collectors.toCollection(ArrayList::new));
        all.addAll(SiteMap.ofPages(SiteMap.addresses(List.of(PART)), List.of(2, 4)));
        all.addAll(List.of("/d/{x1}/v1/p3", "/d/{x1}/v1/p3.json", "/d/{x1}/v1/p5", "/iiif/3/{x1}-v1-p5/info.json"));
        for (String word : List.of("Tamarisk", "Quillon", "Vermeil", "Zinnober", "information", "mation", "admiral")) {
            all.addAll(List.of(
                    "/search.json?q=" + word,
                    "/search.json?q=harbours+-" + word,
                    "/search.json?q=harbours+OR+" + word,
                    "/d/{x1}/v1/p2?q=" + word,
                    "/r/draft?with=Premier+" + word,
                    "/r/draft.json?with=Premier+" + word,
                    "/d/{x1}/v1/p3.json?q=" + word));
        }
        for (String words : List.of(
                "he would not give any information of Quillon",
                "would not give any infor",
                "and so the lanterns stayed lit for the boats",
                "mation of Quillon to the admiral of Quillon",
                "The ferry of Tamarisk is late")) {
            String asked = Browserless.encoded(words);
            all.addAll(List.of(
                    "/search.json?q=%22" + asked + "%22",
                    "/check.json?quote=" + asked,
                    "/check.json?quote=" + asked + "&document={x1}&page=4",
                    "/check.json?quote=" + asked + "&document=again.pdf"));
        }
        for (String link : List.of("{q:x1}", "{q:x1hidden}", "{q:x1over}")) {
            all.addAll(List.of(
                    "/q/" + link,
                    "/q/" + link + ".json",
                    "/q/" + link + "/card",
                    "/q/" + link + "/card.json",
                    "/q/" + link + "/cite.bib",
                    "/d/{x1}/v1/p2?link=" + link,
                    "/d/{x1}/v1/p3?link=" + link,
                    "/d/{x1}/v1/p4?link=" + link));
        }
        all.addAll(List.of(
                "/search.json?q=document:{x1}",
                "/search.json?q=lantern",
                "/search.json?q=%22until+the+morning%22",
                "/d/{x1}/v1/p2?at=0-20&text=1",
                "/q?form&document={x1}&version=1&ranges=3:0-20,4:0-20",
                "/q?form&document={x1}&version=1&page=3&words=1-3"));
        return all.stream().distinct().toList();
    }

    private static void excerpt(Guarded archive, List<Integer> pages, boolean counted) {
        Releases releases = archive.archive.catalogue().releases();
        releases.excerpt(
                archive.held.get("x1").id(), pages.isEmpty() ? null : Excerpt.of(1, pages, counted, Guarded.BEGINNING));
    }

    private void close(Guarded archive) {
        archive.archive.catalogue().releases().close(archive.held.get("x1").id(), "a reason");
    }

    @Test
    void nobody_can_tell_a_hidden_page_of_an_excerpt_from_one_that_does_not_exist() {
        try (Guarded bare = without()) {
            twins = new Twins(guarded, bare);
            for (Guarded each : List.of(guarded, bare)) {
                close(each);
                excerpt(each, List.of(2, 3), false);
            }
            compared(bare);
        }
        assertThat(twins.leaks()).isEmpty();
    }

    private void compared(Guarded bare) {
        twins.compare("a draft, by its preview link", some(), "preview");
        assertThat(status("/d/{x1}/v1/p2", "preview")).isEqualTo(200);
        assertThat(status("/d/{x1}/v1/p2", "")).isEqualTo(404);
        publish();
        bare.publication.publish("mary", "draft", null);
        twins.compare("public", addresses(), "");
        for (String path : List.of("/d/{x1}", "/d/{x1}/v1/p2", "/d/{x1}/v1/p3.json", "/s/story-draft")) {
            assertThat(status(path, "")).as(path).isEqualTo(200);
        }
        assertThat(status("/chronology/{e:both:x1}", "")).isEqualTo(200);
        assertThat(status("/chronology/{e:plain:x1}", "")).isEqualTo(404);
        List.of(guarded, bare).forEach(each -> excerpt(each, List.of(), false));
        twins.compare("closed again", some(), "");
        assertThat(status("/d/{x1}/v1/p3", "")).isEqualTo(404);
        System.out.printf(
                "excerpts: %d addresses, 3 states, %,d answers compared, %d bytes leaked%n",
                addresses().size(), twins.asked(), twins.leaked());
    }

    /** Those that tell most. */
    private static List<String> some() {
        return List.of(
                "/",
                "/d.json",
                "/d/{x1}",
                "/d/{x1}.json",
                "/d/{x1}/v2",
                "/d/{x1}/v1/p1",
                "/d/{x1}/v1/p2",
                "/d/{x1}/v1/p4.json",
                "/iiif/{x1}/manifest",
                "/chronology",
                "/chronology.json",
                "/chronology.ics",
                "/chronology/{e:both:x1}.json",
                "/chronology/{e:quoting:x1}",
                "/r/draft",
                "/r/draft.json",
                "/s/story-draft",
                "/search.json?q=lanterns",
                "/search.json?q=Quillon",
                "/check.json?quote=he+would+not+give+any+information+of+Quillon",
                "/q/{q:x1}",
                "/q/{q:x1over}",
                "/files/{f:x1}");
    }

    private void publish() {
        guarded.publication.publish("mary", "draft", null);
    }

    private int status(String path, String viewer) {
        return ask(path, viewer).statusCode();
    }

    private HttpResponse<String> ask(String path, String viewer) {
        return guarded.browser.get(twins.filled(path), Guarded.VIEWER, viewer, "Accept", "text/html");
    }

    @Test
    void a_page_that_is_hidden_answers_as_one_that_never_was_and_says_nothing_when_the_release_is_withdrawn() {
        close(guarded);
        excerpt(guarded, List.of(2, 3), true);
        publish();
        for (String address : SiteMap.ofPages(SiteMap.addresses(List.of(PART)), List.of(4))) {
            if (!address.contains("p4")) {
                continue;
            }
            String never = address.replace("/v1/p4", "/v1/p9").replace("-v1-p4", "-v1-p9");
            String there =
                    String.valueOf(twins.answer(guarded, address, address.contains("?form") ? "POST" : "GET", ""));
            String without = twins.answer(guarded, never, address.contains("?form") ? "POST" : "GET", "");
            assertThat(there.replaceAll("p4\\b", "p9")).as(address).isEqualTo(without);
            assertThat(there).as(address).startsWith("404");
        }
        for (String path :
                List.of("/d/{x1}/v2", "/d/{x1}/v1/p4", "/files/{f:x1}", "/q/{q:x1hidden}", "/q/{q:x1over}")) {
            assertThat(status(path, "")).as(path).isEqualTo(404);
            assertThat(status(path, "staff")).as(path).isIn(200, 302);
        }
        withdrawn();
    }

    @Test
    void the_document_says_that_it_is_an_excerpt_and_nothing_of_the_received_file() {
        close(guarded);
        excerpt(guarded, List.of(2, 3), true);
        publish();
        assertThat(ask("/d/{x1}", "").body())
                .contains("An excerpt: 2 of 5 pages are public.", "Read page 2")
                .doesNotContain(
                        "memo.pdf", "Tamarisk", guarded.held.get("x1").file().hex());
        assertThat(ask("/d/{x1}.json", "").body())
                .contains("\"pages\":5,\"excerpt\":[2,3]", "\"sha256\":null", "\"participants\":[]")
                .doesNotContain("memo.pdf", "\"page\":1,", "\"page\":4");
        assertThat(ask("/r/draft", "").body()).contains("an excerpt, 2 of 5 pages");
        assertThat(ask("/d/{x1}/v1/p3", "").body())
                .contains("rel=\"prev\"", "Page <b>3</b> of 5")
                .doesNotContain("rel=\"next\"");
        assertThat(ask("/iiif/{x1}/manifest", "").body().split("\"type\":\"Canvas\"", -1))
                .hasSize(3);
        assertThat(ask("/r/draft/2", "").headers().firstValue("Location")).contains(twins.filled("/d/{x1}"));
        assertThat(ask("/search.json?q=lantern", "").body()).contains("\"total\":1");
        assertThat(ask("/feed.atom", "").statusCode()).isEqualTo(200);
        assertThat(ask("/r/draft/feed.atom", "").body()).contains("Paper on Ostrel");
        assertThat(ask("/d/{x1}?lang=ru", "").body()).contains("Выдержка: открыты 2 из 5 страниц.");

        excerpt(guarded, List.of(2), false);
        assertThat(ask("/d/{x1}", "").body()).contains("An excerpt: 1 page is public.");
        assertThat(ask("/d/{x1}.json", "").body()).contains("\"pages\":null,\"excerpt\":[2]");
    }

    @Test
    void a_story_tells_no_place_on_a_hidden_page() {
        guarded.story("story-hidden", "draft", "The ferry of Tamarisk is late");
        publish();
        assertThat(ask("/d/{x1}/v1", "").body()).contains("Story of story-hidden");
        close(guarded);
        excerpt(guarded, List.of(2), true);
        assertThat(ask("/d/{x1}", "").body()).contains("Story of story-draft").doesNotContain("Story of story-hidden");
        assertThat(ask("/r/draft.json", "").body()).doesNotContain("Tamarisk");
        assertThat(passage("/s/story-hidden.json")).isNull();
        assertThat(passage("/s/story-draft.json")).contains("\"page\":2");
    }

    private @Nullable String passage(String path) {
        String body = ask(path, "").body();
        int at = body.indexOf("\"passage\":{");
        return at < 0 ? null : body.substring(at, body.indexOf('}', at));
    }

    private void withdrawn() {
        guarded.publication.withdraw("mary", "draft", "A name was in it.");
        for (String path :
                List.of("/d/{x1}", "/d/{x1}/v1/p2", "/d/{x1}/v1/p4", "/d/{x1}/v1/p99", "/q/{q:x1}", "/r/draft/2")) {
            assertThat(status(path, "")).as(path).isEqualTo(410);
        }
        for (String path : List.of("/files/{f:x1}", "/q/{q:x1hidden}", "/q/{q:x1over}")) {
            assertThat(status(path, "")).as(path).isEqualTo(404);
        }
        assertThat(guarded.archive
                        .catalogue()
                        .sight(Viewer.anybody())
                        .seesSome(guarded.held.get("x1").id()))
                .isFalse();
    }
}
