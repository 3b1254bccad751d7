package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
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
import verbatim.holdings.Role;

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
        trove.archive.publication().publish("osk", "strait", null);
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
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
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
            assertThat(page.locator("[data-hook=gutter] a").allTextContents())
                    .map(words -> words.replaceAll("\\s+", " ").replace(", not settled", "*"))
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
            page.click("#q8 a");
            page.waitForSelector("article#e8");
            page.click("text=It is not a quotation from these documents");
            page.fill("#wv8", "Words of a pamphlet.");
            page.click("text=Waive with this reason");
            settled(page, 8);

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
    void what_is_written_is_judged_and_kept_by_itself() {
        begin("written", "# Ports\n\nNothing yet.\n");
        try (BrowserContext office = browser.context(1280, ColorScheme.LIGHT, true)) {
            Page page = edit(signedIn(office, "osk"), "written");
            page.waitForSelector(".is-live");
            page.click("#story");
            page.keyboard().press("Control+End");
            page.keyboard().type("Osk said: “The northern ports stay open.”");
            page.waitForSelector("#q1 a[data-wording=exact]");
            assertThat(page.locator(".editor-layer mark").textContent()).isEqualTo("“The northern ports stay open.”");
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
