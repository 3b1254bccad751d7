package verbatim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.verification.Limits;
import verbatim.verification.Question;
import verbatim.verification.QuotationCheck;
import verbatim.verification.Stories;
import verbatim.verification.Story;
import verbatim.verification.StoryCheck;
import verbatim.verification.StoryCheck.Checked;
import verbatim.web.StoryReport;
import verbatim.wire.Json;

/** {@code check}: judges every quotation of stories. */
@Command(
        name = "check",
        description = "Judges every quotation in a story: title, standfirst, text and block quotations.",
        footer = {
            "",
            "Example: verbatim check story.md --against memcon.pdf --report report.html",
            "Exit 0: every quotation stands. 1: one is altered, doubtful or not found. Markdown, HTML or plain text; - reads standard input."
        })
final class CheckVerb extends Verb {
    private static final String STANDARD_INPUT = "standard input";

    @Parameters(arity = "1..*", paramLabel = "STORY", description = "Files, or - for standard input.")
    private List<String> names = List.of();

    @Option(
            names = "--against",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Judge against these scans or texts alone; needs no archive. Read once, kept in a cache.")
    private List<Path> against = List.of();

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Write a report, one page with everything in it.")
    private @Nullable Path report;

    @Override
    int run() throws InterruptedException {
        List<Story> stories = new ArrayList<>();
        for (String name : names) {
            stories.add(name.equals("-") ? standardInput() : file(Path.of(name)));
        }
        writable();
        if (against.isEmpty()) {
            homeExists();
        }
        try (Archive archive = against.isEmpty() ? open() : open(Against.cache(variables()))) {
            Set<String> documents = against.isEmpty() ? Set.of() : Against.documents(archive, this, against);
            return check(archive, documents, stories);
        }
    }

    private int check(Archive archive, Set<String> documents, List<Story> stories) {
        QuotationCheck all = new QuotationCheck(archive.catalogue(), archive.search(), archive.clock());
        QuotationCheck judge = documents.isEmpty() ? all : all.within(Viewer.local(), documents);
        if (archive.catalogue().pages().counts(Viewer.local(), null).read() == 0) {
            throw nothingToCheckAgainst();
        }
        // The only document there is, is the one quoted: then even a word or two can be looked for.
        String document = documents.size() == 1 ? documents.iterator().next() : null;
        StoryCheck check = new StoryCheck(claim -> judge.json(
                Viewer.local(),
                null,
                judge.judge(
                        Viewer.local(),
                        new Question(
                                claim.quotation(),
                                claim.speaker(),
                                claim.document() == null ? document : claim.document(),
                                claim.page(),
                                null))));
        List<Checked> checked = stories.stream().map(check::check).toList();
        Instant now = archive.clock().instant();
        if (report != null) {
            write(report, new StoryReport(archive).html(checked, now));
        }
        if (json()) {
            console().out().println(Json.write(StoryShapes.of(checked)));
        } else {
            checked.forEach(story -> StoryTable.print(console().out(), story));
        }
        return checked.stream().anyMatch(Checked::needsAttention) ? Exit.ATTENTION : Exit.DONE;
    }

    private void homeExists() {
        if (!Files.isDirectory(home().folder())) {
            throw nothingToCheckAgainst();
        }
    }

    private Fault nothingToCheckAgainst() {
        return Fault.of(
                Kind.MISSING,
                against.isEmpty()
                        ? "the archive in " + home().folder() + " has no pages to check against"
                        : "no page of " + against.getFirst() + " could be read",
                against.isEmpty()
                        ? "Ingest documents first, or name them with --against."
                        : "Name another scan or text with --against.");
    }

    private static Story file(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Fault.of(
                    Kind.MISSING,
                    file + (Files.isDirectory(file) ? " is a folder (expected a story)" : " is not there"),
                    "Name a story in Markdown, HTML or plain text.");
        }
        try {
            if (Files.size(file) > Limits.STORY_BYTES) {
                throw Stories.tooLarge(file.toString(), Files.size(file));
            }
            return Stories.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw Fault.of(
                    Kind.INPUT, file + " cannot be opened (" + e.getMessage() + ")", "Check its permissions.", e);
        }
    }

    private static Story standardInput() {
        try {
            return Stories.read(STANDARD_INPUT, System.in.readNBytes(Limits.STORY_BYTES + 1));
        } catch (IOException e) {
            throw Fault.of(Kind.INPUT, "standard input cannot be read (" + e.getMessage() + ")", "Name a file.", e);
        }
    }

    /** Says so before minutes of reading, not after. */
    private void writable() {
        if (report == null) {
            return;
        }
        Path folder = report.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(report)) {
            throw Fault.of(
                    Kind.USE, "the report cannot be written to " + report, "Name a file in a folder that is there.");
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw Fault.of(
                    Kind.RESOURCES,
                    "the report " + file + " cannot be written (" + e.getMessage() + ")",
                    "Look at the disk.",
                    e);
        }
    }
}
