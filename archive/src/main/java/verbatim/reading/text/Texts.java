package verbatim.reading.text;

import java.nio.file.Path;
import java.util.Optional;
import verbatim.reading.Reader.Inspection;
import verbatim.reading.Reader.Outcome;

/** Files of text: what they are, and their pages. */
public final class Texts {
    private Texts() {}

    /**
     * What the file is; empty when it is no text of a kind known here, so that somebody else refuses it.
     *
     * @param name the received name, for messages
     */
    public static Optional<Inspection> inspect(Path file, String name) {
        return Optional.empty();
    }

    /** One page of a file that {@link #inspect} found readable, without an image. */
    public static Outcome read(Path file, String name, int page) {
        return new Outcome.Failed(
                name + ", page " + page + ": texts cannot be read yet", "Take in the scan instead.", false);
    }
}
