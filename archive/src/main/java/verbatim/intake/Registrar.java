package verbatim.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Documents;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.intake.Examiner.Examined;
import verbatim.intake.Intake.Request;
import verbatim.reading.Reader;

/** Turns examined files into documents and versions. Called within a transaction. */
final class Registrar {
    private static final Viewer LOCAL = Viewer.local();
    /** Kinds of text by what they tell of a page: boxes first. */
    private static final List<String> LAYER_ORDER = List.of("xml", "alto", "hocr", "html", "htm", "json", "jsonl");

    private final Catalogue catalogue;
    private final Documents documents;
    private final Descriptions descriptions = new Descriptions();
    private final Request request;

    Registrar(Catalogue catalogue, Request request) {
        this.catalogue = catalogue;
        this.documents = catalogue.documents();
        this.request = request;
    }

    /** Files of one stem beside one another: a text among scans is their layer. */
    List<Taken> register(List<Examined> group) {
        Optional<Examined> scan = group.stream().filter(Registrar::scan).findFirst();
        Optional<Digest> layer = scan.isEmpty()
                ? Optional.empty()
                : group.stream()
                        .filter(Registrar::layer)
                        .min(Comparator.comparingInt(Registrar::layerOrder))
                        .flatMap(Registrar::digest);
        List<Taken> taken = new ArrayList<>();
        for (Examined file : group) {
            boolean first = scan.isPresent() && scan.get().equals(file);
            if (scan.isEmpty() || !layer(file)) {
                taken.addAll(register(file, first ? layer.orElse(null) : null));
            }
        }
        return taken;
    }

    private static boolean scan(Examined file) {
        return switch (file) {
            case Examined.Known known -> !known.text();
            case Examined.Fresh fresh -> !fresh.content().text();
            case Examined.Refused refused -> false;
        };
    }

    /** Whether it may be a scan's layer: text of one document. A text that is a document here already stays one. */
    private static boolean layer(Examined file) {
        return file instanceof Examined.Fresh fresh
                && fresh.content().text()
                && fresh.content().members().size() == 1;
    }

    private static int layerOrder(Examined file) {
        String name = file.file().fileName().toLowerCase(Locale.ROOT);
        int at = LAYER_ORDER.indexOf(name.substring(name.lastIndexOf('.') + 1));
        return at < 0 ? LAYER_ORDER.size() : at;
    }

    private static Optional<Digest> digest(Examined file) {
        return file instanceof Examined.Fresh fresh ? Optional.of(fresh.digest()) : Optional.empty();
    }

    private List<Taken> register(Examined file, @Nullable Digest layer) {
        return switch (file) {
            case Examined.Refused refused -> List.of(Taken.failed(refused.file().name(), refused.line()));
            case Examined.Known known -> known(known.file(), known.versions(), layer);
            case Examined.Fresh fresh -> {
                List<Version> meanwhile = Releases.versions(catalogue, fresh.digest(), request.release());
                yield meanwhile.isEmpty() ? fresh(fresh, layer) : known(fresh.file(), meanwhile, layer);
            }
        };
    }

    private List<Taken> known(Walk.Found file, List<Version> versions, @Nullable Digest layer) {
        return versions.stream().map(version -> known(file, version, layer)).toList();
    }

    private Taken known(Walk.Found file, Version version, @Nullable Digest layer) {
        boolean layered = false;
        if (layer != null && !layer.equals(version.layer())) {
            documents.layer(version.document(), version.number(), layer);
            layered = true;
        }
        if (layered || request.reread()) {
            catalogue.pages().retry(version.document(), version.number(), null, true);
        }
        describeIfNot(file, version.document());
        return new Taken(file.name(), version.document(), version.number(), version.pages(), Taken.Outcome.KNOWN, null);
    }

    /** A description that came later than the file is taken; one that is there is not replaced. */
    private void describeIfNot(Walk.Found file, String document) {
        boolean described = documents
                .byId(LOCAL, document)
                .filter(known -> !known.description().equals(Description.none()))
                .isPresent();
        if (!described && !described(file).equals(Description.none())) {
            documents.describe(document, described(file));
        }
    }

    /** Descriptions that could not be read. */
    List<Taken> problems() {
        return descriptions.problems();
    }

    private List<Taken> fresh(Examined.Fresh file, @Nullable Digest layer) {
        Description described = described(file.file());
        return file.content().members().stream()
                .map(member -> document(file, member, described, layer))
                .toList();
    }

    private Taken document(Examined.Fresh fresh, Reader.Member member, Description described, @Nullable Digest layer) {
        Walk.Found file = fresh.file();
        String name = member.name() == null ? file.name() : member.name();
        Optional<Document> before = documents.ofName(name, request.release());
        Document document = before.orElseGet(() -> documents.create(name, request.release(), described));
        if (before.isPresent() && !described.equals(Description.none())) {
            documents.describe(document.id(), described);
        }
        Version version = documents.addVersion(
                document.id(),
                fresh.digest(),
                file.fileName(),
                fresh.content().mediaType(),
                member.firstPage(),
                member.pages(),
                layer);
        return new Taken(
                member.name() == null ? file.name() : file.name() + " (" + name + ")",
                document.id(),
                version.number(),
                version.pages(),
                before.isPresent() ? Taken.Outcome.NEW_VERSION : Taken.Outcome.NEW,
                null);
    }

    private Description described(Walk.Found file) {
        Description beside = descriptions.of(file);
        return request.title() == null
                ? beside
                : new Description(
                        request.title(),
                        beside.kind(),
                        beside.date(),
                        beside.place(),
                        beside.subject(),
                        beside.participants(),
                        beside.source());
    }
}
