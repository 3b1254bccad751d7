package verbatim.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import verbatim.home.Opener;

/** The root command. */
@Command(
        name = "verbatim",
        description =
                "An archive for released documents that ties every quotation to the exact words on the exact page.",
        mixinStandardHelpOptions = true,
        subcommands = {})
public final class Verbatim {
    private final Opener opener;

    private Verbatim(Opener opener) {
        this.opener = opener;
    }

    Opener opener() {
        return opener;
    }

    /** Runs a command line and gives its exit code. */
    public static int run(Opener opener, String... arguments) {
        return new CommandLine(new Verbatim(opener)).execute(arguments);
    }
}
