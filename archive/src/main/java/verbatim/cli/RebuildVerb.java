package verbatim.cli;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import verbatim.catalogue.Pages.Counts;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.home.HomeLock;
import verbatim.wire.Json;

/** {@code rebuild}: derived data again. */
@Command(
        name = "rebuild",
        description = {
            "Makes derived data again: the index from the page texts, page texts from the received files (as new",
            "revisions; links keep pointing at their words), or page images that are missing."
        },
        footer = {"", "Example: verbatim rebuild index"})
final class RebuildVerb extends Verb {
    @Parameters(arity = "0..1", paramLabel = "index|text|images", description = "What. Default: index.")
    private What what = What.INDEX;

    /** What can be made again. */
    enum What {
        INDEX,
        TEXT,
        IMAGES
    }

    /** The answer. */
    record Answer(String rebuilt, int pages, int failed) {}

    @Override
    int run() throws InterruptedException {
        try (Archive archive = open()) {
            int pages = begin(archive);
            Reading.all(archive, this);
            Counts counts = archive.catalogue().pages().counts(Viewer.local(), null);
            String name = what.name().toLowerCase(Locale.ROOT);
            if (json()) {
                console().out().println(Json.write(new Answer(name, pages, counts.failed())));
            } else {
                console().out().printf(Locale.ROOT, "%s: %,d pages made again%n", name, pages);
            }
            return counts.failed() > 0 ? Exit.ATTENTION : Exit.DONE;
        }
    }

    private int begin(Archive archive) {
        return switch (what) {
            case INDEX -> index(archive);
            case TEXT -> archive.upkeep().allTexts();
            case IMAGES -> archive.upkeep().missingImages();
        };
    }

    /** Nobody else may write to the index meanwhile. */
    private int index(Archive archive) {
        Optional<HomeLock> held = HomeLock.tryTake(archive.home().workerLock());
        if (held.isEmpty()) {
            throw Fault.of(
                    Kind.RESOURCES,
                    "another process of " + archive.home().folder() + " is writing to the index",
                    "Stop verbatim serve, worker or ingest there, then try again.");
        }
        try (HomeLock mine = held.get()) {
            archive.upkeep().emptyIndex();
            return archive.catalogue().pages().counts(Viewer.local(), null).read();
        }
    }
}
