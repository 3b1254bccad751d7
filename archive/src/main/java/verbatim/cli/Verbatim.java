package verbatim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.home.Archive;
import verbatim.home.Config;
import verbatim.home.Home;
import verbatim.home.Opener;

/** The root command: options that every verb has, exit codes and error lines. A new verb is a {@link Verb} named in the list here. */
@Command(
        name = "verbatim",
        description =
                "An archive for released documents that ties every quotation to the exact words on the exact page.",
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footer = {"", "Example: verbatim ingest scans/ && verbatim check story.md", "Each verb has its own --help."},
        subcommands = {
            IngestVerb.class,
            StatusVerb.class,
            RetryVerb.class,
            ShowVerb.class,
            QuoteVerb.class,
            CheckVerb.class,
            SearchVerb.class,
            PublishVerb.class,
            WithdrawVerb.class,
            ServeVerb.class,
            WorkerVerb.class,
            VerifyVerb.class,
            RebuildVerb.class,
            UserVerb.class,
            DoctorVerb.class,
            DemoVerb.class
        })
public final class Verbatim implements Runnable {
    private static final String DEFAULT_HOME = "data";

    private final Opener opener;
    private final Console console;
    private final Map<String, String> variables;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The archive's folder, made when missing. Default: $VERBATIM_HOME, or ./data.")
    private @Nullable Path home;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The configuration. Default: HOME/verbatim.toml, which may be absent.")
    private @Nullable Path config;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print JSON on standard output, and nothing else there.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help with an example, and end.")
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Verbatim(Opener opener, Console console, Map<String, String> variables) {
        this.opener = opener;
        this.console = console;
        this.variables = Map.copyOf(variables);
    }

    /** Without a verb: wrong use. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a verb is missing");
    }

    Home home() {
        return home(DEFAULT_HOME);
    }

    /** The archive's folder; this one when none is named. */
    Home home(String otherwise) {
        String variable = variables.getOrDefault("VERBATIM_HOME", otherwise);
        return new Home(
                (home == null ? Path.of(variable) : home).toAbsolutePath().normalize());
    }

    /** One that is named must be there: a slip of the pen would otherwise run an archive with no settings at all. */
    Config config() {
        if (config != null && Files.notExists(config)) {
            throw Fault.of(Kind.MISSING, config + " is not there", "Name a file that is there with --config.");
        }
        return Config.load(config == null ? home().config() : config, variables);
    }

    Archive open() {
        return open(home());
    }

    /** Opens the archive of another folder than the one named. */
    Archive open(Home other) {
        return opener.open(other.make(), config());
    }

    Map<String, String> variables() {
        return variables;
    }

    Console console() {
        return console;
    }

    boolean json() {
        return json;
    }

    /** Runs a command line and gives its exit code. */
    public static int run(Opener opener, Console console, Map<String, String> variables, String... arguments) {
        return commandLine(opener, console, variables).execute(arguments);
    }

    static CommandLine commandLine(Opener opener, Console console, Map<String, String> variables) {
        return new CommandLine(new Verbatim(opener, console, variables))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(Streams.writer(console.out()))
                .setErr(Streams.writer(console.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.terminal() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((e, arguments) -> wrongUse(console, e))
                .setExecutionExceptionHandler((e, line, result) -> failed(console, e));
    }

    private static int wrongUse(Console console, ParameterException e) {
        String verb = e.getCommandLine().getCommandSpec().qualifiedName();
        console.error(oneLine(String.valueOf(e.getMessage())) + ". Try: " + verb + " --help");
        return Exit.USE;
    }

    private static int failed(Console console, Exception e) {
        if (e instanceof Fault fault) {
            console.error(fault.line());
            return Exit.of(fault.kind());
        }
        Streams.log(e);
        console.error("a mistake of the program: " + oneLine(e.toString()) + ". Please report it with the log above.");
        return Exit.COULD_NOT;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("\\.$", "");
    }
}
