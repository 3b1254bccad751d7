package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.Excerpt;
import verbatim.holdings.Role;

/** Signing in and the desk as a person meets them, in a real browser. */
class DeskBrowserTest {
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
        colleagues.hire("alder", Role.ADMINISTRATOR);
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
        complaints.removeIf(complaint -> complaint.matches(".*status of (403|404|409|422) .*"));
        assertThat(complaints).isEmpty();
    }

    private Page open(BrowserContext context, String path) {
        Page page = Chromium.page(context, complaints);
        page.navigate(path.startsWith("http") ? path : site.address() + path);
        return page;
    }

    private Page signedIn(BrowserContext context) {
        return signedIn(context, "alder");
    }

    /** By keys: without scripts a page that is not drawn anew never counts as still, and a click would wait for that. */
    private Page signedIn(BrowserContext context, String name) {
        Page page = open(context, "/login");
        page.fill("#ln", name);
        page.fill("#lp", Colleagues.PASSWORD);
        page.press("main button[type=submit]", "Enter");
        page.waitForURL("**/desk");
        return page;
    }

    @Test
    void without_scripts_one_is_invited_sets_a_password_works_and_signs_out() {
        try (BrowserContext office = browser.context(1280, ColorScheme.LIGHT, false);
                BrowserContext home = browser.context(390, ColorScheme.LIGHT, false)) {
            Page alder = signedIn(office);
            alder.press("text=Accounts", "Enter");
            alder.fill("#an", "osk");
            alder.fill("#ad", "Jonna Osk");
            alder.press("input[value=editor]", "Space");
            alder.press("text=Add, and show the link", "Enter");
            String link = alder.locator(".desk-link").textContent();

            Page osk = open(home, link);
            assertThat(osk.locator("h1").textContent()).isEqualTo("Set a password");
            osk.fill("#pp", "jonna likes cod");
            osk.press("text=Set it and sign in", "Enter");
            assertThat(osk.locator("#pe").textContent()).contains("It holds your name");
            osk.fill("#pp", "the ferries leave at nine");
            osk.press("text=Set it and sign in", "Enter");
            assertThat(osk.locator(".lede").textContent()).isEqualTo("Jonna Osk, editor.");
            assertThat(home.cookies()).singleElement().satisfies(cookie -> {
                assertThat(cookie.name).isEqualTo("verbatim");
                assertThat(cookie.httpOnly).isTrue();
                assertThat(cookie.sameSite.name()).isEqualTo("LAX");
            });

            osk.press("text=Sign out", "Enter");
            assertThat(home.cookies()).isEmpty();
            osk.navigate(site.address() + "/login");
            osk.fill("#ln", "Osk");
            osk.fill("#lp", "the ferries leave at ten");
            osk.press("main button[type=submit]", "Enter");
            assertThat(osk.locator("#le").textContent()).contains("do not go together");
            osk.fill("#lp", "the ferries leave at nine");
            osk.press("main button[type=submit]", "Enter");
            assertThat(osk.locator("h1").textContent()).isEqualTo("Desk");

            alder.navigate(site.address() + "/desk/accounts/osk");
            alder.press("input[value=moderator]", "Space");
            alder.press("text=Save", "Enter");
            osk.reload();
            assertThat(osk.locator("h1").textContent()).isEqualTo("Not here");
        }
    }

    @Test
    void two_administrators_lose_nothing_to_each_other() {
        colleagues.hire("birk", Role.EDITOR);
        try (BrowserContext office = browser.context(1280, ColorScheme.LIGHT, true)) {
            Page one = signedIn(office);
            one.navigate(site.address() + "/desk/accounts/birk");
            Page other = open(office, "/desk/accounts/birk");
            other.check("input[value=moderator]");
            other.click("text=Save");
            one.check("input[value=archivist]");
            one.click("text=Save");
            assertThat(one.locator(".notice-warn").textContent())
                    .contains("Somebody else changed this account meanwhile", "archivist, editor", "editor, moderator");
            assertThat(one.isChecked("input[value=moderator]")).isTrue();
        }
    }

    @Test
    void a_session_is_ended_from_another_browser() {
        try (BrowserContext office = browser.context(1280, ColorScheme.LIGHT, true);
                BrowserContext home = browser.context(1280, ColorScheme.LIGHT, true)) {
            colleagues.hire("cole", Role.EDITOR);
            Page there = signedIn(home, "cole");
            Page here = signedIn(office, "cole");
            here.locator(".desk-rows li:has-text('Chrome'):not(:has-text('this browser')) button")
                    .click();
            there.reload();
            assertThat(there.locator("h1").textContent()).isEqualTo("Not here");
        }
    }

    @Test
    void a_passkey_is_made_at_the_desk_and_signs_in_until_it_is_removed() {
        colleagues.hire("dory", Role.EDITOR);
        try (BrowserContext home = browser.context(1280, ColorScheme.LIGHT, true)) {
            // Browsers have passkeys for names, not for addresses.
            String login = site.address().replace("127.0.0.1", "localhost") + "/login";
            Page page = open(home, login);
            device(home.newCDPSession(page));
            page.fill("#ln", "dory");
            page.fill("#lp", Colleagues.PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL("**/desk");
            page.fill("#pl", "Key on my desk");
            page.click("text=Make a passkey");
            page.waitForSelector("text=not used yet");

            page.click("text=Sign out");
            page.navigate(login);
            page.click("text=Sign in with a passkey");
            page.waitForURL("**/desk");
            assertThat(page.locator(".lede").textContent()).isEqualTo("dory, editor.");
            assertThat(page.locator("section:has(#pk)").textContent()).contains("Key on my desk", "last used");

            page.click("text=Remove");
            page.click("text=Sign out");
            page.navigate(login);
            page.click("text=Sign in with a passkey");
            page.waitForSelector("text=This passkey was not accepted");
            assertThat(home.cookies()).isEmpty();
        }
        complaints.removeIf(complaint -> complaint.contains("status of 400"));
    }

    /** Gives the page a device that has its owner's finger on it. */
    private static void device(CDPSession devices) {
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String able :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(able, true);
        }
        JsonObject device = new JsonObject();
        device.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", device);
    }

    @Test
    void without_scripts_a_release_is_described_scheduled_and_taken_back() {
        colleagues.hire("edda", Role.EDITOR);
        trove.archive.preparation().make("edda", "quiet-strait", "The quiet strait");
        try (BrowserContext office = browser.context(390, ColorScheme.LIGHT, false)) {
            Page page = signedIn(office, "edda");
            page.press("text=Releases", "Enter");
            page.press("text=The quiet strait", "Enter");
            page.fill("#rd", "Two letters.");
            page.press("text=Save", "Enter");
            page.fill("#wd", "2026-12-24");
            page.fill("#wt", "09:30");
            page.selectOption("#wz", "Europe/Paris");
            page.press("#wt", "Enter");
            assertThat(page.locator(".prose").textContent())
                    .contains("24 December 2026, 09:30:00 Europe/Paris. That is 24 December 2026, 08:30:00 UTC.");
            page.press("text=Schedule it", "Enter");
            assertThat(page.locator("section:has(#state)").textContent())
                    .contains("It becomes public by itself on 24 December 2026, 09:30 Europe/Paris");
            page.press("text=Take it back …", "Enter");
            page.press("text=Make it a draft again", "Enter");
            assertThat(page.locator("section:has(#state)").textContent()).contains("A draft.");
            assertThat(page.inputValue("#rd")).isEqualTo("Two letters.");
        }
    }

    @Test
    void every_page_can_be_used_by_everybody() {
        colleagues.hire("a.very.long.name.of.somebody.at.the-desk", Role.values());
        List<String> found = new ArrayList<>();
        trove.archive.catalogue().releases().close(trove.note.id(), "A name is in it.");
        trove.archive.catalogue().releases().excerpt(trove.note.id(), Excerpt.of(1, List.of(1), true, Instant.EPOCH));
        String link = trove.archive.staff().roster().link("alder", "alder").path();
        for (int width : List.of(1280, 390)) {
            try (BrowserContext context = browser.context(width, ColorScheme.LIGHT, true)) {
                Page page = open(context, "/login");
                found.addAll(Chromium.complaints(page, "login at " + width + ": "));
                page.navigate(site.address() + link);
                found.addAll(Chromium.complaints(page, "password at " + width + ": "));
                page = signedIn(context);
                for (String path : List.of(
                        "/desk",
                        "/desk/password",
                        "/desk/accounts",
                        "/desk/accounts/a.very.long.name.of.somebody.at.the-desk",
                        "/desk/audit",
                        "/desk/releases",
                        "/desk/releases/strait",
                        "/desk/releases/strait/documents?find=a",
                        "/desk/releases/strait/documents/2/excerpt")) {
                    page.navigate(site.address() + path);
                    found.addAll(Chromium.complaints(page, path + " at " + width + ": "));
                }
                page.navigate(site.address() + "/desk/accounts/alder");
                page.click("text=Make a link");
                found.addAll(Chromium.complaints(page, "link made at " + width + ": "));
                link = trove.archive.staff().roster().link("alder", "alder").path();
                context.clearCookies();
                page.navigate(site.address() + link);
                page.navigate(site.address() + "/login");
            }
        }
        trove.archive.catalogue().releases().close(trove.note.id(), null);
        assertThat(found).isEmpty();
    }
}
