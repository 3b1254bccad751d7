package verbatim.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import verbatim.catalogue.Pages.Counts;
import verbatim.catalogue.Pages.Failure;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.wire.Json;

/** {@code status}: what waits, runs, failed and why. */
@Command(
        name = "status",
        description = "Says what waits, runs and failed, and why.",
        footer = {"", "Example: verbatim status balkans --json"})
final class StatusVerb extends Verb {
    /** Failures listed: more than a person reads, few enough to print. */
    private static final int FAILURES = 10_000;

    @Parameters(arity = "0..1", paramLabel = "RELEASE", description = "Only this release.")
    private @Nullable String release;

    /** The answer. */
    record Answer(
            int documents, int pages, int waiting, int running, int read, int failed, List<FailureLine> failures) {}

    /** A failed page. */
    record FailureLine(String file, int page, String reason) {}

    @Override
    int run() {
        try (Archive archive = open()) {
            known(archive, release);
            Counts counts = archive.catalogue().pages().counts(Viewer.local(), release);
            List<Failure> failures = archive.catalogue().pages().failures(Viewer.local(), release, FAILURES);
            if (json()) {
                console().out().println(Json.write(answer(counts, failures)));
            } else {
                print(counts, failures);
            }
            return counts.failed() > 0 ? Exit.ATTENTION : Exit.DONE;
        }
    }

    private static Answer answer(Counts counts, List<Failure> failures) {
        return new Answer(
                counts.documents(),
                counts.pages(),
                counts.waiting(),
                counts.running(),
                counts.read(),
                counts.failed(),
                failures.stream()
                        .map(failure -> new FailureLine(
                                failure.file(),
                                failure.page().page(),
                                failure.why().line()))
                        .toList());
    }

    private void print(Counts counts, List<Failure> failures) {
        console()
                .out()
                .printf(
                        Locale.ROOT,
                        "%,d documents, %,d pages: %,d read, %,d waiting, %,d running, %,d failed%n",
                        counts.documents(),
                        counts.pages(),
                        counts.read(),
                        counts.waiting(),
                        counts.running(),
                        counts.failed());
        for (Failure failure : failures) {
            console().out().println(failure.page() + "  " + failure.why().line());
        }
        if (counts.failed() > 0) {
            console().out().println("Try them again: verbatim retry --failed");
        }
    }
}
