package verbatim.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import verbatim.catalogue.Pages.Counts;
import verbatim.holdings.Release;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.publication.Instants;
import verbatim.publication.Publication.Outcome;
import verbatim.staff.Roster;
import verbatim.wire.Json;

/** {@code publish}: makes a release public, all of it at one instant. */
@Command(
        name = "publish",
        description = "Makes a release public, all of it at one instant: now, or by itself at the instant given.",
        footer = {
            "",
            "Example: verbatim publish balkans",
            "         verbatim publish balkans --at '2026-11-30 09:00 America/New_York'",
            "Again with another --at before the instant has come moves it. Exit 1 when pages of it have no text."
        })
final class PublishVerb extends Verb {
    @Parameters(paramLabel = "RELEASE", description = "Its slug.")
    private String release = "";

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "With its zone: 2026-11-30T09:00:00Z, 2026-11-30T09:00-05:00, 2026-11-30 09:00 Europe/Paris.")
    private @Nullable String at;

    @Override
    int run() {
        try (Archive archive = open()) {
            Outcome outcome =
                    archive.publication().publish(Roster.COMMAND_LINE, release, at == null ? null : Instants.of(at));
            Counts counts = archive.catalogue().pages().counts(Viewer.local(), release);
            ReleaseAnswer answer =
                    ReleaseAnswer.of(outcome.release(), archive.clock(), counts.documents(), counts.pages());
            if (json()) {
                console().out().println(Json.write(answer));
            } else {
                console().out().println(line(outcome, answer));
            }
            int unread = counts.pages() - counts.read();
            if (unread > 0) {
                console()
                        .error(String.format(
                                Locale.ROOT,
                                "%,d pages of %s have no text. See: verbatim status %s",
                                unread,
                                release,
                                release));
            }
            return unread > 0 ? Exit.ATTENTION : Exit.DONE;
        }
    }

    private static String line(Outcome outcome, ReleaseAnswer answer) {
        Release release = outcome.release();
        String what = String.format(
                Locale.ROOT, "%s: %,d documents, %,d pages", release.slug(), answer.documents(), answer.pages());
        String since = answer.publishAt() + " (" + answer.zone() + ")";
        if (outcome instanceof Outcome.AlreadyPublic) {
            return what + " were public already, since " + since;
        }
        return answer.state().equals("scheduled")
                ? what + " will be public at " + since + ", with nobody doing anything"
                : what + " are public since " + since;
    }
}
