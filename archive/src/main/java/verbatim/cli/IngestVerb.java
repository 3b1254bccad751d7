package verbatim.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Page;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.intake.Intake;
import verbatim.intake.Taken;
import verbatim.wire.Json;

/** {@code ingest}: takes files and folders in and has their pages read. */
@Command(
        name = "ingest",
        description = "Takes files and folders in, and reads every page.",
        footer = {
            "",
            "Example: verbatim ingest scans/ --release balkans",
            "Kinds: PDF, TIFF, JPEG, PNG, JPEG 2000; ALTO, hOCR, plain text, page-text JSON lines. A text beside a scan of the",
            "same name is its text layer. metadata.csv, .jsonl or .json in the folder describes the files."
        })
final class IngestVerb extends Verb {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Option(names = "--release", paramLabel = "SLUG", description = "The release they belong to.")
    private @Nullable String release;

    @Option(names = "--title", paramLabel = "T", description = "The title, when there is one file.")
    private @Nullable String title;

    @Option(names = "--reread", description = "Read the pages of known files again.")
    private boolean reread;

    @Option(names = "--no-wait", description = "Only take in; a worker reads the pages later.")
    private boolean noWait;

    /** A line of the answer. */
    record Line(
            String file,
            @Nullable String document,
            int version,
            int pages,
            int read,
            int failed,
            String outcome,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String error) {}

    @Override
    int run() throws InterruptedException {
        if (release != null && !release.matches("[a-z0-9][a-z0-9-]{0,99}")) {
            throw Fault.of(
                    Kind.USE,
                    "--release does not fit (got " + release + ", expected lower-case letters, digits and hyphens)",
                    "Write it like balkans-1995.");
        }
        try (Archive archive = open()) {
            List<Taken> taken = take(archive);
            if (!noWait) {
                Reading.all(archive, this);
            }
            List<Line> lines = taken.stream().map(one -> line(archive, one)).toList();
            if (json()) {
                lines.forEach(line -> console().out().println(Json.write(line)));
            } else {
                table(taken, lines);
            }
            boolean attention = lines.stream().anyMatch(line -> line.failed() > 0 || line.error() != null);
            return attention ? Exit.ATTENTION : Exit.DONE;
        }
    }

    private List<Taken> take(Archive archive) throws InterruptedException {
        onInterrupt(archive.intake()::stop);
        ProgressLine progress = new ProgressLine(console(), archive.clock(), "files");
        List<Taken> taken = archive.intake()
                .take(new Intake.Request(paths, release, title, reread), (more, done, total) -> {
                    for (Taken one : more) {
                        if (one.error() != null) {
                            progress.clear();
                            console().error(one.error());
                        }
                    }
                    progress.at(done, total, 0);
                });
        progress.clear();
        return taken;
    }

    private static Line line(Archive archive, Taken taken) {
        String document = taken.document();
        List<Page> pages = document == null
                ? List.of()
                : archive.catalogue().pages().of(Viewer.local(), document, taken.version());
        return new Line(
                taken.file(),
                document,
                taken.version(),
                taken.pages(),
                count(pages, Page.State.READ),
                count(pages, Page.State.FAILED),
                taken.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                taken.error());
    }

    private static int count(List<Page> pages, Page.State state) {
        return (int) pages.stream().filter(page -> page.state() == state).count();
    }

    private void table(List<Taken> taken, List<Line> lines) {
        if (!taken.isEmpty() && taken.stream().allMatch(one -> one.outcome() == Taken.Outcome.KNOWN)) {
            console().out().println("Nothing new: all " + taken.size() + " are here already.");
        }
        console()
                .out()
                .printf(
                        Locale.ROOT,
                        "%-10s %9s %13s %9s %9s%n%-10s %,9d %,13d %,9d %,9d%n",
                        "documents",
                        "new",
                        "new versions",
                        "known",
                        "failed",
                        "",
                        of(taken, Taken.Outcome.NEW),
                        of(taken, Taken.Outcome.NEW_VERSION),
                        of(taken, Taken.Outcome.KNOWN),
                        of(taken, Taken.Outcome.FAILED));
        console()
                .out()
                .printf(
                        Locale.ROOT,
                        "%-10s %9s %13s %9s %9s%n%-10s %,9d %,13d %,9d %,9d%n",
                        "pages",
                        "read",
                        "waiting",
                        "skipped",
                        "failed",
                        "",
                        fresh(taken, lines, Line::read),
                        fresh(taken, lines, line -> line.pages() - line.read() - line.failed()),
                        skipped(taken, lines),
                        fresh(taken, lines, Line::failed));
    }

    private static long of(List<Taken> taken, Taken.Outcome outcome) {
        return taken.stream().filter(one -> one.outcome() == outcome).count();
    }

    private boolean isSkipped(Taken taken) {
        return taken.outcome() == Taken.Outcome.KNOWN && !reread;
    }

    private long fresh(List<Taken> taken, List<Line> lines, ToIntFunction<Line> number) {
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            sum += isSkipped(taken.get(i)) ? 0 : number.applyAsInt(lines.get(i));
        }
        return sum;
    }

    private long skipped(List<Taken> taken, List<Line> lines) {
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            sum += isSkipped(taken.get(i)) ? lines.get(i).pages() : 0;
        }
        return sum;
    }
}
