package verbatim.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** Small things about streams and the log. */
final class Streams {
    private Streams() {}

    static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    static void log(Exception e) {
        LoggerFactory.getLogger(Verbatim.class).error("event=verb.failed", e);
    }
}
