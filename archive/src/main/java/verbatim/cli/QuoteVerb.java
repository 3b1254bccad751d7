package verbatim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.quotation.Verdict;
import verbatim.quotation.Wording;
import verbatim.verification.Question;
import verbatim.verification.QuotationCheck;
import verbatim.wire.Json;
import verbatim.wire.VerdictJson;

/** Judges one quotation, or a batch of them. */
@Command(
        name = "quote",
        description = {
            "Judges a quotation against the pages: are these the words, where do they stand, who said them?",
            "Exit code 1 when it is altered, absent or doubtful."
        },
        footer = {
            "",
            "Example: verbatim quote \"the whole peace agreement would not have happened\" --document tudjman.pdf --page 1",
            "Batch:   verbatim quote --batch quotations.jsonl > verdicts.jsonl",
            "A batch has one JSON object a line: {\"id\", \"quotation\", \"speaker\"?, \"document\"?, \"page\"?, \"release\"?}.",
            "One quotation gets a permanent link to its words; a batch changes nothing in the archive."
        })
final class QuoteVerb extends Verb {
    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "The words, without their outer quotation marks.")
    private List<String> text = List.of();

    @Option(names = "--speaker", paramLabel = "NAME", description = "Who is said to have said them.")
    private @Nullable String speaker;

    @Option(
            names = "--document",
            paramLabel = "ID|FILE",
            description = "Where: a document's id or a received file's name.")
    private @Nullable String document;

    @Option(names = "--page", paramLabel = "N", description = "On which page of it, from 1.")
    private @Nullable Integer page;

    @Option(names = "--release", paramLabel = "SLUG", description = "Look in this release only.")
    private @Nullable String release;

    @Option(
            names = "--batch",
            paramLabel = "FILE|-",
            description = "Judge the quotations of a file of JSON lines, or of standard input.")
    private @Nullable String batch;

    /** Whether an editor must look. */
    static boolean needsAttention(Wording wording) {
        return switch (wording) {
            case EXACT, SAME_WORDS, EDITED -> false;
            case DOUBTFUL, ALTERED, ABSENT -> true;
        };
    }

    @Override
    int run() throws IOException, InterruptedException {
        return batch == null ? one() : batch(batch);
    }

    private int one() {
        String words = String.join(" ", text);
        if (words.isBlank()) {
            throw use("the words to look for are missing");
        }
        if (page != null && (page < 1 || document == null)) {
            throw use(page < 1 ? "--page must be 1 or more (got " + page + ")" : "--page needs --document");
        }
        try (Archive archive = open()) {
            known(archive, release);
            QuotationCheck check = archive.quotations();
            Viewer viewer = Viewer.local();
            if (document != null && !check.knows(viewer, document)) {
                throw Fault.of(
                        Kind.MISSING,
                        "no document is called " + document,
                        "Name one by its id or its file's name, or leave --document out to look everywhere.");
            }
            Verdict verdict = check.judge(viewer, new Question(words, speaker, document, page, release));
            VerdictJson shape = check.jsonWithLink(viewer, null, verdict);
            if (json()) {
                console().out().println(Json.write(shape));
            } else {
                VerdictText.lines(shape).forEach(console().out()::println);
            }
            return needsAttention(verdict.wording()) ? Exit.ATTENTION : Exit.DONE;
        }
    }

    private int batch(String from) throws IOException, InterruptedException {
        if (!text.isEmpty() || speaker != null || document != null || page != null) {
            throw use("--batch takes text, speaker, document and page from its lines");
        }
        try (Archive archive = open()) {
            known(archive, release);
            QuoteBatch work = new QuoteBatch(archive.quotations(), console(), release);
            if (from.equals("-")) {
                return work.run(System.in);
            }
            try (var lines = Streams.open(Path.of(from))) {
                return work.run(lines);
            }
        }
    }

    private static Fault use(String what) {
        return Fault.of(Kind.USE, what, "Try: verbatim quote --help");
    }
}
