package verbatim.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Excerpt;
import verbatim.text.PageKey;

/** What one viewer may see at one instant; it never changes. The only place that knows about embargoes. */
public sealed interface Sight {
    /** Whether the viewer may see this whole document, all of its versions and pages. */
    boolean sees(String document);

    /** What alone the viewer may see of documents that they may not see whole, by document. */
    Map<String, Excerpt> excerpts();

    /** What alone the viewer may see of this document; empty when that is all of it, or nothing. */
    default Optional<Excerpt> excerpt(String document) {
        return Optional.ofNullable(excerpts().get(document));
    }

    /** Whether the viewer may see the document or an excerpt of it: that it is there, and what it is called. */
    default boolean seesSome(String document) {
        return sees(document) || excerpts().containsKey(document);
    }

    /** Whether the viewer may see this page. */
    default boolean sees(PageKey page) {
        return sees(page.document())
                || excerpt(page.document()).filter(part -> part.has(page)).isPresent();
    }

    /** Whether the viewer may see what belongs to this release, as its stories; null for what belongs to none. */
    boolean seesRelease(@Nullable String release);

    /** The release with which this whole document was withdrawn from the viewer; empty when it was not, or was never to be seen whole. */
    Optional<String> withdrawn(String document);

    /** The excerpts that were withdrawn from the viewer, by document. */
    Map<String, Withdrawn> withdrawnExcerpts();

    /** The release with which the document or an excerpt of it was withdrawn from the viewer. */
    default Optional<String> withdrawnSome(String document) {
        return withdrawn(document)
                .or(() -> Optional.ofNullable(withdrawnExcerpts().get(document)).map(Withdrawn::release));
    }

    /** The release with which this page was withdrawn from the viewer. */
    default Optional<String> withdrawn(PageKey page) {
        return withdrawn(page.document())
                .or(() -> Optional.ofNullable(withdrawnExcerpts().get(page.document()))
                        .filter(gone -> gone.excerpt().has(page))
                        .map(Withdrawn::release));
    }

    /** Whether this release was withdrawn from the viewer. */
    boolean withdrawnRelease(String release);

    /** An excerpt with the release that it was withdrawn with. */
    record Withdrawn(String release, Excerpt excerpt) {}

    /**
     * Documents that may be seen, whole or in part.
     *
     * @param whole all of them
     * @param excerpts of others
     */
    record Documents(Set<String> whole, Map<String, Excerpt> excerpts) {
        public Documents {
            whole = Set.copyOf(whole);
            excerpts = Map.copyOf(excerpts);
        }
    }

    /** Everything. */
    record Everything() implements Sight {
        @Override
        public boolean sees(String document) {
            return true;
        }

        @Override
        public Map<String, Excerpt> excerpts() {
            return Map.of();
        }

        @Override
        public Map<String, Withdrawn> withdrawnExcerpts() {
            return Map.of();
        }

        @Override
        public boolean seesRelease(@Nullable String release) {
            return true;
        }

        @Override
        public Optional<String> withdrawn(String document) {
            return Optional.empty();
        }

        @Override
        public boolean withdrawnRelease(String release) {
            return false;
        }
    }

    /** What is published, and one release besides; its closed documents stay closed. Equal only to itself. */
    final class Ahead implements Sight {
        private final Published published;
        private final String release;
        private final Documents documents;
        private final Map<String, Excerpt> excerpts;

        /** @param documents of the release that are not closed, or not wholly */
        Ahead(Published published, String release, Documents documents) {
            this.published = published;
            this.release = release;
            this.documents = documents;
            Map<String, Excerpt> all = new HashMap<>(published.excerpts());
            all.putAll(documents.excerpts());
            this.excerpts = Map.copyOf(all);
        }

        /** The one that is seen ahead of its time. */
        String release() {
            return release;
        }

        /** That are open to this viewer. */
        Set<String> releases() {
            Set<String> releases = new HashSet<>(published.releases());
            releases.add(release);
            return releases;
        }

        @Override
        public boolean sees(String document) {
            return documents.whole().contains(document) || published.sees(document);
        }

        @Override
        public Map<String, Excerpt> excerpts() {
            return excerpts;
        }

        @Override
        public Map<String, Withdrawn> withdrawnExcerpts() {
            Map<String, Withdrawn> gone = new HashMap<>(published.withdrawnExcerpts());
            gone.values().removeIf(each -> each.release().equals(release));
            return gone;
        }

        @Override
        public boolean seesRelease(@Nullable String slug) {
            return release.equals(slug) || published.seesRelease(slug);
        }

        @Override
        public Optional<String> withdrawn(String document) {
            return published.withdrawn(document).filter(slug -> !slug.equals(release));
        }

        @Override
        public boolean withdrawnRelease(String slug) {
            return !release.equals(slug) && published.withdrawnRelease(slug);
        }
    }

    /** What is published. Two of them are equal only when they are the same one, so that what is kept for one is not shown for another. */
    final class Published implements Sight {
        private final Set<String> releases;
        private final Documents documents;
        private final Set<String> goneReleases;
        private final Map<String, String> gone;
        private final Map<String, Withdrawn> goneExcerpts;

        /**
         * @param releases that are open
         * @param documents that may be seen
         * @param goneReleases that are withdrawn
         * @param gone their documents that had been public, each with its release
         * @param goneExcerpts those of their documents that had been public in part
         */
        Published(
                Set<String> releases,
                Documents documents,
                Set<String> goneReleases,
                Map<String, String> gone,
                Map<String, Withdrawn> goneExcerpts) {
            this.releases = Set.copyOf(releases);
            this.documents = documents;
            this.goneReleases = Set.copyOf(goneReleases);
            this.gone = Map.copyOf(gone);
            this.goneExcerpts = Map.copyOf(goneExcerpts);
        }

        Set<String> releases() {
            return releases;
        }

        @Override
        public boolean sees(String document) {
            return documents.whole().contains(document);
        }

        @Override
        public Map<String, Excerpt> excerpts() {
            return documents.excerpts();
        }

        @Override
        public Map<String, Withdrawn> withdrawnExcerpts() {
            return goneExcerpts;
        }

        @Override
        public boolean seesRelease(@Nullable String release) {
            return release != null && releases.contains(release);
        }

        @Override
        public Optional<String> withdrawn(String document) {
            return Optional.ofNullable(gone.get(document));
        }

        @Override
        public boolean withdrawnRelease(String release) {
            return goneReleases.contains(release);
        }
    }
}
