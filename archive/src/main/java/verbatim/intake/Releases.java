package verbatim.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;

/** Which versions of the same bytes count as known: those of the release asked for, or all when none is. */
final class Releases {
    private Releases() {}

    static List<Version> versions(Catalogue catalogue, Digest digest, @Nullable String release) {
        return catalogue.documents().ofFile(Viewer.local(), digest).stream()
                .filter(version -> release == null || ofRelease(catalogue, version, release))
                .toList();
    }

    private static boolean ofRelease(Catalogue catalogue, Version version, String release) {
        return catalogue
                .documents()
                .byId(Viewer.local(), version.document())
                .map(Document::release)
                .filter(release::equals)
                .isPresent();
    }
}
