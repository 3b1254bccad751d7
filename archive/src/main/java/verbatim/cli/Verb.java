package verbatim.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParentCommand;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.home.Config;
import verbatim.home.Home;

/**
 * What every verb is: a picocli command whose {@code run} gets what it needs and gives the exit code. A verb throws a
 * {@link verbatim.fault.Fault} for what a person must be told; the root prints it and picks the code. A verb's footer is an example.
 */
abstract class Verb implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Verbatim root;

    private final Interruption interruption = new Interruption();

    @Override
    public final Integer call() throws Exception {
        return interruption.during(this::toTheEnd);
    }

    private int toTheEnd() throws Exception {
        try {
            return run();
        } catch (InterruptedException e) {
            // Said here, while the process still waits for this verb: soon after it is gone.
            console().error("interrupted. " + goOn());
            Thread.currentThread().interrupt();
            return Exit.INTERRUPTED;
        }
    }

    /** How to go on after Ctrl-C: a sentence. */
    String goOn() {
        return "Run the same command again to go on.";
    }

    /** What to do when somebody presses Ctrl-C: tell whatever runs to stop; the verb then ends by itself. */
    final void onInterrupt(Runnable stop) {
        interruption.then(stop);
    }

    /** Whether somebody pressed Ctrl-C. */
    final boolean interrupted() {
        return interruption.happened();
    }

    /** Does it. */
    abstract int run() throws Exception;

    /** Opens the archive of {@code --home}; the caller closes it. */
    final Archive open() {
        return root.open();
    }

    /** Opens the archive of another folder; the caller closes it. */
    final Archive open(Home other) {
        return root.open(other);
    }

    /** Refuses a release that has no document, which a slip of the pen would otherwise make an empty answer. */
    static void known(Archive archive, @Nullable String release) {
        if (release != null && archive.catalogue().documents().count(Viewer.local(), release) == 0) {
            throw Fault.of(
                    Kind.MISSING,
                    "no release is called " + release,
                    "Name it as it was given to verbatim ingest --release, or leave it out.");
        }
    }

    final Home home() {
        return root.home();
    }

    /** The folder of {@code --home}; this one when none is named. */
    final Home home(String otherwise) {
        return root.home(otherwise);
    }

    final Config config() {
        return root.config();
    }

    /** The process's environment. */
    final Map<String, String> variables() {
        return root.variables();
    }

    final Console console() {
        return root.console();
    }

    /** Whether the answer is JSON. */
    final boolean json() {
        return root.json();
    }
}
