package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.editing.Editor;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.Role;
import verbatim.language.Language;
import verbatim.language.Texts;

/** A story from the first word to its readers, as its editors meet it in a real browser. */
class StoryDeskBrowserTest {
    private static final String STORY = """
        # “Some sort of compromise” on the island

        Alder said: “I am grateful to you for coming to the island.” Osk answered: “before we turn to the ferries I
        would like to outline a general scheme for the strait”, and then: “we would share the patrols … under a
        common admiral”. It was to be “under a common admiral, but not under the trade command”. A typed note says
        “The common admiral shall be chosen by lot.”

        > The fishing fleets will not like it.

        The Premier called it “a splendid bargain for everybody on the island”, and “they get Peace, and they get”.
        """;

    /** As it comes from a word processor. */
    private static final String ARTICLE = """
        <h1>The Premier’s ‘splendid’ bargain on the ferries</h1>
        <p><i>On the island two governments shared a strait that neither could hold alone.</i></p>
        <p class=MsoNormal>President Alder began: “a little from your side … and then we can shake on it, right here.” In a
        letter the Premier had laid out what she had in mind:</p>
        <blockquote><p>The winter was long. Nobody on our side fired a shot. We counted the boats each morning and wrote
        the number down. I ask you to do the same.</p></blockquote>
        <p class=MsoNormal>Her own ministers spoke of ‘surrender’, others of an ‘armada’. The treaty of the next year is
        drier: “The common admiral shall be chosen by lot among the captains of both shores, and shall hold the flag for one
        winter.” It held; as this archive wrote, “the strait has been quiet since that winter”.</p>
        """;

    @TempDir
    private static Path folder;

    private static Trove trove;
    private static Site site;
    private static Chromium browser;
    private static Colleagues colleagues;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = Chromium.start();
        trove = new Trove(folder);
        site = Site.start(trove.archive, "127.0.0.1", 0);
        colleagues = new Colleagues(trove.archive, new Browserless(site.address()));
        colleagues.hire("osk", Role.EDITOR);
        colleagues.hire("birk", Role.EDITOR);
        Document treaty = trove.archive
                .catalogue()
                .documents()
                .create(
                        "strait/treaty.txt",
                        "strait",
                        new Description(
                                "Treaty on the Varran Strait", "treaty", "1996-03-01", null, null, List.of(), null));
        trove.typed(treaty, """
            TREATY ON THE VARRAN STRAIT

            Article 1. The ferries of both shores are free.

            Article 2. The common admiral shall be chosen by lot among the captains of
            both shores, and shall hold the flag for one winter.
            """);
        Document letter = trove.archive
                .catalogue()
                .documents()
                .create(
                        "strait/letter.pdf",
                        "strait",
                        new Description(
                                "Premier Osk to President Alder",
                                "letter",
                                "1995-09-02",
                                null,
                                null,
                                List.of("Premier Osk", "President Alder"),
                                null));
        trove.version(letter, trove.keep("a letter"), "letter.pdf", """
            Dear Mr. President,

            The winter was long. Nobody on our side fired a shot. We
            counted the boats each morning and wrote the number down.
            I ask you to do the same.

            Osk
            """);
        trove.file();
        trove.archive.publication().publish("osk", "strait", null);
        begin("earlier", "# The quiet strait\n\nNobody asks why, but the strait has been quiet since that winter.\n");
        trove.archive.gate().putOut(new Editor("osk", "osk"), "earlier");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            site.close();
            trove.close();
        }
    }

    @AfterEach
    void nothing_was_complained_of() {
        // Chromium notes each refusal in its console; these were asked for.
        complaints.removeIf(complaint -> complaint.matches(".*status of (404|409|422) .*"));
        assertThat(complaints).isEmpty();
    }

    private Page signedIn(BrowserContext context, String name) {
        Page page = Chromium.page(context, complaints);
        page.navigate(site.address() + "/login");
        page.fill("#ln", name);
        page.fill("#lp", Colleagues.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/desk");
        return page;
    }

    private static Page edit(Page page, String slug) {
        page.navigate(site.address() + "/desk/stories/" + slug);
        return page;
    }

    private static void begin(String slug, String markdown) {
        trove.archive.newsroom().begin(new Editor("osk", "osk"), slug, markdown, "strait");
    }

    private static String text(String slug) {
        return trove.archive.newsroom().bySlug(slug).orElseThrow().newest().markdown();
    }

    /** Chooses a quotation and does something about it, as the panel beside the text has it. */
    private static void does(Page page, int number, String button) {
        page.click("#q" + number + " a");
        page.waitForSelector("article#e" + number);
        page.click("[data-hook=panel] button:has-text('" + button + "')");
    }

    private static void settled(Page page, int number) {
        page.waitForSelector("#q" + number + " a:not([data-open])");
    }

    @Test
    void a_story_with_quotations_of_every_kind_is_written_settled_and_put_out() {
        try (BrowserContext office = browser.context(1280, ColorScheme.LIGHT, true)) {
            Page page = signedIn(office, "osk");
            page.click(".desk-parts >> text=Stories");
            page.selectOption("#br", "strait");
            page.fill("#bs", "compromise");
            page.fill("#bx", STORY);
            page.click("text=Begin the story");
            page.waitForSelector(".is-live #q8 a");
            assertThat(gutter(page))
                    .containsExactly(
                            "1Exact*",
                            "2Exact*",
                            "3Exact*",
                            "4Edited*",
                            "5Altered*",
                            "6Exact",
                            "7Exact*",
                            "8Not found*",
                            "9Punctuation*");
            assertThat(page.locator("#why").textContent()).isEqualTo("8 things are not settled.");
            assertThat(page.isDisabled("button:has-text('Put out')")).isTrue();

            does(page, 1, "Confirm against the scan");
            settled(page, 1);
            page.keyboard().press("Alt+ArrowDown");
            page.waitForSelector("article#e2");
            page.keyboard().press("Control+Enter");
            settled(page, 2);
            for (int number : List.of(3, 4, 7, 9)) {
                does(page, number, "Confirm against the scan");
                settled(page, number);
            }
            does(page, 5, "Mark what differs");
            page.waitForSelector("#q5 a[data-wording=edited]");
            assertThat(page.inputValue("#story")).contains("under the [trade] command");
            page.keyboard().press("Control+z");
            page.waitForSelector("#q5 a[data-wording=altered]");
            assertThat(page.inputValue("#story")).contains("under the trade command");
            does(page, 5, "Use the words of the page");
            page.waitForSelector("#q5 [data-wording=exact], #q5 a[data-wording=exact]");
            assertThat(page.inputValue("#story")).contains("under the treaty command");
            does(page, 5, "Confirm against the scan");
            settled(page, 5);
            waive(page, 8, "Words of a pamphlet.");

            page.waitForSelector("text=Nothing stands in the way");
            assertThat(page.locator("[data-hook=tally]").textContent()).isEqualTo("9 quotations, 9 settled");
            page.click("button:has-text('Put out')");
            page.waitForSelector("text=Put this draft out");
            assertThat(trove.archive.catalogue().editions().out("compromise")).isPresent();
        }
        try (BrowserContext reader = browser.context(1280, ColorScheme.LIGHT, true)) {
            Page page = reader.newPage();
            page.navigate(site.address() + "/s/compromise");
            assertThat(page.locator("h1").textContent()).contains("Some sort of compromise");
        }
    }

    @Test
    void an_article_of_the_usual_shape_is_pasted_judged_settled_and_read() {
        try (BrowserContext office = browser.context(1280, ColorScheme.LIGHT, true)) {
            Page page = signedIn(office, "osk");
            page.navigate(site.address() + "/desk/stories");
            page.selectOption("#br", "strait");
            page.fill("#bs", "bargain");
            page.fill("#bx", ARTICLE);
            page.click("text=Begin the story");
            page.waitForSelector(".is-live #q7 a");
            assertThat(page.inputValue("#story"))
                    .startsWith("# The Premier’s ‘splendid’ bargain on the ferries")
                    .contains("> The winter was long.");
            assertThat(gutter(page))
                    .containsExactly(
                            "1Not found*",
                            "2Edited*",
                            "3Exact*",
                            "4Not found*",
                            "5Not found*",
                            "6Exact",
                            "7Not found*");
            waive(page, 1, "A word of the headline, kept at arm’s length.");
            waive(page, 4, "A word that ministers used.");
            waive(page, 5, "A word that others used.");
            for (int number : List.of(2, 3)) {
                does(page, number, "Confirm against the scan");
                settled(page, number);
            }
            page.click("#q7 a");
            page.waitForSelector("article#e7");
            page.click("text=Speaker, document and page by hand");
            page.fill("#do7", "/s/earlier");
            page.click("text=Set these");
            settled(page, 7);
            assertThat(page.locator("article#e7").textContent())
                    .contains("A story of this archive, not a record", "The quiet strait, edition 1");
            page.waitForSelector("text=Nothing stands in the way");
            page.click("button:has-text('Put out')");
            page.waitForSelector("text=Put this draft out");
        }
        try (BrowserContext reader = browser.context(1280, ColorScheme.LIGHT, true)) {
            Page page = reader.newPage();
            page.navigate(site.address() + "/s/bargain");
            assertThat(page.locator("blockquote").first().textContent()).contains("Nobody on our side fired a shot.");
            Locator margin = page.locator("[data-hook=margin]");
            page.click("#q6 [href='#e6']");
            assertThat(margin.textContent()).contains("Treaty text", "Treaty on the Varran Strait");
            page.click("#q7 [href='#e7']");
            margin.locator("text=Open it at these words").click();
            page.waitForURL("**/s/earlier*");
            assertThat(page.locator("h1").textContent()).contains("The quiet strait");

            page.navigate(site.address() + "/s/bargain.json?lang=ru");
            Texts russian = Texts.of(Language.RUSSIAN);
            assertThat(page.locator("body").textContent())
                    .contains(russian.say("own.says.exact", "kind", "story", "title", "The quiet strait"));
        }
    }

    private static List<String> gutter(Page page) {
        return page.locator("[data-hook=gutter] a").allTextContents().stream()
                .map(words -> words.replaceAll("\\s+", " ").replace(", not settled", "*"))
                .toList();
    }

    private static void waive(Page page, int number, String reason) {
        page.click("#q" + number + " a");
        page.waitForSelector("article#e" + number);
        page.click("text=It is not a quotation from these documents");
        page.fill("#wv" + number, reason);
        page.click("text=Waive with this reason");
        settled(page, number);
    }

    @Test
    void what_is_written_is_judged_and_kept_by_itself() {
        begin("written", "# Ports\n\nNothing yet.\n");
        try (BrowserContext office = browser.context(1280, ColorScheme.LIGHT, true)) {
            Page page = edit(signedIn(office, "osk"), "written");
            page.waitForSelector(".is-live");
            page.click("#story");
            page.keyboard().press("Control+End");
            page.keyboard().type("Osk said: “The northern ports stay open.”");
            page.waitForSelector("#q1 a[data-wording=exact]");
            page.waitForSelector(".editor-layer mark:text-is('“The northern ports stay open.”')");
            page.waitForSelector("text=/Saved \\d+ second/");
            assertThat(text("written")).endsWith("“The northern ports stay open.”");
        }
    }

    @Test
    void a_second_editors_stale_text_is_refused_and_not_lost() {
        begin("both", "# Ports\n\nThe first words.\n");
        try (BrowserContext office = browser.context(1280, ColorScheme.LIGHT, true);
                BrowserContext home = browser.context(390, ColorScheme.LIGHT, true)) {
            Page osk = edit(signedIn(office, "osk"), "both");
            Page birk = edit(signedIn(home, "birk"), "both");
            birk.fill("#story", "# Ports\n\nThe words of Birk.\n");
            birk.keyboard().press("Control+s");
            birk.waitForSelector("text=/Saved \\d+ second/");
            osk.fill("#story", "# Ports\n\nThe words of Osk.\n");
            osk.keyboard().press("Control+s");
            osk.waitForSelector("text=Somebody else saved this story meanwhile");
            assertThat(osk.inputValue("#story")).contains("The words of Osk.");
            assertThat(text("both")).contains("The words of Birk.");

            osk.click("main button:has-text('Save')");
            osk.waitForSelector(".word-changes");
            assertThat(osk.locator(".word-changes").textContent()).contains("The words of BirkOsk.");
            assertThat(osk.inputValue("#story")).contains("The words of Osk.");
            osk.click("main button:has-text('Save')");
            osk.waitForSelector("text=Draft 3");
            assertThat(text("both")).contains("The words of Osk.");
            assertThat(trove.archive.newsroom().history("both"))
                    .extracting("markdown")
                    .contains("# Ports\n\nThe words of Birk.\n");
        }
    }

    @Test
    void without_scripts_a_story_is_written_and_settled() {
        begin("plain", "# Ports\n\nOsk said: “The northern ports stay open.”\n");
        try (BrowserContext office = browser.context(390, ColorScheme.LIGHT, false)) {
            Page page = edit(signedIn(office, "osk"), "plain");
            page.fill("#story", "# Ports\n\nOsk said: “The northern ports stay open”, and “a splendid bargain”.\n");
            page.press("main button:has-text('Save')", "Enter");
            page.press("details:has(#e1) > summary", "Enter");
            page.press("text=Confirm against the scan", "Enter");
            assertThat(page.url()).endsWith("/desk/stories/plain#e1");
            page.press("details:has(#e2) > summary", "Enter");
            page.press("details:has(#wv2):not(:has(#e2)) > summary", "Enter");
            page.fill("#wv2", "Kept at arm’s length.");
            page.press("details:has(#wv2):not(:has(#e2)) button", "Enter");
            assertThat(page.locator("main").textContent()).contains("Nothing stands in the way");
        }
    }

    @Test
    void every_page_can_be_used_by_everybody() {
        begin("usable", STORY);
        colleagues.hire("cole", Role.EDITOR);
        List<String> found = new ArrayList<>();
        for (int width : List.of(1280, 390)) {
            try (BrowserContext context = browser.context(width, ColorScheme.LIGHT, true)) {
                Page page = signedIn(context, "cole");
                for (String path : List.of("", "/usable", "/usable/drafts", "/usable/drafts/1?with=1")) {
                    page.navigate(site.address() + "/desk/stories" + path);
                    page.waitForTimeout(400);
                    found.addAll(Chromium.complaints(page, path + " at " + width + ": "));
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
