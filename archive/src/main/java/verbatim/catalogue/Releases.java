package verbatim.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Numbered;
import verbatim.holdings.Release.Provenance;
import verbatim.holdings.Release.Words;
import verbatim.holdings.Viewer;

/** Releases: what becomes public as one. Whether a change of state makes sense is decided by {@code verbatim.publication}. */
public interface Releases {
    /** The draft of this slug, made when there is none. A document received for a release makes it too. */
    Release make(String slug);

    /** Those that are public, and those that were: what is withdrawn is given, so that it can be said. */
    Optional<Release> bySlug(Viewer viewer, String slug);

    /** Those that may be seen now, the newest published first, then those without an instant by slug. */
    List<Release> list(Viewer viewer, int limit);

    /** Its documents that may be seen, by number; those after the given one. */
    List<Numbered> numbered(Viewer viewer, String slug, int after, int limit);

    /** The document that has this number for ever, whether or not it may be seen any more; ask {@link Sight} before showing it. */
    Optional<String> document(String slug, int number);

    /** Says what it is, if nobody has said so since this version was read; empty otherwise. */
    Optional<Release> describe(String slug, int version, Words words, Provenance provenance);

    /** Makes it public from this instant on: one row. */
    void publish(String slug, Instant at, ZoneId zone);

    /** Takes an announced instant back: a draft again. */
    void unschedule(String slug);

    /** Takes it from the public, with the reason: one row. */
    void withdraw(String slug, String reason);

    /** Keeps one document from the public while its release is open, or gives it back. */
    void close(String document, boolean closed);
}
