package verbatim.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Draft;
import verbatim.holdings.Manuscript;

/** Stories at the desk, as texts. For the staff alone; who may ask is decided before. */
public interface Drafts {
    /** Begins a story with its first draft; empty when the slug is taken. The release, if any, must be there. */
    Optional<Manuscript> begin(String slug, String markdown, @Nullable String release, String by);

    Optional<Manuscript> bySlug(String slug);

    /** The last saved first. */
    List<Manuscript> list(int limit);

    /** All of a release, by slug. */
    List<Manuscript> ofRelease(String release);

    /**
     * Keeps a text, if nobody changed the story since this version was read; empty otherwise.
     *
     * @param further as a draft of its own; else over the newest one
     */
    Optional<Manuscript> save(String slug, int version, String markdown, String by, boolean further);

    /** Puts it into a release, or out of any, with no edition out, if nobody changed the story since this version was read; empty otherwise. */
    Optional<Manuscript> move(String slug, int version, @Nullable String release);

    Optional<Draft> draft(String slug, int number);

    /** Newest first. */
    List<Draft> history(String slug, int limit);
}
