package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.Release;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.web.Colleagues.Colleague;
import verbatim.wire.Json;

/** The desk of releases, on the wire: who may do what, and what comes of it. */
class ReleaseDeskTest extends StaffedSite {
    private static final String STRAIT = "/desk/releases/strait";
    private Colleague osk;

    @BeforeEach
    void hire() {
        colleagues.hire("osk", Role.EDITOR);
        osk = colleagues.signIn("osk");
    }

    private Release strait() {
        return trove.archive
                .catalogue()
                .releases()
                .bySlug(Viewer.local(), "strait")
                .orElseThrow();
    }

    private HttpResponse<String> post(Colleague who, String path, String fields) {
        return who.post(path, fields + "&version=" + strait().version());
    }

    private int asPublic(String path) {
        return browser.get(path, "Accept", "text/html").statusCode();
    }

    private List<String> trail() {
        return trove.archive.catalogue().trail().list(null, null, Long.MAX_VALUE, 99).reversed().stream()
                .map(AuditEntry::what)
                .filter(what -> what.matches("(release|document|preview)\\..*"))
                .toList();
    }

    @Test
    void archivists_and_editors_are_here_and_nobody_else() {
        colleagues.hire("ann", Role.ARCHIVIST);
        colleagues.hire("cole", Role.CONTRIBUTOR, Role.MODERATOR, Role.ADMINISTRATOR);
        Colleague cole = colleagues.signIn("cole");
        Colleague ann = colleagues.signIn("ann");
        String missing = ann.get("/desk/nothing").body().replace("/desk/nothing", "HERE");
        for (String path : List.of("/desk/releases", STRAIT, STRAIT + "/documents")) {
            assertThat(ann.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(ann.get(path + ".json").statusCode()).as(path).isEqualTo(200);
            assertThat(cole.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(asPublic(path)).as(path).isEqualTo(404);
        }
        assertThat(ann.get("/desk/releases/never").body().replace("/desk/releases/never", "HERE"))
                .isEqualTo(missing);
        assertThat(cole.post(STRAIT, "title=Mine").statusCode()).isEqualTo(404);
        assertThat(post(ann, STRAIT + "/state", "deed=publish").statusCode()).isEqualTo(404);
        assertThat(ann.get(STRAIT).body()).contains("Editors publish and withdraw. Your account is none.");
        assertThat(osk.get("/desk").body()).contains("/desk/releases");
        assertThat(cole.get("/desk").body()).doesNotContain("/desk/releases");
    }

    @Test
    void a_release_is_made_and_a_name_is_given_once() {
        HttpResponse<String> made = osk.post("/desk/releases", "slug=ferries-1995&title=The+ferries");
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(made.headers().firstValue("Location")).contains("/desk/releases/ferries-1995");
        assertThat(osk.get("/desk/releases").body()).contains("The ferries", "/r/ferries-1995", "Draft");
        HttpResponse<String> again = osk.post("/desk/releases", "slug=ferries-1995&title=Others");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("There is already a release ferries-1995.", "value=\"Others\"");
        assertThat(trail()).containsExactly("release.made");
    }

    @Test
    void two_people_at_one_description_lose_nothing() {
        String mine =
                "title=The+strait&description=Mine&essay=%23+One&released_by=An+archive&version=" + strait().version();
        assertThat(osk.post(STRAIT, mine).statusCode()).isEqualTo(303);
        HttpResponse<String> stale = osk.post(STRAIT, mine.replace("Mine", "Theirs"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains(
                        "Somebody else changed this release meanwhile",
                        "<td class=\"desk-both\">Theirs</td><td class=\"desk-both\">Mine</td>",
                        "name=\"version\" value=\"" + strait().version() + "\"")
                .containsPattern("name=\"description\"[^>]*>Theirs</textarea>");
        assertThat(strait().words().description()).isEqualTo("Mine");
        HttpResponse<String> tooLong = post(osk, STRAIT, "essay=Kept&title=" + "x".repeat(201));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("Title has 201 characters", ">Kept</textarea>");
    }

    @Test
    void a_program_edits_with_the_etag_of_the_twin() {
        String tag = osk.get(STRAIT + ".json").headers().firstValue("ETag").orElseThrow();
        assertThat(osk.post(STRAIT, "title=One", "If-Match", tag).statusCode()).isEqualTo(303);
        assertThat(osk.post(STRAIT, "title=Two", "If-Match", tag).statusCode()).isEqualTo(409);
        assertThat(osk.post(STRAIT, "title=Two").statusCode()).isEqualTo(422);
        assertThat(Json.mapper()
                        .readTree(osk.get(STRAIT + ".json").body())
                        .get("title")
                        .asString())
                .isEqualTo("One");
    }

    @Test
    void publishing_is_shown_first_and_done_when_it_is_confirmed() {
        HttpResponse<String> shown = post(osk, STRAIT + "/state", "deed=publish");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("2 documents with 5 pages become public at this moment", "Publish it now");
        assertThat(asPublic("/r/strait")).isEqualTo(404);
        assertThat(post(osk, STRAIT + "/state", fields(shown.body())).statusCode())
                .isEqualTo(303);
        assertThat(asPublic("/r/strait")).isEqualTo(200);

        assertThat(post(osk, STRAIT + "/state", "deed=withdraw&reason=").statusCode())
                .isEqualTo(422);
        HttpResponse<String> withdraw = post(osk, STRAIT + "/state", "deed=withdraw&reason=A+name+in+it.");
        assertThat(withdraw.body()).contains("Their addresses go on to answer, and say: “A name in it.”");
        assertThat(post(osk, STRAIT + "/state", fields(withdraw.body())).statusCode())
                .isEqualTo(303);
        assertThat(asPublic("/r/strait")).isEqualTo(410);
        assertThat(trail()).containsExactly("release.published", "release.withdrawn");
    }

    /** The hidden fields of the confirmation, as a browser sends them again. */
    private static String fields(String page) {
        Matcher field = Pattern.compile(
                        "type=\"hidden\" name=\"(deed|date|time|zone|reason|confirmed)\" value=\"([^\"]*)\"")
                .matcher(page);
        StringBuilder fields = new StringBuilder("x=x");
        while (field.find()) {
            fields.append('&').append(field.group(1)).append('=').append(Browserless.encoded(field.group(2)));
        }
        return fields.toString();
    }

    @Test
    void a_document_and_a_search_call_the_release_by_its_title() {
        post(osk, STRAIT, "title=Ferries+and+fog&description=&essay=");
        assertThat(osk.get("/d/" + trove.memcon.id()).body()).contains("<dd>Ferries and fog</dd>");
        assertThat(osk.get("/search?q=ferries").body())
                .containsPattern("value=\"strait\"[^>]*>\\s*(<[^>]*>)?\\s*Ferries and fog");
    }

    @Test
    void an_instant_is_set_moved_and_taken_back_and_is_said_in_utc() {
        String at = "deed=schedule&date=2026-11-30&time=09%3A00&zone=America%2FNew_York";
        HttpResponse<String> shown = post(osk, STRAIT + "/state", at);
        assertThat(shown.body())
                .contains("30 November 2026, 09:00:00 America/New_York. That is 30 November 2026, 14:00:00 UTC.");
        assertThat(strait().state(now.get())).isEqualTo("draft");
        post(osk, STRAIT + "/state", fields(shown.body()));
        assertThat(osk.get(STRAIT).body())
                .contains("30 November 2026, 09:00 America/New_York, which is 30 November 2026, 14:00 UTC")
                .contains("value=\"2026-11-30\"", "value=\"09:00\"")
                .containsPattern("value=\"America/New_York\" selected");
        assertThat(osk.get("/desk/releases").body()).contains("Next is strait: 30 November 2026, 09:00");
        post(osk, STRAIT + "/state", at.replace("11-30", "12-01") + "&confirmed=yes");
        post(osk, STRAIT + "/state", "deed=unschedule&confirmed=yes");
        assertThat(strait().state(now.get())).isEqualTo("draft");
        assertThat(trail()).containsExactly("release.scheduled", "release.scheduled", "release.unscheduled");

        assertThat(post(osk, STRAIT + "/state", "deed=schedule&date=2026-11-30&time=09%3A00&zone=UTC")
                        .body())
                .contains("become public by themselves on 30 November 2026, 09:00:00 UTC.")
                .doesNotContain("That is");

        HttpResponse<String> past = post(osk, STRAIT + "/state", at.replace("2026-11-30", "2026-11-20"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("has passed", "value=\"2026-11-20\"");
        HttpResponse<String> none = post(osk, STRAIT + "/state", "deed=schedule&date=&time=09%3A00&zone=UTC");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("the instant does not fit", "value=\"09:00\"");
    }

    @Test
    void what_was_confirmed_is_what_is_published_or_nothing() {
        String shown = post(osk, STRAIT + "/state", "deed=publish").body();
        int seen = strait().version();
        post(osk, STRAIT + "/documents", "deed=by-date");
        HttpResponse<String> stale = osk.post(STRAIT + "/state", fields(shown) + "&version=" + seen);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Somebody else changed this release meanwhile");
        assertThat(asPublic("/r/strait")).isEqualTo(404);
    }

    @Test
    void documents_are_closed_opened_moved_and_one_gives_the_cover() {
        trove.archive.publication().publish("mary", "strait", null);
        String memcon = trove.memcon.id();
        String documents = STRAIT + "/documents";
        assertThat(post(osk, documents, "deed=close&document=" + memcon + "&reason=&number=1")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> closed =
                post(osk, documents, "deed=close&document=" + memcon + "&reason=It+names+a+child.&number=1");
        assertThat(closed.headers().firstValue("Location")).contains(documents + "#d1");
        assertThat(asPublic("/d/" + memcon)).isEqualTo(404);
        assertThat(osk.get(documents).body()).contains("<b>Closed.</b> It names a child.");
        assertThat(osk.get(documents + "/1/excerpt").body()).contains("<dd>Memcon</dd>");
        post(osk, documents, "deed=open&document=" + memcon + "&number=1");
        assertThat(asPublic("/d/" + memcon)).isEqualTo(200);

        post(osk, documents, "deed=place&number=2&position=1");
        JsonNode listed =
                Json.mapper().readTree(osk.get(documents + ".json").body()).get("documents");
        assertThat(listed.get(0).get("number").asInt()).isEqualTo(2);
        assertThat(browser.get("/r/strait.json").body()).containsPattern("\"number\":2.*\"number\":1");

        post(osk, documents, "deed=cover&document=" + memcon + "&page=2");
        assertThat(osk.get(STRAIT).body()).contains("/d/" + memcon + "/v2/p2");
        assertThat(post(osk, documents, "deed=cover&document=" + memcon + "&page=9")
                        .body())
                .contains("there is no page");
        post(osk, documents, "deed=no-cover");
        assertThat(strait().cover()).isNull();
        assertThat(post(osk, documents, "deed=jump").statusCode()).isEqualTo(422);
        assertThat(trail())
                .endsWith(
                        "document.closed", "document.opened", "release.ordered", "release.covered", "release.covered");
    }

    @Test
    void pages_of_a_closed_document_are_chosen_by_box_or_by_number() {
        colleagues.hire("ann", Role.ARCHIVIST);
        Colleague ann = colleagues.signIn("ann");
        String page = "/d/" + trove.memcon.id() + "/v2/p";
        String excerpt = STRAIT + "/documents/1/excerpt";
        assertThat(ann.get(excerpt).statusCode()).as("an open document").isEqualTo(404);
        post(ann, STRAIT + "/documents", "deed=close&reason=It+names+a+child.&document=" + trove.memcon.id());
        assertThat(ann.get(STRAIT + "/documents").body()).contains(excerpt, "Choose public pages");
        assertThat(ann.get(excerpt).body())
                .contains("It names a child.", "No page of it is public now.", "name=\"page\" value=\"2\"")
                .doesNotContain("name=\"page\" value=\"2\" checked");
        assertThat(asPublic(excerpt)).isEqualTo(404);
        assertThat(post(ann, excerpt, "of=2&deed=ticked&page=2&counted=yes").statusCode())
                .isEqualTo(303);
        assertThat(ann.get(excerpt).body()).contains("Public now: page 2 of v2.", "name=\"page\" value=\"2\" checked");
        assertThat(ann.get(excerpt + ".json").body()).contains("\"of\":2,\"pages\":[2],\"counted\":true");
        assertThat(ann.get(excerpt + "?of=1").body()).doesNotContain("value=\"2\" checked");
        assertThat(asPublic(page + 2)).as("the release is a draft").isEqualTo(404);

        trove.archive.publication().publish("mary", "strait", null);
        assertThat(asPublic(page + 2)).isEqualTo(200);
        assertThat(asPublic(page + 1)).isEqualTo(404);
        assertThat(post(ann, excerpt, "of=2&deed=typed&pages=1").body())
                .contains("Not done: the release is public, and your account is no editor");
        assertThat(post(osk, excerpt, "of=2&deed=typed&pages=1").statusCode()).isEqualTo(303);
        assertThat(asPublic(page + 1)).isEqualTo(200);
        assertThat(asPublic(page + 2)).isEqualTo(404);
        assertThat(post(osk, excerpt, "of=2&deed=typed&pages=1-99").body()).contains("Not done: ", "value=\"1-99\"");
        assertThat(post(osk, excerpt, "of=2&deed=ticked").statusCode()).isEqualTo(422);
        assertThat(osk.post(excerpt, "of=2&deed=none&version=1").statusCode()).isEqualTo(409);
        assertThat(asPublic(page + 1)).isEqualTo(200);
        assertThat(post(osk, excerpt, "of=2&deed=none").statusCode()).isEqualTo(303);
        assertThat(asPublic(page + 1)).isEqualTo(404);
        assertThat(trail())
                .containsExactly(
                        "document.closed",
                        "document.excerpted",
                        "release.published",
                        "document.excerpted",
                        "document.excerpted");
    }

    @Test
    void readers_narrow_the_list_and_a_document_leads_back_to_its_release() {
        trove.archive.catalogue().releases().publish("strait", Instant.EPOCH, ZoneOffset.UTC);
        String all = browser.get("/r/strait.json").body();
        assertThat(all).contains("\"total\":2");
        for (String query : List.of(
                "kind=memcon",
                "with=Premier+Osk",
                "from=1995-10&to=1995-10",
                "from=1995-10-23",
                "words=VARRAN",
                "kind=memcon&with=President+Alder&from=1990&to=2000&words=ferries")) {
            JsonNode narrowed = Json.mapper()
                    .readTree(browser.get("/r/strait.json?" + query).body());
            assertThat(narrowed.get("total").asInt()).as(query).isEqualTo(1);
            assertThat(narrowed.at("/documents/0/document").asString()).isEqualTo(trove.memcon.id());
        }
        for (String query : List.of("kind=telcon", "from=1996", "to=1995-09", "words=zeppelin", "with=Nobody")) {
            assertThat(browser.get("/r/strait.json?" + query).body()).as(query).contains("\"total\":0");
        }
        assertThat(browser.get("/r/strait?kind=telcon", "Accept", "text/html").body())
                .contains("No document fits.", "value=\"telcon\" checked");
        assertThat(browser.get("/d/" + trove.memcon.id(), "Accept", "text/html").body())
                .contains("<a href=\"/r/strait\">No. 1 of strait</a>", "The received file");
    }

    @Test
    void a_file_that_is_kept_back_is_not_linked() {
        trove.archive.catalogue().releases().publish("strait", Instant.EPOCH, ZoneOffset.UTC);
        Document other = trove.archive.catalogue().documents().create("box/other.pdf", null, Description.none());
        trove.archive
                .catalogue()
                .documents()
                .addVersion(other.id(), trove.file, "ferries.pdf", "application/pdf", 3, 1, null);
        String first = "/d/" + trove.memcon.id() + "/v1";
        assertThat(browser.get(first, "Accept", "text/html").body()).doesNotContain("/files/");
        assertThat(browser.get(first + "/p1", "Accept", "text/html").body()).doesNotContain("/files/");
        assertThat(browser.get("/iiif/" + trove.memcon.id() + "-v1/manifest").body())
                .doesNotContain("/files/");
        assertThat(osk.get(first).body()).contains("/files/" + trove.file.hex());
    }

    @Test
    void the_cover_and_the_essay_are_shown_unless_the_page_is_closed() {
        trove.archive.catalogue().releases().publish("strait", Instant.EPOCH, ZoneOffset.UTC);
        post(osk, STRAIT, "essay=" + Browserless.encoded("# On *ferries*\n\n<script>x</script>"));
        post(osk, STRAIT + "/documents", "deed=cover&document=" + trove.memcon.id() + "&page=1");
        String page = browser.get("/r/strait", "Accept", "text/html").body();
        assertThat(page).contains("<h3>On <em>ferries</em></h3>", "&lt;script&gt;", "class=\"release-cover\"");
        post(osk, STRAIT + "/documents", "deed=close&reason=Why&document=" + trove.memcon.id());
        assertThat(browser.get("/r/strait", "Accept", "text/html").body()).doesNotContain("release-cover");
    }

    @Test
    void documents_of_no_release_are_found_and_taken_in_under_the_next_number() {
        Document loose = trove.archive
                .catalogue()
                .documents()
                .create(
                        "box/late-note.txt",
                        null,
                        new Description("A late note", null, null, null, null, List.of(), null));
        trove.typed(loose, "The ferries were late.");
        trove.file();
        assertThat(osk.get(STRAIT + "/documents?find=LATE").body()).contains("A late note", "value=\"" + loose.id());
        assertThat(osk.get(STRAIT + "/documents?find=zeppelin").body()).contains("No document of no release");
        assertThat(post(osk, STRAIT + "/documents", "deed=fill").body()).contains("no document was chosen");
        assertThat(post(osk, STRAIT + "/documents", "deed=fill&document=" + loose.id())
                        .statusCode())
                .isEqualTo(303);
        assertThat(osk.get("/r/strait/3").headers().firstValue("Location")).contains("/d/" + loose.id());
        trove.file();
        assertThat(osk.get("/search.json?q=late&release=strait").body()).contains(loose.id());
    }

    @Test
    void in_a_public_release_an_archivist_changes_nothing_that_is_seen() {
        colleagues.hire("ann", Role.ARCHIVIST);
        Colleague ann = colleagues.signIn("ann");
        String close = "deed=close&reason=Why&document=" + trove.note.id();
        assertThat(post(ann, STRAIT + "/documents", close).statusCode()).isEqualTo(303);
        trove.archive.publication().publish("mary", "strait", null);
        HttpResponse<String> refused = post(ann, STRAIT + "/documents", "deed=open&document=" + trove.note.id());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("your account is no editor", "an editor closes, opens and takes in");
        assertThat(asPublic("/d/" + trove.note.id())).isEqualTo(404);
    }

    @Test
    void each_role_finds_at_the_desk_what_is_theirs_and_nothing_of_the_rest() {
        Set<String> releases = Set.of("/desk/releases", STRAIT, STRAIT + "/documents");
        Set<String> accounts = Set.of("/desk/accounts", "/desk/accounts/osk", "/desk/audit");
        for (Role role : Role.values()) {
            String name = "only-" + role.name().toLowerCase(Locale.ROOT);
            colleagues.hire(name, role);
            Colleague one = colleagues.signIn(name);
            String missing = one.get("/desk/nowhere").body().replace("/desk/nowhere", "HERE");
            boolean prepares = role == Role.ARCHIVIST || role == Role.EDITOR;
            for (String path :
                    Stream.concat(releases.stream(), accounts.stream()).toList()) {
                boolean theirs = releases.contains(path) ? prepares : role == Role.ADMINISTRATOR;
                for (String address : List.of(path, path + ".json")) {
                    HttpResponse<String> answer = one.get(address);
                    assertThat(answer.statusCode()).as(role + " " + address).isEqualTo(theirs ? 200 : 404);
                    if (!theirs && address.equals(path)) {
                        assertThat(answer.body().replace(path, "HERE")).isEqualTo(missing);
                    }
                }
            }
            int published = post(one, STRAIT + "/state", "deed=publish").statusCode();
            assertThat(published).as(role + " publishes").isEqualTo(role == Role.EDITOR ? 200 : 404);
            int preview = one.post(STRAIT + "/previews", "days=7").statusCode();
            assertThat(preview).as(role + " previews").isEqualTo(prepares ? 200 : 404);
        }
    }

    @Test
    void a_preview_link_shows_one_release_until_it_is_revoked() {
        String page = osk.post(STRAIT + "/previews", "days=7").body();
        Matcher link = Pattern.compile("(/preview/[A-Za-z0-9_-]{43})<").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(osk.get(STRAIT).body()).doesNotContain(link.group(1));
        assertThat(osk.post(STRAIT + "/previews", "days=91").statusCode()).isEqualTo(422);

        HttpResponse<String> followed = browser.get(link.group(1));
        assertThat(followed.statusCode()).isEqualTo(302);
        assertThat(followed.headers().firstValue("Location")).contains("/r/strait");
        assertThat(followed.headers().firstValue("Cache-Control")).contains("no-store");
        String cookie = followed.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("verbatim-preview=").endsWith("; Path=/; HttpOnly; SameSite=Lax");
        String held = cookie.replaceFirst(";.*", "");
        HttpResponse<String> seen = browser.get("/r/strait", "Cookie", held, "Accept", "text/html");
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .contains("Preview of an unpublished release; the link ends on 1 December 2026, 08:00 UTC.");
        assertThat(seen.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(seen.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(browser.get(trove.page(1, 1), "Cookie", held).statusCode()).isEqualTo(200);
        assertThat(asPublic("/r/strait")).isEqualTo(404);

        String id = Json.mapper()
                .readTree(osk.get(STRAIT + ".json").body())
                .at("/previews/0/id")
                .asString();
        assertThat(osk.post(STRAIT + "/previews/revoke", "preview=" + id).statusCode())
                .isEqualTo(303);
        assertThat(osk.post(STRAIT + "/previews/revoke", "preview=" + id).statusCode())
                .isEqualTo(404);
        HttpResponse<String> ended = browser.get("/r/strait", "Cookie", held, "Accept", "text/html");
        assertThat(ended.statusCode()).isEqualTo(404);
        assertThat(ended.body())
                .isEqualTo(browser.get("/r/strait", "Accept", "text/html").body());
        HttpResponse<String> revoked = browser.get(link.group(1), "Accept", "text/html");
        HttpResponse<String> wrong = browser.get("/preview/never", "Accept", "text/html");
        assertThat(revoked.statusCode()).isEqualTo(404);
        assertThat(revoked.body()).isEqualTo(wrong.body());
        assertThat(revoked.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(trail()).containsExactly("preview.made", "preview.revoked");
    }

    @Test
    void a_preview_ends_by_itself_and_when_the_release_is_public() {
        Matcher link = Pattern.compile("(/preview/[A-Za-z0-9_-]{43})<")
                .matcher(osk.post(STRAIT + "/previews", "days=1").body());
        assertThat(link.find()).isTrue();
        String held = browser.get(link.group(1))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
        trove.archive.publication().publish("osk", "strait", null);
        HttpResponse<String> open = browser.get("/r/strait", "Cookie", held, "Accept", "text/html");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).doesNotContain("Preview of an unpublished release");
        assertThat(browser.get(link.group(1)).headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(osk.get(STRAIT).body()).contains("The release is public: give its own address.");
        now.updateAndGet(at -> at.plus(Duration.ofDays(1)));
        assertThat(browser.get(link.group(1)).statusCode()).isEqualTo(404);
        HttpResponse<String> forgotten = browser.post("/preview", "", "Cookie", held);
        assertThat(forgotten.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    }

    @Test
    void a_form_of_another_session_does_nothing() {
        String fields = "deed=publish&confirmed=yes&version=" + strait().version();
        assertThat(browser.post(STRAIT + "/state", fields, "Cookie", osk.cookie())
                        .statusCode())
                .isEqualTo(403);
        now.updateAndGet(at -> at.plus(Duration.ofSeconds(1)));
        assertThat(strait().state(now.get())).isEqualTo("draft");
    }
}
