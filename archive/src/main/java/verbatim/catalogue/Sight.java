package verbatim.catalogue;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one viewer may see at one instant; it never changes. The only place that knows about embargoes. */
public sealed interface Sight {
    /** Whether the viewer may see this document, all of its versions and pages. */
    boolean sees(String document);

    /** Whether the viewer may see what belongs to this release, as its stories; null for what belongs to none. */
    boolean seesRelease(@Nullable String release);

    /** The release with which this document was withdrawn from the viewer; empty when it was not, or was never to be seen. */
    Optional<String> withdrawn(String document);

    /** Whether this release was withdrawn from the viewer. */
    boolean withdrawnRelease(String release);

    /** Everything. */
    record Everything() implements Sight {
        @Override
        public boolean sees(String document) {
            return true;
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
        private final Set<String> documents;

        /** @param documents of the release that are not closed */
        Ahead(Published published, String release, Set<String> documents) {
            this.published = published;
            this.release = release;
            this.documents = Set.copyOf(documents);
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
            return documents.contains(document) || published.sees(document);
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
        private final Set<String> documents;
        private final Set<String> goneReleases;
        private final Map<String, String> gone;

        /**
         * @param releases that are open
         * @param documents that may be seen
         * @param goneReleases that are withdrawn
         * @param gone their documents that had been public, each with its release
         */
        Published(Set<String> releases, Set<String> documents, Set<String> goneReleases, Map<String, String> gone) {
            this.releases = Set.copyOf(releases);
            this.documents = Set.copyOf(documents);
            this.goneReleases = Set.copyOf(goneReleases);
            this.gone = Map.copyOf(gone);
        }

        Set<String> releases() {
            return releases;
        }

        @Override
        public boolean sees(String document) {
            return documents.contains(document);
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
