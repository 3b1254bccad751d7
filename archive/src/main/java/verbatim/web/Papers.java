package verbatim.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Release.Numbered;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;

/** Numbered documents with what a list shows of them. */
final class Papers {
    private final Catalogue catalogue;

    Papers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A numbered document as far as it is shown in a list; the first page is null when there is none. */
    record Paper(
            Numbered place,
            Document document,
            Version version,
            @Nullable Page first) {}

    List<Paper> of(List<Numbered> numbered, Viewer viewer) {
        return numbered.stream().flatMap(each -> of(each, viewer).stream()).toList();
    }

    private Optional<Paper> of(Numbered place, Viewer viewer) {
        return catalogue
                .documents()
                .byId(viewer, place.document())
                .flatMap(document -> catalogue
                        .documents()
                        .version(viewer, document.id(), document.versions())
                        .map(version -> new Paper(
                                place,
                                document,
                                version,
                                catalogue
                                        .pages()
                                        .byKey(viewer, new PageKey(document.id(), version.number(), version.first()))
                                        .orElse(null))));
    }
}
