package verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import verbatim.catalogue.Pages.Counts;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.publication.Publication.Outcome;
import verbatim.staff.Roster;
import verbatim.wire.Json;

/** {@code withdraw}: takes a release from the public, and says why. */
@Command(
        name = "withdraw",
        description = {
            "Takes a release from the public, all of it at once. Its addresses go on to answer, and give the reason.",
            "One that is only announced becomes a draft again; then nobody learns of it, nor of the reason."
        },
        footer = {"", "Example: verbatim withdraw balkans --reason 'Two letters name people who are alive.'"})
final class WithdrawVerb extends Verb {
    @Parameters(paramLabel = "RELEASE", description = "Its slug.")
    private String release = "";

    @Option(names = "--reason", paramLabel = "T", required = true, description = "A sentence that everybody may read.")
    private String reason = "";

    @Override
    int run() {
        try (Archive archive = open()) {
            Outcome outcome = archive.publication().withdraw(Roster.COMMAND_LINE, release, reason);
            Counts counts = archive.catalogue().pages().counts(Viewer.local(), release);
            if (json()) {
                console()
                        .out()
                        .println(Json.write(ReleaseAnswer.of(
                                outcome.release(), archive.clock(), counts.documents(), counts.pages())));
            } else {
                console()
                        .out()
                        .println(
                                outcome instanceof Outcome.Unscheduled
                                        ? release + " is a draft again; it was not public yet"
                                        : release + " is withdrawn; its addresses say: " + reason.strip());
            }
            return Exit.DONE;
        }
    }
}
