package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.web.EveryPage.Visit;

/** The site as a person meets it, in a real browser. */
class BrowserTest {
    @TempDir
    private static Path folder;

    private static Trove trove;
    private static Site site;
    private static Chromium browser;

    /** Whatever the browser complained of, or asked of other hosts. */
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = Chromium.start();
        trove = new Trove(folder);
        site = Site.start(trove.archive, "127.0.0.1", 0);
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
        assertThat(complaints).isEmpty();
    }

    private Page open(BrowserContext context, String path) {
        Page page = Chromium.page(context, complaints);
        page.onRequest(request -> {
            if (!request.url().startsWith(site.address()) && !request.url().startsWith("data:")) {
                complaints.add("asked another host: " + request.url());
            }
        });
        page.navigate(site.address() + path);
        return page;
    }

    private static BrowserContext wide() {
        return browser.context(1280, ColorScheme.LIGHT, true);
    }

    private static String quoted(String words) {
        return "/check?quote=" + Browserless.encoded(words);
    }

    @Test
    void every_page_can_be_used_by_everybody() {
        List<Visit> visits = EveryPage.of(trove);
        List<String> found = new ArrayList<>();
        for (int width : List.of(1280, 390)) {
            try (BrowserContext context = browser.context(width, ColorScheme.LIGHT, true)) {
                Page page = open(context, "/");
                visits.forEach(visit -> found.addAll(look(page, visit, width)));
            }
        }
        // Chromium notes each refusal in its console; these were asked for.
        complaints.removeIf(complaint -> complaint.matches(".*status of (400|404|413) .*"));
        assertThat(found).isEmpty();
    }

    /** What axe has to say of it in both themes, and whether it scrolls sideways. */
    private static List<String> look(Page page, Visit visit, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(site.address() + visit.path());
        if (visit.article() != null) {
            page.evaluate("document.querySelector('#article').open = true");
            page.fill("#ct", visit.article());
            page.click("text=Check every quotation in it");
        }
        return Chromium.complaints(page, visit + " at " + width + ": ");
    }

    @Test
    void words_that_were_searched_for_are_lit_in_the_text_and_on_the_scan() {
        try (BrowserContext context = wide()) {
            Page page = open(context, "/search?q=compromise");
            page.click("text=Page 1, version 1");
            assertThat(page.locator("mark#lit").textContent()).isEqualTo("compromise,");
            page.waitForSelector(".scan-marks rect.lit");
            assertThat(page.locator("[data-hook=flat]").isVisible()).isFalse();
            assertThat(page.locator(".scan-marks rect.lit").count()).isEqualTo(1);
        }
    }

    @Test
    void keys_turn_pages_and_find_the_search() {
        try (BrowserContext context = wide()) {
            Page page = open(context, trove.page(1, 1));
            page.keyboard().press("j");
            page.waitForURL("**/p2");
            page.keyboard().press("ArrowLeft");
            page.waitForURL("**/p1");
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("in-doc");
            page.keyboard().type("admiral");
            page.keyboard().press("Enter");
            page.waitForURL("**/p1?q=admiral");
            page.keyboard().press("?");
            assertThat(page.locator("[data-hook=keys]").getAttribute("open")).isNotNull();
        }
    }

    @Test
    void selected_words_get_a_permanent_link_that_lights_them() {
        try (BrowserContext context = wide()) {
            Page page = open(context, trove.page(1, 1));
            page.evaluate("""
                    () => {
                      const text = document.querySelector('[data-p="1"]').firstChild;
                      const at = text.data.indexOf("some sort");
                      getSelection().setBaseAndExtent(text, at, text, at + "some sort of".length);
                    }""");
            Locator bar = page.locator("[data-hook=words-bar]");
            bar.locator("text=3 words lit").waitFor();
            assertThat(bar.locator("mark").textContent()).isEqualTo("some sort of");
            page.keyboard().press("l");
            Locator linked = page.locator("[data-hook=linked]");
            linked.waitFor();
            page.navigate(linked.getAttribute("href"));
            assertThat(page.url()).contains(trove.page(1, 1) + "?link=q");
            assertThat(page.locator("mark#lit").textContent()).isEqualTo("some sort of");
        }
    }

    @Test
    void numbered_words_are_lit_on_arrival() {
        try (BrowserContext context = wide()) {
            Page page = open(context, trove.page(1, 1) + "#w20-22");
            page.locator("text=3 words lit").waitFor();
        }
    }

    @Test
    void everything_can_be_read_without_scripts() {
        try (BrowserContext context = browser.context(1280, ColorScheme.LIGHT, false)) {
            Page page = open(context, trove.page(1, 1) + "?q=compromise");
            assertThat(page.locator("[data-hook=flat]").isVisible()).isTrue();
            assertThat(page.locator("[data-hook=flat] rect.lit").count()).isEqualTo(1);
            assertThat(page.locator(".scan-tools").isVisible()).isFalse();
            page.click("a[data-key=next]");
            page.waitForURL("**/p2*");
            page.goBack();
            page.click("[data-hook=mint] button");
            page.waitForURL("**/p1?link=q*");
            assertThat(page.locator("mark#lit").textContent()).isEqualTo("compromise,");
        }
    }

    @Test
    void furniture_is_never_copied() {
        try (BrowserContext context = wide()) {
            Page page = open(context, trove.page(1, 1));
            page.evaluate("getSelection().selectAllChildren(document.querySelector('[data-hook=page-text]'))");
            assertThat(page.evaluate("getSelection().toString()").toString())
                    .contains("sort of compromise")
                    .doesNotContain("NODIS");
        }
    }

    @Test
    void a_changed_word_is_shown_beside_its_scan() {
        try (BrowserContext context = wide()) {
            Page page = open(context, quoted("We have to find some kind of compromise, a little from your side"));
            assertThat(page.locator(".result-verdict").textContent()).isEqualTo("Altered, not marked");
            assertThat(page.locator(".diff-quote").textContent()).isEqualTo("kind");
            assertThat(page.locator(".diff-page").textContent()).isEqualTo("sort");
            assertThat(page.locator(".result .crop rect.lit").count()).isGreaterThan(0);
        }
    }

    @Test
    void a_mark_brings_its_evidence_into_the_margin_and_escape_leads_back() {
        try (BrowserContext context = wide()) {
            Page page = open(context, "/s/ferries");
            Locator margin = page.locator("[data-hook=margin]");
            assertThat(margin.locator(".evidence-no").textContent()).isEqualTo("Quotation 1");
            Locator mark = page.locator(".quote-mark").nth(2);
            mark.click();
            assertThat(margin.locator(".evidence-no").textContent()).isEqualTo("Quotation 3");
            assertThat(mark.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(page.evaluate("document.activeElement.ariaLabel")).isEqualTo("Quotation 3: Exact");
            assertThat(page.locator(".quote-on").textContent()).contains("will ask what we get");
            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.activeElement.hash")).isEqualTo("#e3");
            assertThat(mark.getAttribute("aria-expanded")).isEqualTo("false");
        }
    }

    @Test
    void on_a_phone_the_evidence_comes_below_the_paragraph() {
        try (BrowserContext context = browser.context(390, ColorScheme.LIGHT, true)) {
            Page page = open(context, "/s/ferries");
            page.locator(".quote-mark").nth(3).click();
            Locator card = page.locator("p:has(#q4) + .story-slot .evidence");
            assertThat(card.locator("h3").textContent()).isEqualTo("Not found");
            card.locator("button:has-text('Close')").click();
            card.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(page.evaluate("document.activeElement.hash")).isEqualTo("#e4");
        }
    }

    @Test
    void without_scripts_a_mark_opens_the_evidence_below_the_story() {
        try (BrowserContext context = browser.context(1280, ColorScheme.LIGHT, false)) {
            Page page = open(context, "/s/ferries");
            assertThat(page.locator("#e2").isVisible()).isFalse();
            page.locator(".quote-mark").nth(1).press("Enter");
            page.locator("#e2").waitFor();
            page.locator("#e2 .evidence-no").press("Enter");
            page.waitForURL("**#q2");
        }
    }

    @Test
    void on_paper_every_card_is_open() {
        try (BrowserContext context = wide()) {
            Page page = open(context, "/s/ferries");
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(page.locator(".evidence-item:not([open])").count()).isZero();
            page.evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(page.locator(".evidence-item[open]").count()).isZero();
        }
    }

    @Test
    void an_article_is_judged_quotation_by_quotation() {
        try (BrowserContext context = wide()) {
            Page page = open(context, "/check#article");
            page.locator("#article summary").click();
            page.fill(
                    "#ct",
                    "Osk said: “Our ships would be under a common admiral.” Alder said: “The fishing fleets will love it.”");
            page.click("text=Check every quotation in it");
            assertThat(page.locator(".result").count()).isEqualTo(2);
            assertThat(page.locator("#res").textContent()).isEqualTo("2 quotations");
        }
    }
}
