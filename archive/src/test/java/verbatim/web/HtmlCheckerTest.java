package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.Event;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.verification.StoryCheck;
import verbatim.web.Colleagues.Colleague;
import verbatim.web.EveryPage.Visit;

/** The HTML checker of the W3C (Nu) has nothing to say of any page, nor of the style sheet. */
class HtmlCheckerTest {
    private static final Path CHECKER = Path.of("node_modules/vnu-jar/build/dist/vnu.jar");

    private static final String STRAIT = "/desk/releases/strait";

    @TempDir
    private Path folder;

    @Test
    void the_checker_is_silent() throws Exception {
        Assumptions.assumeTrue(Files.exists(CHECKER), "the HTML checker is not there: npm ci brings it");
        Path pages = Files.createDirectories(folder.resolve("pages"));
        try (Trove trove = trove();
                Site site = Site.start(trove.archive, "127.0.0.1", 0)) {
            Browserless browser = new Browserless(site.address());
            for (Visit visit : EveryPage.of(trove)) {
                Files.writeString(pages.resolve(visit.name() + ".html"), page(browser, visit));
            }
            Files.write(pages.resolve("report.html"), report(trove));
            // Last: with the first account the others would see only what is published.
            desk(trove, browser, pages);
        }
        Files.copy(Path.of("src/main/resources/assets/verbatim.css"), pages.resolve("verbatim.css"));
        Files.copy(Path.of("src/main/resources/assets/desk.css"), pages.resolve("desk.css"));
        Files.copy(Path.of("src/main/resources/assets/print.css"), pages.resolve("print.css"));
        assertThat(messages(pages)).isEmpty();
    }

    /** With another service to sign in by, for its button. */
    private Trove trove() {
        return new Trove(
                folder.resolve("home"),
                Clock.fixed(Instant.parse("2026-11-24T06:00:00Z"), ZoneOffset.UTC),
                IdentityService.settings("https://login.example"));
    }

    /** The pages for the staff. */
    private static void desk(Trove trove, Browserless browser, Path pages) throws IOException {
        Files.writeString(pages.resolve("desk-local.html"), browser.get("/desk").body());
        Colleagues colleagues = new Colleagues(trove.archive, browser);
        colleagues.hire("alder", Role.ADMINISTRATOR, Role.EDITOR);
        colleagues.hire("ann", Role.ARCHIVIST);
        Colleague alder = colleagues.signIn("alder");
        String password = trove.archive.staff().roster().link("alder", "alder").path();
        Files.writeString(pages.resolve("login.html"), browser.get("/login").body());
        Files.writeString(pages.resolve("password.html"), browser.get(password).body());
        Files.writeString(
                pages.resolve("ownpassword-wrong.html"),
                alder.post("/desk/password", "old=x&new=a+password+for+nobody").body());
        Files.writeString(
                pages.resolve("ownpassword-unfit.html"),
                alder.post("/desk/password", "old=x&new=y").body());
        Files.writeString(
                pages.resolve("accounts-added.html"),
                alder.post("/desk/accounts", "name=osk&role=editor").body());
        Files.writeString(
                pages.resolve("accounts-refused.html"),
                alder.post("/desk/accounts", "name=osk&role=editor").body());
        Files.writeString(
                pages.resolve("account-clash.html"),
                alder.post("/desk/accounts/osk", "role=moderator&state=active&revision=7")
                        .body());
        Colleague ann = colleagues.signIn("ann");
        Files.writeString(pages.resolve("release-barred.html"), ann.get(STRAIT).body());
        Files.writeString(
                pages.resolve("release-preview.html"),
                alder.post(STRAIT + "/previews", "days=7").body());
        Files.writeString(
                pages.resolve("release-clash.html"),
                alder.post(STRAIT, "title=Other&version=99").body());
        Files.writeString(
                pages.resolve("release-confirm.html"),
                alder.post(STRAIT + "/state", "deed=publish&version=1").body());
        stories(alder, pages);
        replies(alder, browser, pages);
        events(trove, alder, pages);
        String preview = trove.archive.previews().make("alder", "strait", 7).token();
        Files.writeString(
                pages.resolve("release-by-preview.html"),
                browser.get("/r/strait", "Cookie", "verbatim-preview=" + preview)
                        .body());
        trove.archive.catalogue().releases().publish("strait", Instant.EPOCH, ZoneOffset.UTC);
        for (String path : List.of(
                "/desk/stories/ferries",
                "/desk",
                "/desk/password",
                "/desk/accounts",
                "/desk/accounts/osk",
                "/desk/audit",
                "/desk/releases",
                STRAIT,
                STRAIT + "/documents?find=note")) {
            Files.writeString(
                    pages.resolve(path.substring(1).replaceAll("[/?=]", "-") + ".html"),
                    alder.get(path).body());
        }
    }

    /** Events as their editors meet them. */
    private static void events(Trove trove, Colleague alder, Path pages) throws IOException {
        String desk = "/desk/chronology";
        Files.writeString(pages.resolve("events.html"), alder.get(desk).body());
        Files.writeString(
                pages.resolve("event-new.html"), alder.get(desk + "/new").body());
        Files.writeString(
                pages.resolve("event-refused.html"),
                alder.post(desk, "date=soon&zone=Nowhere&position=x&links=/q/qnothere0&stories=never")
                        .body());
        Files.writeString(
                pages.resolve("event-found.html"),
                alder.post(desk, "deed=find&date=1995-23&find=a+common+admiral").body());
        for (Event event : trove.archive.chronicle().list()) {
            Files.writeString(
                    pages.resolve("event-" + event.id() + ".html"),
                    alder.get(desk + "/" + event.id()).body());
        }
        String one = desk + "/" + trove.archive.chronicle().list().getFirst().id();
        Files.writeString(
                pages.resolve("event-clash.html"),
                alder.post(one, "version=99&date=1996&sentence=Another").body());
        alder.post(one + "/state", "version=2&deed=remove&reason=A+slip");
        Files.writeString(pages.resolve("event-removed.html"), alder.get(one).body());
    }

    /** Replies as their writers and the moderators meet them. */
    private static void replies(Colleague alder, Browserless browser, Path pages) throws IOException {
        String form =
                Readers.form("Ann", "ann@post.example", "Text <b>of</b> note.", "&quotation=a+common+admiral&about=1");
        String path = "/s/patrols/replies";
        HttpResponse<String> preview = browser.post(path, form);
        Files.writeString(pages.resolve("reply-preview.html"), preview.body());
        Files.writeString(
                pages.resolve("reply-wrong.html"),
                browser.post(path, "name=&email=x&url=x+y&text=").body());
        String location = browser.post(path, form + "&time=" + Readers.time(preview))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String own = location.substring(location.indexOf("/replies/"));
        Files.writeString(pages.resolve("reply-own.html"), browser.get(own).body());
        alder.post("/desk/replies/blocked", "kind=word&value=zeppelin");
        for (String pile : List.of("suspect", "shown&story=patrols", "waiting", "shown&done=show,r00000000:1")) {
            Files.writeString(
                    pages.resolve("replies-" + pile.replaceAll("[^a-z]", "-") + ".html"),
                    alder.get("/desk/replies?pile=" + pile).body());
        }
        Files.writeString(
                pages.resolve("replies-refused.html"),
                alder.post("/desk/replies?pile=shown", "deed=undo").body());
        Files.writeString(
                pages.resolve("replies-blocked.html"),
                alder.post("/desk/replies/blocked", "kind=email&value=x").body());
    }

    /** The editor with its story of {@link EveryPage}. */
    private static void stories(Colleague alder, Path pages) throws IOException {
        String ferries = "/desk/stories/ferries";
        Files.writeString(
                pages.resolve("story-refused.html"),
                alder.post(ferries + "/out", "version=1").body());
        Files.writeString(
                pages.resolve("story-clash.html"),
                alder.post(ferries, "text=Other&version=99").body());
        alder.post(ferries, "text=%23+Other&apart=yes&version=1");
        Files.writeString(
                pages.resolve("stories-refused.html"),
                alder.post("/desk/stories", "title=x&slug=ferries").body());
        for (String path :
                List.of("", "/ferries", "/ferries/drafts", "/ferries/drafts/1", "/ferries/drafts/2?with=1")) {
            Files.writeString(
                    pages.resolve("stories" + path.replaceAll("[/?=]", "-") + ".html"),
                    alder.get("/desk/stories" + path).body());
        }
    }

    /** What {@code check --report} writes. */
    private static byte[] report(Trove trove) {
        var check = StoryCheck.of(trove.archive.quotations(), Viewer.local());
        var stories = trove.archive.catalogue().stories().list(Viewer.local(), 9).stream()
                .map(StoryParts::story)
                .map(check::check)
                .toList();
        assertThat(stories).isNotEmpty();
        return new StoryReport(trove.archive).html(stories, Instant.parse("2026-11-24T06:00:00Z"));
    }

    private static String page(Browserless browser, Visit visit) {
        HttpResponse<String> answer = visit.article() == null
                ? browser.get(visit.path(), "Accept", "text/html")
                : browser.post(visit.path(), "text=" + Browserless.encoded(visit.article()), "Accept", "text/html");
        assertThat(answer.statusCode()).as(visit.name()).isEqualTo(visit.status());
        return answer.body();
    }

    /** What the checker says of the files, a line each; it ends with 0 when it has said nothing. */
    private static String messages(Path pages) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xss2m",
                "-jar",
                CHECKER.toString(),
                "--also-check-css",
                "--Werror",
                "--stdout",
                "--asciiquotes",
                pages.toString()));
        Process checker = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(checker.waitFor() == 0 || !said.isBlank())
                .as("the checker ran")
                .isTrue();
        return said.replace(pages.toUri().toString(), "").replace("file:" + pages, "");
    }
}
