package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.Role;

/** Signing in by another service's site, and changing one's password, in a real browser without scripts. */
class OidcBrowserTest {
    @Test
    void there_and_back_and_a_new_password(@TempDir Path folder) {
        List<String> complaints = new ArrayList<>();
        try (Chromium browser = Chromium.start();
                IdentityService service = new IdentityService();
                Trove trove = new Trove(folder, Clock.systemUTC(), IdentityService.settings(service.issuer()));
                Site site = Site.start(trove.archive, "127.0.0.1", 0);
                BrowserContext context = browser.context(390, ColorScheme.LIGHT, false)) {
            new Colleagues(trove.archive, new Browserless(site.address())).hire("osk", Role.EDITOR);
            Page page = Chromium.page(context, complaints);
            page.navigate(site.address() + "/login");
            page.click("text=Sign in with House account");
            assertThat(page.locator(".desk-who").textContent()).contains("Signed in as osk");
            assertThat(page.url()).isEqualTo(site.address() + "/desk");
            assertThat(context.cookies(site.address())).singleElement().satisfies(cookie -> {
                assertThat(cookie.name).isEqualTo("verbatim");
                assertThat(cookie.httpOnly).isTrue();
            });

            page.click("text=Change your password");
            page.fill("#oo", Colleagues.PASSWORD);
            page.fill("#ow", "the ferries leave at nine");
            page.click("text=Change it");
            assertThat(page.locator("main").textContent()).contains("Your password is changed.");
            page.click("text=Sign out");
            page.navigate(site.address() + "/login");
            page.fill("#ln", "osk");
            page.fill("#lp", "the ferries leave at nine");
            page.click("main button[type=submit]");
            assertThat(page.locator("h1").textContent()).isEqualTo("Desk");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_button_can_be_used_by_everybody(@TempDir Path folder) {
        List<String> found = new ArrayList<>();
        try (Chromium browser = Chromium.start();
                Trove trove = new Trove(folder, Clock.systemUTC(), IdentityService.settings("https://login.example"));
                Site site = Site.start(trove.archive, "127.0.0.1", 0)) {
            new Colleagues(trove.archive, new Browserless(site.address())).hire("osk", Role.EDITOR);
            for (int width : List.of(1280, 390)) {
                try (BrowserContext context = browser.context(width, ColorScheme.LIGHT, true)) {
                    Page page = context.newPage();
                    page.navigate(site.address() + "/login");
                    found.addAll(Chromium.complaints(page, "login at " + width + ": "));
                    page.navigate(site.address() + "/login/oidc/back");
                    found.addAll(Chromium.complaints(page, "login refused at " + width + ": "));
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
