package verbatim.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Document;
import verbatim.holdings.Excerpt;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Numbered;
import verbatim.holdings.Release.Provenance;
import verbatim.holdings.Release.Words;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;

/** Releases: what becomes public as one. Whether a change of state makes sense is decided by {@code verbatim.publication}. */
public interface Releases {
    /** The draft of this slug, made when there is none. A document received for a release makes it too. */
    Release make(String slug);

    /** Those that are public, and those that were: what is withdrawn is given, so that it can be said. */
    Optional<Release> bySlug(Viewer viewer, String slug);

    /** Those that may be seen now, the newest published first, then those without an instant by slug. */
    List<Release> list(Viewer viewer, int limit);

    /** How many may be seen now. */
    int count(Viewer viewer);

    /** Its documents that may be seen, in the order of the list; those after the given position. */
    List<Numbered> numbered(Viewer viewer, String slug, int after, int limit);

    /** Its documents that may be seen with the instant of their newest version, the newest first, then by number. */
    List<Arrived> arrived(Viewer viewer, String slug, int limit);

    /**
     * A document of a release.
     *
     * @param at when everybody could see its newest version: when it was received, or an excerpt of it was made, or when the release became public if
     *     that is later
     */
    record Arrived(int number, Document document, Instant at) {}

    /** The numbers of those of these documents that have one and may be seen. */
    Map<String, Integer> numbers(Viewer viewer, List<String> documents);

    /** The document that has this number for ever, whether or not it may be seen any more; ask {@link Sight} before showing it. */
    Optional<String> document(String slug, int number);

    /** The number of this document in its release; empty when it is in none. */
    Optional<Integer> number(String document);

    /** Says what it is, if nobody has said so since this version was read; empty otherwise. */
    Optional<Release> describe(String slug, int version, Words words, Provenance provenance);

    /** Makes it public from this instant on: one row. */
    void publish(String slug, Instant at, ZoneId zone);

    /** Takes an announced instant back: a draft again. */
    void unschedule(String slug);

    /** Takes it from the public, with the reason: one row. */
    void withdraw(String slug, String reason);

    /**
     * Keeps one document from the public while its release is open, with the reason for the staff; null gives it back. An excerpt of it is taken away
     * either way.
     */
    void close(String document, @Nullable String reason);

    /** Makes pages of a closed document public all the same, in place of those that were; null for none. One row. */
    void excerpt(String document, @Nullable Excerpt excerpt);

    /** What is public of this closed document; empty when nothing is. */
    Optional<Excerpt> excerpt(String document);

    /** Why this document is closed; empty when it is open. */
    Optional<String> closed(String document);

    /** Chooses the page that stands for it; null for none. */
    void cover(String slug, @Nullable PageKey page);

    /** Moves one of its documents to this position of the list, from 1; those between move by one. */
    void place(String slug, int number, int position);

    /** Sets the whole list in order: by number, or by date with what has none at the end. */
    void sort(String slug, boolean byDate);

    /** Takes in a document that has no release: it gets the next number. Its pages are filed anew. */
    int fill(String slug, String document);

    /** Documents of no release whose title or name has these words, by name. */
    List<Document> loose(String words, int limit);
}
