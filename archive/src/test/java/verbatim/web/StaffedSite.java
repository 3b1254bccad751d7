package verbatim.web;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A trove with its site, its staff, and a clock that the tests move: anew for each test. */
abstract class StaffedSite {
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));

    @TempDir
    Path folder;

    Trove trove;
    Site site;
    Browserless browser;
    Colleagues colleagues;

    /** As the environment has them. */
    Map<String, String> settings(int port) {
        return Map.of();
    }

    @BeforeEach
    final void startSite() {
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        int port = Ports.free(InetAddress.getLoopbackAddress());
        trove = new Trove(folder, clock, settings(port));
        site = Site.start(trove.archive, "127.0.0.1", port);
        browser = new Browserless(site.address());
        colleagues = new Colleagues(trove.archive, browser);
    }

    @AfterEach
    final void stopSite() {
        site.close();
        trove.close();
    }
}
