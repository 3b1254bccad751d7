package verbatim.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import verbatim.catalogue.Pages.Counts;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.wire.Json;

/** {@code retry}: reads pages again, down to one. */
@Command(
        name = "retry",
        description = "Reads failed pages again; a page that is named is read again in any case.",
        footer = {"", "Example: verbatim retry --failed", "         verbatim retry memcon.pdf/v1/p3"})
final class RetryVerb extends Verb {
    @Option(names = "--failed", description = "All failed pages.")
    private boolean failed;

    @Parameters(arity = "0..1", paramLabel = "DOC[/vN[/pN]]", description = "A document, a version or a page.")
    private @Nullable String target;

    /** The answer. */
    record Answer(int pages, int failed) {}

    @Override
    int run() throws InterruptedException {
        if (failed == (target != null)) {
            throw Fault.of(Kind.USE, "either --failed or a document must be given", "See verbatim retry --help.");
        }
        try (Archive archive = open()) {
            int pages = again(archive);
            Reading.all(archive, this);
            Counts counts = archive.catalogue().pages().counts(Viewer.local(), null);
            if (json()) {
                console().out().println(Json.write(new Answer(pages, counts.failed())));
            } else {
                console()
                        .out()
                        .printf(
                                Locale.ROOT,
                                "%,d pages were tried again; %,d pages of the archive are failed%n",
                                pages,
                                counts.failed());
            }
            return counts.failed() > 0 ? Exit.ATTENTION : Exit.DONE;
        }
    }

    private int again(Archive archive) {
        if (target == null) {
            return archive.catalogue().pages().retry(null, null, null, false);
        }
        Target meant = Target.of(archive, target);
        if (meant.version() != null) {
            meant.versionMeant(archive);
        }
        int pages = archive.catalogue()
                .pages()
                .retry(meant.document().id(), meant.version(), meant.page(), meant.page() != null);
        if (pages == 0 && meant.page() != null) {
            throw Fault.of(
                    Kind.MISSING, "there is no page " + target + " that could be read again", "Check its number.");
        }
        return pages;
    }
}
