package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.Role;
import verbatim.text.PageKey;

/** The chronology from an editor's first event to its readers and their calendars, in a real browser. */
class ChronologyBrowserTest {
    private static final String PROOF = "We have to find some sort of compromise";

    /** Date, zone, how it is understood, and what happened: one of every kind of date. */
    private static final List<Happening> EVENTS = List.of(
            new Happening("1995", "", "1995: from 1 January 1995 to 31 December 1995", "The year of the ferries."),
            new Happening(
                    "1995-23",
                    "",
                    "Autumn 1995: from 1 September 1995 to 30 November 1995",
                    "The talks on the strait begin."),
            new Happening(
                    "1995-10", "", "October 1995: from 1 October 1995 to 31 October 1995", "The fleets wait in port."),
            new Happening("1995-10-23", "", "23 October 1995", "The two meet on the island, and shake on it."),
            new Happening(
                    "1995-10-23T11:30",
                    "America/New_York",
                    "23 October 1995, 11:30 Eastern time",
                    "Alder seeks “some sort of compromise”."),
            new Happening("1986~", "", "About 1986: from 1 January 1986 to 31 December 1986", "The first ferry sails."),
            new Happening(
                    "1995-11?",
                    "",
                    "Perhaps November 1995: from 1 November 1995 to 30 November 1995",
                    "The patrols are shared."),
            new Happening(
                    "1995-10-23/1995-12-14",
                    "",
                    "23 October to 14 December 1995: from 23 October 1995 to 14 December 1995",
                    "The northern ports stay open."));

    @TempDir
    private Path folder;

    private Trove trove;
    private Site site;
    private Chromium browser;
    private String link;
    private final List<String> complaints = new ArrayList<>();

    private record Happening(String date, String zone, String understood, String sentence) {}

    @BeforeEach
    void start() {
        browser = Chromium.start();
        trove = new Trove(folder);
        site = Site.start(trove.archive, "127.0.0.1", 0);
        new Colleagues(trove.archive, new Browserless(site.address())).hire("osk", Role.EDITOR);
        link = Chroniclers.link(trove.archive.catalogue(), new PageKey(trove.memcon.id(), 1, 1), PROOF);
        trove.archive.catalogue().releases().make("strait");
        trove.archive.publication().publish("osk", "strait", null);
    }

    @AfterEach
    void stop() {
        if (site != null) {
            site.close();
            trove.close();
            browser.close();
        }
    }

    @Test
    void events_of_every_kind_of_date_go_from_the_desk_to_readers_and_calendars() {
        try (BrowserContext office = browser.context(1280, ColorScheme.LIGHT, true);
                BrowserContext home = browser.context(390, ColorScheme.LIGHT, true)) {
            Page editor = Chromium.page(office, complaints);
            editor.navigate(site.address() + "/login");
            editor.fill("#ln", "osk");
            editor.fill("#lp", Colleagues.PASSWORD);
            editor.click("main button[type=submit]");
            editor.waitForURL("**/desk");
            editor.click(".desk-parts >> text=Chronology");
            finds(editor);
            EVENTS.stream().skip(1).forEach(event -> writes(editor, event));
            editor.click(".desk-parts >> text=Chronology");
            assertThat(editor.locator("tbody tr").count()).isEqualTo(EVENTS.size());
            assertThat(Chromium.complaints(editor, "desk: ")).isEmpty();
            takesBack(editor);
            reads(Chromium.page(home, complaints));
        }
        calendar();
        complaints.removeIf(complaint -> complaint.matches(".*status of (404|409|410|422) .*"));
        assertThat(complaints).isEmpty();
    }

    /** The first event: refused without a proof, which is then found by its words. */
    private void finds(Page page) {
        Happening event = EVENTS.getFirst();
        page.click("text=New event");
        fill(page, event);
        assertThat(Chromium.complaints(page, "new event: ")).isEmpty();
        page.click("text=Keep as a draft");
        page.waitForSelector("text=No passage proves it.");
        assertThat(page.isDisabled("button:has-text('Put out')")).isTrue();
        page.fill("#fq", PROOF);
        page.click("button:has-text('Look for them')");
        page.waitForSelector("text=/passages? ha(s|ve) these words/");
        assertThat(page.inputValue("#sentence")).isEqualTo(event.sentence());
        page.check("input[name=take] >> nth=0");
        page.click("button:has-text('Save')");
        putsOut(page);
        assertThat(Chromium.complaints(page, "event: ")).isEmpty();
        page.setViewportSize(390, 900);
        assertThat(Chromium.complaints(page, "event, narrow: ")).isEmpty();
        page.setViewportSize(1280, 900);
    }

    private void fill(Page page, Happening event) {
        page.fill("#date", event.date());
        page.fill("#zone", event.zone());
        page.waitForSelector("output:text-is('" + event.understood() + "')");
        page.fill("#sentence", event.sentence());
        page.check("input[name=release][value=strait]");
    }

    private void writes(Page page, Happening event) {
        page.navigate(site.address() + "/desk/chronology/new");
        fill(page, event);
        page.fill("#links", site.address() + "/q/" + link);
        page.click("text=Keep as a draft");
        isKept(page, event);
        putsOut(page);
    }

    /** Waits for its own page; where that does not come, the failure says what came instead. */
    private static void isKept(Page page, Happening event) {
        try {
            page.waitForURL(Pattern.compile(".*/desk/chronology/(?!new).+"));
        } catch (TimeoutError e) {
            throw new AssertionError(
                    event + " was not kept; shown is " + page.url() + "\n" + page.innerText("main"), e);
        }
    }

    private static void putsOut(Page page) {
        page.click("button:has-text('Put out')");
        page.waitForSelector("text=Everybody sees it.");
    }

    /** Takes one back and lets it out again; its address says so meanwhile. */
    private void takesBack(Page page) {
        page.click("text=" + EVENTS.get(5).sentence());
        String address = page.locator("text=See it as readers will").getAttribute("href");
        page.fill("#er", "The year is not sure.");
        page.click("button:has-text('Take back')");
        page.waitForSelector("text=/Taken back on .*The year is not sure/");
        assertThat(new Browserless(site.address())
                        .get(address, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(410);
        page.click("text=Make a draft of it again");
        putsOut(page);
    }

    private void reads(Page page) {
        page.navigate(site.address() + "/chronology");
        assertThat(Chromium.complaints(page, "chronology: ")).isEmpty();
        assertThat(page.locator(".chrono-date").allTextContents())
                .containsExactly(
                        "About 1986",
                        "1995",
                        "Autumn 1995",
                        "October 1995",
                        "23 October 1995, 11:30 Eastern time",
                        "23 October 1995",
                        "23 October to 14 December 1995",
                        "Perhaps November 1995");
        page.click("summary:has-text('Filter')");
        page.fill("input[name=from]", "1995-12");
        page.fill("input[name=to]", "1996");
        page.click("text=Show these");
        assertThat(page.locator(".chrono-date").allTextContents())
                .containsExactly("1995", "23 October to 14 December 1995");
        page.navigate(site.address() + "/chronology?words=shake&release=strait");
        page.click(".chrono-date a");
        assertThat(page.locator("h1").textContent()).isEqualTo(EVENTS.get(3).sentence());
        assertThat(page.locator(".proof-words").textContent()).contains(PROOF);
        assertThat(page.locator(".proofs svg rect.lit").count()).isPositive();
        assertThat(Chromium.complaints(page, "event: ")).isEmpty();
        page.navigate(site.address() + "/r/strait");
        assertThat(page.locator(".chrono li").count()).isEqualTo(6);
        assertThat(Chromium.complaints(page, "release: ")).isEmpty();
    }

    /** What a calendar program makes of it: a library that is not ours. */
    private void calendar() {
        ICalendar calendar = Biweekly.parse(
                        new Browserless(site.address()).get("/chronology.ics").body())
                .first();
        assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        assertThat(calendar.getEvents()).hasSize(EVENTS.size());
        VEvent instant = of(calendar, "1995-10-23T11:30:00");
        assertThat(instant.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("1995-10-23T15:30:00Z"));
        assertThat(instant.getDateEnd()).isNull();
        assertThat(instant.getSummary().getValue()).isEqualTo(EVENTS.get(4).sentence());
        assertThat(instant.getDescription().getValue()).contains("23 October 1995, 11:30 Eastern time", PROOF);
        VEvent autumn = of(calendar, "1995-23");
        assertThat(autumn.getSummary().getValue()).isEqualTo("Autumn 1995: The talks on the strait begin.");
        assertThat(autumn.getDateStart().getValue().hasTime()).isFalse();
        assertThat(days(autumn)).isEqualTo(91);
        assertThat(days(of(calendar, "1995-10-23"))).isEqualTo(1);
        assertThat(of(calendar, "1995-10-23").getSummary().getValue())
                .isEqualTo(EVENTS.get(3).sentence());
        assertThat(days(of(calendar, "1995-10-23/1995-12-14"))).isEqualTo(53);
        assertThat(of(calendar, "1986~").getUrl().getValue()).startsWith(site.address() + "/chronology/e");
        ICalendar narrowed = Biweekly.parse(new Browserless(site.address())
                        .get("/chronology.ics?from=1995-12&to=1996")
                        .body())
                .first();
        assertThat(narrowed.getEvents()).hasSize(2);
    }

    private static VEvent of(ICalendar calendar, String edtf) {
        return calendar.getEvents().stream()
                .filter(event -> event.getExperimentalProperty("X-VERBATIM-EDTF")
                        .getValue()
                        .equals(edtf))
                .findFirst()
                .orElseThrow();
    }

    private static long days(VEvent event) {
        return Math.round(Duration.between(
                                event.getDateStart().getValue().toInstant(),
                                event.getDateEnd().getValue().toInstant())
                        .toMinutes()
                / 1440.0);
    }
}
