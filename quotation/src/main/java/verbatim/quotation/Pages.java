package verbatim.quotation;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.text.PageKey;

/** The pages a quotation may be judged against: what the engine asks of an archive. Must be safe for use by many threads. */
public interface Pages {
    /**
     * The pages that share the most telling of these terms, best first: each term weighs by its rarity. One query of an index.
     *
     * @param terms of {@link Terms#of(String)}, at most {@link Limits#TERMS}
     * @param document only pages of this document when not null
     * @param limit at most so many
     */
    List<PageKey> candidates(Collection<String> terms, @Nullable String document, int limit);

    /**
     * Those of the pages that have a text, folded, in the order asked. Folding costs more than judging: keep folded pages, not raw ones, and make
     * them by {@link FoldedPage#of}.
     *
     * @param keys at most {@link Limits#PAGES} over all calls of one judgement
     */
    List<FoldedPage> folded(List<PageKey> keys);

    /** The latest version of the document, from 1; 0 when it is not here. */
    int latestVersion(String document);

    /** The names on the document's own list of participants, as printed, with the roles beside them; empty when it has none. */
    List<String> participants(String document);

    /** How much is searched when no document is claimed. */
    Scope scope();
}
