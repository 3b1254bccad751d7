package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.catalogue.Ids;
import verbatim.catalogue.SqliteCatalogue;
import verbatim.demo.Trove;
import verbatim.holdings.Document;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.home.Config;
import verbatim.home.Home;
import verbatim.intake.Intake;
import verbatim.intake.Pipeline;
import verbatim.reading.images.LocalPageImages;
import verbatim.reading.pool.ReaderPool;
import verbatim.reading.pool.ReaderSettings;
import verbatim.search.LuceneIndex;
import verbatim.store.FileStore;

/** Six scans, read by the real reader, become a release with a story: through the desk, in a real browser, at the instant that was announced. */
class FromPapersToReadersTest {
    private static final List<String> PAPERS = List.of(
            "memcon-halmere-first.pdf",
            "memcon-halmere-second.pdf",
            "telcon-28-may.pdf",
            "minutes-council.pdf",
            "letter-kestovar.pdf",
            "memcon-ministers.pdf");
    private static final String STORY = """
            # Karsania’s president said the guns at Skarn “will be gone before the ice is”

            “I will speak plainly, because the interpreter is tired and we have only this morning,” said President Kestovar. He
            went on: “I stood on deck from the moment we passed Skarn … I told him that I had not come to measure it.”

            A newspaper has Tasvik say: “My President did offer to remove the guns.” Two weeks later he telephoned: “I was at Skarn on Sunday.”
            “Guns on rails could be brought back in a night”, said Admiral Strome. The minutes do not have what a play made him
            say: “Never trust a neighbour who arrives by boat and leaves before breakfast.” In his last letter he wrote: “You will
            allow me to keep the money for the Page.”
            """;

    @TempDir
    private static Path folder;

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));

    private static Chromium browser;
    private static Archive archive;
    private static Site site;
    private static Browserless reader;

    @BeforeAll
    static void read() throws Exception {
        browser = Chromium.start();
        Clock clock = ((InstantSource) NOW::get).withZone(ZoneOffset.UTC);
        Home home = new Home(folder.resolve("home")).make();
        archive = Archive.of(
                home,
                Config.load(home.config(), Map.of()),
                clock,
                new SecureRandom(),
                FileStore.open(home.objects()),
                SqliteCatalogue.open(home.catalogue(), clock, new Ids(new Random(7))),
                LuceneIndex.open(home.index()),
                new ReaderPool(ReaderSettings.standard()),
                new LocalPageImages());
        Path trove =
                Trove.writeTo(Files.createDirectories(folder.resolve("trove"))).getFirst();
        for (String paper : PAPERS) {
            archive.intake()
                    .take(
                            new Intake.Request(List.of(trove.resolve(paper)), null, null, false),
                            (taken, done, total) -> {});
        }
        archive.pipeline().drain(Pipeline.Listener.none());
        site = Site.start(archive, "127.0.0.1", 0);
        reader = new Browserless(site.address());
        Colleagues colleagues = new Colleagues(archive, reader);
        colleagues.hire("haas", Role.EDITOR);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (site != null) {
            site.close();
            archive.close();
        }
    }

    private static Page signedIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(site.address() + "/login");
        page.fill("#ln", "haas");
        page.fill("#lp", Colleagues.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/desk");
        return page;
    }

    @Test
    void a_release_with_its_story_is_prepared_settled_announced_and_public_at_its_instant()
            throws InterruptedException {
        try (BrowserContext office = browser.context(1280, ColorScheme.LIGHT, true)) {
            Page page = signedIn(office);
            fill(page);
            archive.pipeline().drain(Pipeline.Listener.none());
            begin(page);
            refused(page);
            settle(page);
            List<String> addresses = addresses();
            announce(page);
            assertThat(archive.catalogue().editions().out("guns")).isPresent();

            NOW.updateAndGet(now -> now.plus(Duration.ofSeconds(119)));
            assertThat(addresses).allSatisfy(address -> hidden(address));
            assertThat(reader.get("/search?q=Skarn").body()).doesNotContain("halmere");
            assertThat(reader.get("/.json").body()).contains("\"documents\":0");

            NOW.updateAndGet(now -> now.plus(Duration.ofSeconds(1)));
            assertThat(addresses)
                    .allSatisfy(address -> assertThat(reader.get(address).statusCode())
                            .as(address)
                            .isEqualTo(200));
            assertThat(reader.get("/search.json?q=Skarn").body()).contains("halmere");
            assertThat(reader.get("/.json").body()).contains("\"documents\":6");
        }
        try (BrowserContext public_ = browser.context(1280, ColorScheme.LIGHT, true)) {
            Page page = public_.newPage();
            page.navigate(site.address() + "/s/guns");
            assertThat(page.locator("h1").textContent()).contains("will be gone before the ice is");
            assertThat(page.locator(".evidence-item").count()).isEqualTo(8);
            page.click("h1 a");
            page.waitForSelector("[data-hook=margin] .crop, #e1:visible");
            assertThat(page.locator("body").textContent()).contains("against the scan by haas");
        }
    }

    /** Makes the release and takes the six papers in. */
    private static void fill(Page page) {
        page.navigate(site.address() + "/desk/releases");
        page.fill("#mt", "Halmere, spring 1986");
        page.fill("#ms2", "halmere");
        page.click("text=Make the draft");
        page.navigate(site.address() + "/desk/releases/halmere/documents?find=pdf");
        page.waitForSelector("input[name=document]");
        for (int i = 0; i < PAPERS.size(); i++) {
            page.locator("input[name=document]").nth(i).check();
        }
        page.click("text=Take in and number");
        page.waitForSelector("text=6 documents");
    }

    private static void begin(Page page) {
        page.navigate(site.address() + "/desk/stories");
        page.selectOption("#br", "halmere");
        page.fill("#bs", "guns");
        page.fill("#bx", STORY);
        page.click("text=Begin the story");
        page.waitForSelector(".is-live #q8 a");
        assertThat(page.locator("[data-hook=gutter] a").allTextContents())
                .map(words -> words.replaceAll("\\s+", " ")
                        .replace(", not settled", "")
                        .strip())
                .containsExactly(
                        "1Exact", "2Exact", "3Edited", "4Altered", "5Doubtful", "6Exact", "7Not found", "8Punctuation");
    }

    /** The release cannot go out while its story is not settled, and says why. */
    private static void refused(Page page) {
        page.navigate(site.address() + "/desk/releases/halmere");
        page.click("text=Publish at once …");
        page.click("main form .button-main");
        assertThat(page.locator("[role=alert]").textContent())
                .contains("the story guns cannot go out (8 quotations: 1, 2, 3, 4, 5, 6, 7, 8 are not settled)");
        assertThat(archive.catalogue()
                        .releases()
                        .bySlug(Viewer.local(), "halmere")
                        .orElseThrow()
                        .state(NOW.get()))
                .isEqualTo("draft");
    }

    private static void settle(Page page) {
        page.navigate(site.address() + "/desk/stories/guns");
        page.waitForSelector(".is-live #q8 a");
        for (int number : List.of(1, 2, 3, 6, 8)) {
            does(page, number, "Confirm against the scan");
        }
        page.click("#q4 a");
        page.waitForSelector("article#e4");
        page.click("[data-hook=panel] button:has-text('Use the words of the page')");
        page.waitForSelector("#q4:not(:has([data-wording=altered]))");
        does(page, 4, "Confirm against the scan");
        waive(page, 5, "The machine misread a word; the scan has the words as quoted.");
        waive(page, 7, "From a play, not from the papers.");
        page.waitForSelector("text=Nothing stands in the way");
    }

    private static void does(Page page, int number, String button) {
        page.click("#q" + number + " a");
        page.waitForSelector("article#e" + number);
        page.click("[data-hook=panel] button:has-text('" + button + "')");
        page.waitForSelector("#q" + number + " a:not([data-open])");
    }

    private static void waive(Page page, int number, String reason) {
        page.click("#q" + number + " a");
        page.waitForSelector("article#e" + number);
        page.click("text=It is not a quotation from these documents");
        page.fill("#wv" + number, reason);
        page.click("text=Waive with this reason");
        page.waitForSelector("#q" + number + " a:not([data-open])");
    }

    /** Two minutes ahead. */
    private static void announce(Page page) {
        page.navigate(site.address() + "/desk/releases/halmere");
        page.fill("#wd", "2026-11-24");
        page.fill("#wt", "08:02");
        page.selectOption("#wz", "UTC");
        page.click("text=Schedule …");
        page.click("text=Schedule it");
        page.waitForSelector("text=It becomes public by itself on 24 November 2026, 08:02 UTC");
    }

    /** What becomes public, as its own staff would ask for it. */
    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of("/r/halmere", "/r/halmere.json", "/s/guns", "/s/guns.json"));
        for (Document document : archive.catalogue().documents().list(Viewer.local(), "halmere", 0, 9)) {
            addresses.add("/d/" + document.id());
            addresses.add("/d/" + document.id() + "/v1/p1");
            addresses.add("/d/" + document.id() + "/v1/p1.json");
            addresses.add("/iiif/" + document.id() + "/manifest");
            addresses.add("/iiif/3/" + document.id() + "-v1-p1/info.json");
            addresses.add("/iiif/3/" + document.id() + "-v1-p1/full/200,/0/default.jpg");
            addresses.add("/files/"
                    + archive.catalogue()
                            .documents()
                            .version(Viewer.local(), document.id(), 1)
                            .orElseThrow()
                            .file()
                            .hex());
        }
        return addresses;
    }

    /** The same answer as for what never was. */
    private static void hidden(String address) {
        HttpResponse<String> answer = reader.get(address);
        HttpResponse<String> never = reader.get(address.replaceAll("d[0-9a-z]{8}", "d00000000")
                .replace("halmere", "nothing")
                .replace("guns", "nothing")
                .replaceAll("[0-9a-f]{64}", "0".repeat(64)));
        assertThat(answer.statusCode()).as(address).isEqualTo(404);
        assertThat(answer.body().replaceAll("/[drs]/[^\"<]*|/iiif/[^\"<]*|/files/[^\"<]*", ""))
                .as(address)
                .isEqualTo(never.body().replaceAll("/[drs]/[^\"<]*|/iiif/[^\"<]*|/files/[^\"<]*", ""));
    }
}
