package verbatim.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Documents;
import verbatim.holdings.Document;
import verbatim.holdings.Viewer;
import verbatim.quotation.Scope;

/** Which documents a judgement may look at. Remembers a release's documents until their number changes. Thread-safe. */
final class Releases {
    private final Documents documents;
    private final Cache<Asked, Set<String>> remembered =
            Caffeine.newBuilder().maximumSize(Limits.RELEASES_REMEMBERED).build();

    Releases(Documents documents) {
        this.documents = documents;
    }

    private record Asked(Viewer viewer, String release, int count) {}

    /**
     * Everything, or only some documents.
     *
     * @param release which they belong to; null for all, and for documents named one by one
     * @param documents null for all
     * @param scope how much that is, when it is counted already; null to count it
     */
    record Only(
            @Nullable String release,
            @Nullable Set<String> documents,
            @Nullable Scope scope) {
        boolean has(String document) {
            return documents == null || documents.contains(document);
        }
    }

    /** @param release null for all */
    Only only(Viewer viewer, @Nullable String release) {
        if (release == null) {
            return new Only(null, null, null);
        }
        Asked asked = new Asked(viewer, release, documents.count(viewer, release));
        return new Only(release, remembered.get(asked, this::load), null);
    }

    private Set<String> load(Asked asked) {
        Set<String> ids = new HashSet<>();
        for (int from = 0; from < asked.count; from += Limits.LISTED) {
            List<Document> some = documents.list(asked.viewer, asked.release, from, Limits.LISTED);
            some.forEach(document -> ids.add(document.id()));
        }
        return Set.copyOf(ids);
    }
}
