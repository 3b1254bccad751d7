package verbatim.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;

/** Documents and their versions. Of an excerpt a viewer is told less: see {@link Document#only} and {@link Version#only}. */
public interface Documents {
    /** A new document without versions. */
    Document create(String name, @Nullable String release, Description description);

    /** Gives the document its next version with all its pages waiting. Its {@code number} is given here. */
    Version addVersion(
            String document,
            Digest file,
            String fileName,
            String mediaType,
            int firstPage,
            int pages,
            @Nullable Digest layer);

    void describe(String document, Description description);

    /** Gives a version another text layer; its pages must then be read again. */
    void layer(String document, int number, Digest layer);

    /** By id. */
    Optional<Document> byId(Viewer viewer, String id);

    /** Those of these ids that may be seen, in this order, each once. */
    List<Document> byIds(Viewer viewer, Collection<String> ids);

    /**
     * By whatever people call it: its id, its name, the name's last part, or that without its extension; an exact name before a partial one. All that
     * fit best, oldest first.
     */
    List<Document> named(Viewer viewer, String name);

    /** The one of this release (or of none) with exactly this name: where a changed file becomes a new version. */
    Optional<Document> ofName(String name, @Nullable String release);

    /** Ordered by release, then name; {@code offset} from 0. */
    List<Document> list(Viewer viewer, @Nullable String release, int offset, int limit);

    int count(Viewer viewer, @Nullable String release);

    List<Version> versions(Viewer viewer, String document);

    Optional<Version> version(Viewer viewer, String document, int number);

    /** One version of each of these documents, as far as they may be seen, by document. */
    Map<String, Version> versions(Viewer viewer, Map<String, Integer> numbers);

    /**
     * The version to hand these bytes out under, when all that they hold may be seen: a file of several documents, one of which may not be seen, is
     * kept back whole.
     */
    Optional<Version> file(Viewer viewer, Digest file);

    /** The release with which these bytes were withdrawn from the viewer; empty when they were not. */
    Optional<String> fileWithdrawn(Viewer viewer, Digest file);

    /** Versions made of these bytes. */
    List<Version> ofFile(Viewer viewer, Digest file);
}
