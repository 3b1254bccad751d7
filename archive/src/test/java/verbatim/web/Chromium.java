package verbatim.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The installed Chromium, driven by tests, which are skipped where it is missing. */
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Assumptions.assumeTrue(Files.exists(PROGRAM), "Chromium is not installed: ./check says how to get it");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    BrowserContext context(int width, ColorScheme scheme, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
    }

    /** A new page; what its console says and its scripts throw is added to the complaints. */
    static Page page(BrowserContext context, List<String> complaints) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        return page;
    }

    /** What axe has to say of the page in both themes, and whether it scrolls sideways. */
    static List<String> complaints(Page page, String where) {
        page.waitForLoadState();
        // Through the protocol, not through a tag: the page's policy would rightly refuse that.
        page.evaluate(axe());
        List<String> found = new ArrayList<>(violations(page, where, ""));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!overflow.equals(0)) {
            found.add(where + "scrolls sideways by " + overflow);
        }
        // A theme changes colours and nothing else.
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found.addAll(violations(page, where + "dark: ", "runOnly: ['color-contrast', 'link-in-text-block'],"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    private static List<String> violations(Page page, String where, String only) {
        List<?> violations = (List<?>) page.evaluate("axe.run({" + only + "resultTypes: ['violations']})"
                + ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target).join(' ')))");
        return violations.stream().map(violation -> where + violation).toList();
    }

    private static String axe() {
        Assumptions.assumeTrue(Files.exists(AXE), "axe-core is not there: npm ci brings it");
        try {
            return Files.readString(AXE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
