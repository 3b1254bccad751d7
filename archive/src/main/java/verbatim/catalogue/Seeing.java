package verbatim.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Sight} in SQL, for what is counted or listed there. Each binds {@code :open}. */
final class Seeing {
    private static final String OPEN = "d.release in (select value from json_each(:open))";

    /** Whether the document {@code d}, or an excerpt of it, may be seen. */
    static final String DOCUMENT = " (:open is null or (d.closed = 0 or d.excerpt is not null) and " + OPEN + ") ";

    /** Whether the document {@code d} may be seen whole. */
    static final String WHOLE = " (:open is null or d.closed = 0 and " + OPEN + ") ";

    /** Whether the page {@code p} is in the excerpt of the document {@code d}; never unknown, so that it can be turned round. */
    static final String IN_EXCERPT =
            " (coalesce(p.version = d.excerpt ->> 'version', 0) and p.page in (select value from json_each(d.excerpt, '$.pages'))) ";

    /** Whether the page {@code p} of the document {@code d} may be seen. */
    static final String PAGE =
            " (:open is null or coalesce(" + OPEN + ", 0) and (d.closed = 0 or " + IN_EXCERPT + ")) ";

    /** Whether the participants of the document {@code d} may be seen: of an excerpt, only with the first page. */
    static final String PARTICIPANTS =
            " (:open is null or d.closed = 0 or 1 in (select value from json_each(d.excerpt, '$.pages'))) ";

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
