package verbatim.intake;

import org.jspecify.annotations.Nullable;

/**
 * What became of one received file, or of one document in it.
 *
 * @param file its name below the folder given
 * @param document its id; null when it failed
 * @param version 0 when it failed
 * @param pages 0 when it failed
 * @param outcome how it ended
 * @param error the one line; null unless failed
 */
public record Taken(
        String file,
        @Nullable String document,
        int version,
        int pages,
        Outcome outcome,
        @Nullable String error) {
    /** How it ended. */
    public enum Outcome {
        NEW,
        KNOWN,
        NEW_VERSION,
        FAILED
    }

    static Taken failed(String file, String line) {
        return new Taken(file, null, 0, 0, Outcome.FAILED, line);
    }
}
