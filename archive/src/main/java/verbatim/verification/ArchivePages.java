package verbatim.verification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Pages.Counts;
import verbatim.catalogue.Sight;
import verbatim.holdings.Document;
import verbatim.holdings.Excerpt;
import verbatim.holdings.Viewer;
import verbatim.quotation.FoldedPage;
import verbatim.quotation.Pages;
import verbatim.quotation.Scope;
import verbatim.search.SearchIndex;
import verbatim.search.SearchIndex.Visible;
import verbatim.text.PageKey;

/** What one judgement may look at: the pages of an archive that this viewer may see, of one release when named. For one judgement only. */
final class ArchivePages implements Pages {
    private final Catalogue catalogue;
    private final SearchIndex search;
    private final FoldedPages pages;
    private final Releases.Only only;
    private final Viewer viewer;
    private final Sight sight;
    private final AtomicInteger left = new AtomicInteger(Limits.PAGES);

    ArchivePages(Catalogue catalogue, SearchIndex search, FoldedPages pages, Releases.Only only, Viewer viewer) {
        this.catalogue = catalogue;
        this.search = search;
        this.pages = pages;
        this.only = only;
        this.viewer = viewer;
        this.sight = catalogue.sight(viewer);
    }

    @Override
    public List<PageKey> candidates(Collection<String> terms, @Nullable String document, int limit) {
        if (document != null && !(only.has(document) && sight.seesSome(document))) {
            return List.of();
        }
        return search.candidates(terms, document, visible(), limit);
    }

    @Override
    public List<FoldedPage> folded(List<PageKey> keys) {
        List<PageKey> wanted = keys.stream()
                .filter(key -> only.has(key.document()) && sight.sees(key))
                .toList();
        int before = left.getAndAdd(-wanted.size());
        return pages.get(viewer, wanted.subList(0, Math.clamp(before, 0, wanted.size())));
    }

    /** Most ask about everything, and the index need not then ask about each document. */
    private Visible visible() {
        boolean all = only.documents() == null && sight instanceof Sight.Everything;
        return all ? Visible.everything() : new Narrowed(only, sight, excerpts());
    }

    private Map<String, Excerpt> excerpts() {
        return only.documents() == null
                ? sight.excerpts()
                : sight.excerpts().entrySet().stream()
                        .filter(each -> only.has(each.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What may be seen of that which is asked about. */
    private record Narrowed(Releases.Only only, Sight sight, Map<String, Excerpt> excerpts) implements Visible {
        @Override
        public boolean sees(String document, int version) {
            return only.has(document) && sight.sees(document);
        }
    }

    @Override
    public int latestVersion(String document) {
        return document(document).map(Document::versions).orElse(0);
    }

    @Override
    public List<String> participants(String document) {
        return document(document).map(d -> d.description().participants()).orElse(List.of());
    }

    private Optional<Document> document(String id) {
        return only.has(id) ? catalogue.documents().byId(viewer, id) : Optional.empty();
    }

    @Override
    public Scope scope() {
        Scope counted = only.scope();
        if (counted != null) {
            return counted;
        }
        Counts counts = catalogue.pages().counts(viewer, only.release());
        return new Scope(counts.documents(), counts.read(), counts.pages() - counts.read());
    }
}
