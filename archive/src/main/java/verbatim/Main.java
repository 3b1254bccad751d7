package verbatim;

import verbatim.cli.Verbatim;
import verbatim.home.Archive;
import verbatim.home.Home;

/** The entry point, and the only place that wires. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Verbatim.run(Main::open, arguments));
    }

    private static Archive open(Home home) {
        throw new UnsupportedOperationException("being written: " + home);
    }
}
