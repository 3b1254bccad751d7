package verbatim.quotation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/** The pages a quotation may be judged against: what the engine asks of an archive. Must be safe for use by many threads. */
public interface Pages {
    /**
     * The pages that share the most telling of these terms, best first: each term weighs by its rarity.
     *
     * @param terms of {@link Terms#of(String)}
     * @param document only pages of this document when not null
     * @param limit at most so many
     */
    List<PageKey> candidates(Collection<String> terms, @Nullable String document, int limit);

    /** The current texts of those of the pages that have one, in the order asked. */
    List<PageText> texts(List<PageKey> keys);

    /** The latest version of the document, from 1; 0 when it is not here. */
    int latestVersion(String document);

    /** The names on the document's own list of participants, as printed, with the roles beside them; empty when it has none. */
    List<String> participants(String document);

    /** How much is searched when no document is claimed. */
    Scope scope();
}
