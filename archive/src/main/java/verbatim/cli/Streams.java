package verbatim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/** Small things about streams and the log. */
final class Streams {
    private Streams() {}

    static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** The file's bytes, to be closed. */
    static InputStream open(Path file) {
        if (Files.isDirectory(file)) {
            throw Fault.of(Kind.USE, file + " is a folder", "Name a file, or - for standard input.");
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw Fault.of(
                    Kind.USE,
                    file + " cannot be read (" + e.getMessage() + ")",
                    "Name a readable file, or - for standard input.",
                    e);
        }
    }

    static void log(Exception e) {
        LoggerFactory.getLogger(Verbatim.class).error("event=verb.failed", e);
    }
}
