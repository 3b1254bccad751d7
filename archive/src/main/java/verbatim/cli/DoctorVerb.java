package verbatim.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import verbatim.catalogue.Pages.Counts;
import verbatim.fault.Fault;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.home.Config;
import verbatim.home.HomeLock;
import verbatim.web.Site;
import verbatim.wire.Json;

/** {@code doctor}: whether everything is there that the program needs, and what to do about what is not. */
@Command(
        name = "doctor",
        description = "Checks the JDK, the reading models, disk, port and configuration, and says the remedy.",
        footer = {"", "Example: verbatim doctor --home /srv/archive"})
final class DoctorVerb extends Verb {
    /** The Java this is built for. */
    private static final int JAVA = 25;
    /** Below this an intake will soon stop. */
    private static final long ROOM_BYTES = 2L << 30;

    @Option(names = "--port", paramLabel = "N", description = "The port that serve will use. Default: 8080.")
    private int port = 8080;

    /** One check; the remedy is null when all is well. */
    record Check(
            String check,
            boolean ok,
            String found,
            @Nullable String remedy) {}

    @Override
    int run() {
        Site.mustBePort(port);
        List<Check> checks = new ArrayList<>();
        checks.add(java());
        checks.add(models());
        checks.add(configuration());
        checks.add(disk());
        checks.add(archive());
        checks.add(port());
        if (json()) {
            console().out().println(Json.write(checks));
        } else {
            checks.forEach(this::print);
        }
        return checks.stream().allMatch(Check::ok) ? Exit.DONE : Exit.ATTENTION;
    }

    private void print(Check check) {
        console().out().printf("%-4s %-14s %s%n", check.ok() ? "ok" : "BAD", check.check(), check.found());
        if (check.remedy() != null) {
            console().out().printf("     %-14s %s%n", "", check.remedy());
        }
    }

    private static Check java() {
        int feature = Runtime.version().feature();
        return check(
                "Java",
                feature >= JAVA,
                Runtime.version() + ", " + System.getProperty("java.vendor"),
                "Set JAVA_HOME to a JDK " + JAVA + " or newer.");
    }

    private Check models() {
        List<String> missing = List.of("fast", "best_int").stream()
                .map(model -> "/tessdata/" + model + "/eng.traineddata")
                .filter(name -> DoctorVerb.class.getResource(name) == null)
                .toList();
        return check(
                "reading models",
                missing.isEmpty(),
                missing.isEmpty() ? "eng, quick and exact" : "missing: " + String.join(", ", missing),
                "Build the program again with ./verbatim; the build fetches the models.");
    }

    private Check configuration() {
        try {
            Config config = config();
            String set = String.join(
                    ", ",
                    config.origins().stream()
                            .filter(setting -> !setting.origin().equals("default"))
                            .map(setting -> setting.key() + " = " + setting.value() + " (" + setting.origin() + ")")
                            .toList());
            return check("configuration", true, set.isEmpty() ? "all defaults" : set, "");
        } catch (Fault fault) {
            return check("configuration", false, fault.what(), fault.remedy());
        }
    }

    private Check disk() {
        try {
            long room = Files.getFileStore(home().make().folder()).getUsableSpace();
            return check(
                    "disk",
                    room >= ROOM_BYTES,
                    String.format(Locale.ROOT, "%.1f GB free at %s", room / 1e9, home().folder()),
                    "Make room, or name a folder on another disk with --home.");
        } catch (IOException e) {
            return check("disk", false, String.valueOf(e.getMessage()), "Look at the disk.");
        } catch (Fault fault) {
            return check("disk", false, fault.what(), fault.remedy());
        }
    }

    private Check archive() {
        try (Archive archive = open()) {
            Counts counts = archive.catalogue().pages().counts(Viewer.local(), null);
            boolean working = HomeLock.tryTake(archive.home().workerLock())
                    .map(DoctorVerb::giveBack)
                    .isEmpty();
            return check(
                    "archive",
                    true,
                    String.format(
                            Locale.ROOT,
                            "%,d documents, %,d pages, %,d waiting, %,d failed; %s",
                            counts.documents(),
                            counts.pages(),
                            counts.waiting(),
                            counts.failed(),
                            working ? "a worker is at it" : "no worker runs"),
                    "");
        } catch (Fault fault) {
            return check("archive", false, fault.what(), fault.remedy());
        }
    }

    private static boolean giveBack(HomeLock lock) {
        lock.close();
        return true;
    }

    private Check port() {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return check("port", true, socket.getLocalPort() + " is free", "");
        } catch (IOException e) {
            return check(
                    "port",
                    false,
                    port + " is taken (" + e.getMessage() + ")",
                    "Stop what uses it, or serve with --port and another number.");
        }
    }

    private static Check check(String name, boolean ok, String found, String remedy) {
        return new Check(name, ok, found, ok ? null : remedy);
    }
}
