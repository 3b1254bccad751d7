package verbatim.cli;

import java.io.PrintStream;

/**
 * Where a verb writes: its answer to standard output, everything else to standard error.
 *
 * @param out the answer alone
 * @param err progress, warnings and errors
 * @param terminal whether a person watches standard error: bars and colours only then
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {
    /** One line that names what is wrong. */
    void error(String line) {
        err.println("verbatim: " + line);
    }
}
