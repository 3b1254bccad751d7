package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import verbatim.catalogue.Replies.Filter;
import verbatim.catalogue.Replies.Pile;
import verbatim.catalogue.Reply;
import verbatim.holdings.Role;

/** A reply from its writer's first word to its readers, in a real browser, and the e-mail address that nobody ever sees. */
class RepliesBrowserTest {
    private static final String EMAIL = "Zoltan.Quibble+Letters@mailbox.example";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    private final List<String> complaints = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    private Path folder;

    private GreenMail mail;
    private Trove trove;
    private Site site;
    private Wire wire;
    private Chromium browser;

    @BeforeEach
    void start() {
        browser = Chromium.start();
        logger().setLevel(Level.TRACE);
        log.start();
        logger().addAppender(log);
        int port = Ports.free(InetAddress.getLoopbackAddress());
        wire = new Wire(port);
        mail = new GreenMail(
                new ServerSetup(Ports.free(InetAddress.getLoopbackAddress()), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        trove = new Trove(
                folder.resolve("home"),
                ((InstantSource) now::get).withZone(ZoneOffset.UTC),
                Map.of(
                        "VERBATIM_PUBLIC_URL",
                        wire.address(),
                        "VERBATIM_MAIL_SMTP",
                        "smtp://127.0.0.1:" + mail.getSmtp().getPort(),
                        "VERBATIM_MAIL_FROM",
                        "archive@paper.example",
                        "VERBATIM_MAIL_TO",
                        "moderators@paper.example"));
        site = Site.start(trove.archive, "127.0.0.1", port);
        Colleagues colleagues = new Colleagues(trove.archive, new Browserless(wire.address()));
        Readers.publish(trove.archive);
        colleagues.hire("osk", Role.MODERATOR);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("verbatim");
    }

    @AfterEach
    void stop() {
        logger().detachAppender(log);
        logger().setLevel(null);
        if (site != null) {
            site.close();
            wire.close();
            trove.close();
            mail.stop();
            browser.close();
        }
    }

    private Reply only(Pile pile) {
        List<Reply> found = trove.archive.replies().moderation().list(new Filter(pile, null, null, Long.MAX_VALUE), 9);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void a_reply_goes_from_its_writer_to_its_readers_and_the_address_goes_nowhere() throws Exception {
        try (BrowserContext home = browser.context(390, ColorScheme.LIGHT, true);
                BrowserContext office = browser.context(1280, ColorScheme.LIGHT, true)) {
            Page reader = Chromium.page(home, complaints);
            String link = writes(reader);
            Page moderator = Chromium.page(office, complaints);
            moderator.navigate(wire.address() + "/login");
            moderator.fill("#ln", "osk");
            moderator.fill("#lp", Colleagues.PASSWORD);
            moderator.click("main button[type=submit]");
            moderator.waitForURL("**/desk");
            decides(moderator);

            reader.navigate(wire.address() + "/s/ferries");
            reader.waitForSelector(".replies >> text=Osk says it twice.");
            assertThat(reader.locator(".reply-quoted .verdict").textContent()).isEqualTo("Exact");
            String feed = new Browserless(wire.address())
                    .get("/s/ferries/replies.atom")
                    .body();
            assertThat(feed).contains("<name>Zoltan Q.</name>", "Osk says it twice.");

            assertThat(reply(Pile.SHOWN)).isPresent();
            nowhere("while it is kept");
            String sealed = trove.archive
                    .catalogue()
                    .emails()
                    .of(only(Pile.SHOWN).id())
                    .orElseThrow()
                    .text();
            assertThat(contains(pieces(sealed))).isTrue();
            reader.navigate(link);
            reader.click("text=Erase my e-mail address");
            reader.waitForSelector("text=Your e-mail address is erased.");
            assertThat(contains(pieces(sealed)))
                    .as("the sealed row is in no file")
                    .isFalse();
            nowhere("after it was erased");
            reader.click("summary:has-text('Withdraw my reply')");
            reader.click("text=Withdraw it for good");
            reader.waitForSelector("text=Your reply is withdrawn");
            assertThat(contains(List.of("Osk says it twice.")))
                    .as("what was written is in no file")
                    .isFalse();
            reader.navigate(wire.address() + "/s/ferries");
            assertThat(reader.locator(".replies").count()).isZero();
        }
        complaints.removeIf(complaint -> complaint.matches(".*status of (404|409|422) .*"));
        assertThat(complaints).isEmpty();
    }

    private java.util.Optional<Reply> reply(Pile pile) {
        return trove.archive.replies().moderation().list(new Filter(pile, null, null, Long.MAX_VALUE), 1).stream()
                .findFirst();
    }

    /** A reply to the first quotation; the private link. */
    private String writes(Page page) {
        page.navigate(wire.address() + "/s/ferries");
        assertThat(Chromium.complaints(page, "story: ")).isEmpty();
        page.fill("#r-name", "Zoltan Q.");
        page.fill("#r-email", EMAIL);
        page.fill("#r-website", "not a website at all");
        page.check("input[name=tell]");
        page.selectOption("#r-about", "1");
        page.fill("#r-text", "Osk says it twice.");
        page.fill("#r-quotation", "a common admiral");
        page.click("text=See how it will look");
        page.waitForSelector("#r-website-e");
        assertThat(Chromium.complaints(page, "to be mended: ")).isEmpty();
        assertThat(page.inputValue("#r-email")).isEmpty();
        page.fill("#r-website", "host.example");
        page.click("text=See how it will look");
        page.waitForSelector("h1:has-text('How your reply will look')");
        assertThat(page.locator(".reply-preview").textContent())
                .contains("Zoltan Q.", "quotation 1", "We have to find some sort of compromise", "Exact");
        assertThat(Chromium.complaints(page, "preview: ")).isEmpty();
        now.updateAndGet(at -> at.plusSeconds(30));
        page.click("text=Send to the editors");
        page.waitForSelector("h1:has-text('Your reply is held')");
        assertThat(Chromium.complaints(page, "private page: ")).isEmpty();
        String link = page.locator(".reply-link").textContent();
        assertThat(page.url()).startsWith(link);
        page.navigate(wire.address() + "/s/ferries");
        assertThat(page.locator(".replies").count()).isZero();
        return link;
    }

    /** Sees why it is held, shows it, takes that back, and shows it again by the keys. */
    private void decides(Page page) {
        page.click(".desk-parts >> text=Replies");
        page.waitForSelector(".queue-row");
        assertThat(page.locator(".queue-reasons").textContent()).contains("first reply of this name");
        assertThat(page.locator(".queue-row").textContent()).contains("Osk says it twice.", "Exact");
        assertThat(Chromium.complaints(page, "queue: ")).isEmpty();
        page.click(".queue-row button:has-text('Show')");
        page.waitForSelector("text=1 reply is shown.");
        assertThat(Chromium.complaints(page, "queue, after: ")).isEmpty();
        page.click("text=Take that back");
        page.waitForSelector("text=1 reply is held again.");
        assertThat(only(Pile.WAITING).decided()).isNull();
        page.setViewportSize(390, 900);
        assertThat(Chromium.complaints(page, "queue, narrow: ")).isEmpty();
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("s");
        page.waitForSelector("text=1 reply is shown.");
        page.click("text=Block list");
        page.waitForSelector("#bv");
        assertThat(Chromium.complaints(page, "block list: ")).isEmpty();
    }

    /** The address is in nothing that the run said or wrote, but in the mail that its owner asked for. */
    private void nowhere(String when) {
        Traces traces = new Traces(EMAIL);
        List<String> found = new ArrayList<>(traces.below(folder));
        synchronized (log) {
            for (ILoggingEvent event : List.copyOf(log.list)) {
                String line = event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy()));
                found.addAll(traces.in("the log", line.getBytes(StandardCharsets.UTF_8)));
            }
        }
        for (String path : List.of(
                "/.json",
                "/s.json",
                "/s/ferries.json",
                "/s/ferries/replies.json",
                "/search.json?q=mailbox",
                "/api/v1/openapi.json",
                "/feed.atom")) {
            assertThat(new Browserless(wire.address()).get(path).statusCode()).isEqualTo(200);
        }
        byte[] sent = wire.sent();
        found.addAll(traces.in("what the site sent", sent));
        assertThat(found).as(when).isEmpty();
        assertThat(log.list).isNotEmpty();
        assertThat(new String(sent, StandardCharsets.UTF_8))
                .contains(
                        "HTTP/1.1 303",
                        "Osk says it twice.",
                        "Your reply is held",
                        "first reply of this name",
                        "<feed ");
        // The looking itself works: each way of writing it would be found.
        String beside = "{\"mail\":\"" + EMAIL + "\"}";
        assertThat(traces.in("x", beside.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(traces.in("x", Base64.getEncoder().encode(beside.getBytes(StandardCharsets.UTF_8))))
                .isNotEmpty();
    }

    /** A long value lies over several pages of the database. */
    private static List<String> pieces(String sealed) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at + 40 <= sealed.length(); at += 40) {
            pieces.add(sealed.substring(at, at + 40));
        }
        return pieces;
    }

    /** Whether a file holds any of them. */
    private boolean contains(List<String> texts) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (texts.stream().anyMatch(bytes::contains)) {
                    return true;
                }
            }
        }
        return false;
    }
}
