package verbatim.reading.child;

import org.jspecify.annotations.Nullable;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader.Inspection;
import verbatim.reading.Reader.Outcome;

/** What a child answers: exactly one is not null. */
public record Reply(
        Inspection.@Nullable Readable readable,
        Inspection.@Nullable Refused refused,
        @Nullable PageReading reading,
        Outcome.@Nullable Failed failed) {
    static Reply of(Inspection inspection) {
        return switch (inspection) {
            case Inspection.Readable readable -> new Reply(readable, null, null, null);
            case Inspection.Refused refused -> new Reply(null, refused, null, null);
        };
    }

    static Reply of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Read read -> new Reply(null, null, read.reading(), null);
            case Outcome.Failed failed -> new Reply(null, null, null, failed);
        };
    }
}
