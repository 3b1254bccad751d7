package verbatim.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Sight} in SQL, for what is counted or listed there. */
final class Seeing {
    /** Whether the document {@code d} may be seen; binds {@code :open}. */
    static final String DOCUMENT =
            " (:open is null or d.closed = 0 and d.release in (select value from json_each(:open))) ";

    private Seeing() {}

    /** What to bind: the open releases as a JSON array; null for everything. */
    static @Nullable String open(Sight sight) {
        return switch (sight) {
            case Sight.Everything _ -> null;
            case Sight.Published published -> Lists.json(List.copyOf(published.releases()));
            case Sight.Ahead ahead -> Lists.json(List.copyOf(ahead.releases()));
        };
    }
}
