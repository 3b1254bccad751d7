package verbatim.cli;

import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.home.Archive;
import verbatim.intake.Upkeep;
import verbatim.wire.Json;

/** {@code verify}: whether everything is still as it was received, and all parts agree. */
@Command(
        name = "verify",
        description = "Counts the digest of every received file anew, and compares catalogue, store, images and index.",
        footer = {
            "",
            "Example: verbatim verify --sample 100    (every hundredth file; all parts are compared in any case)"
        })
final class VerifyVerb extends Verb {
    @Option(names = "--sample", paramLabel = "N", description = "Count only every N-th file's digest. Default: 1, all.")
    private int sample = 1;

    @Override
    int run() {
        if (sample < 1) {
            throw Fault.of(Kind.USE, "--sample must be at least 1 (got " + sample + ")", "1 counts all.");
        }
        try (Archive archive = open()) {
            Upkeep.Findings found = archive.upkeep().compare(sample);
            if (json()) {
                console().out().println(Json.write(found));
            } else {
                found.problems().forEach(console().out()::println);
                console()
                        .out()
                        .printf(
                                Locale.ROOT,
                                "%,d received files, %,d digests counted, %,d pages: %s%n",
                                found.objects(),
                                found.digests(),
                                found.pages(),
                                found.problems().isEmpty()
                                        ? "all is well"
                                        : found.problems().size()
                                                + (found.problems().size() == 1 ? " problem" : " problems"));
            }
            return found.problems().isEmpty() ? Exit.DONE : Exit.ATTENTION;
        }
    }
}
