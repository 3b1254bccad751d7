package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Anchor;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;

/** Takes down what an address names, or says that it is not here: in the same words whether it never was or may not be seen. */
final class Shelf {
    private final Catalogue catalogue;

    Shelf(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A page with the version and document it belongs to. */
    record Taken(Document document, Version version, Page page) {}

    Document document(Context ctx, Viewer viewer) {
        return document(ctx.pathParam("id"), viewer);
    }

    Document document(String id, Viewer viewer) {
        return catalogue.documents().byId(viewer, id).orElseThrow(() -> notHere(id, viewer));
    }

    /** Why this document is not shown: it was withdrawn, or it is not here, in the same words whether it never was or may not be seen. */
    RuntimeException notHere(String document, Viewer viewer) {
        return withdrawn(catalogue.sight(viewer).withdrawnSome(document), viewer);
    }

    /** The same by the release that it was withdrawn with, if any. */
    RuntimeException withdrawn(Optional<String> release, Viewer viewer) {
        return release.flatMap(slug -> catalogue.releases().bySlug(viewer, slug))
                .<RuntimeException>flatMap(known -> known.standing() instanceof Standing.Withdrawn withdrawn
                        ? Optional.of(new Gone(known, withdrawn))
                        : Optional.empty())
                .orElseGet(Shelf::missing);
    }

    /** The permanent link that the address names. */
    Anchor anchor(Context ctx, Viewer viewer) {
        String id = ctx.pathParam("id");
        return catalogue
                .anchors()
                .byId(viewer, id)
                .orElseThrow(() -> withdrawn(catalogue.anchors().withdrawn(viewer, id), viewer));
    }

    Version version(Document document, int number, Viewer viewer) {
        return catalogue.documents().version(viewer, document.id(), number).orElseThrow(Shelf::missing);
    }

    List<Version> versions(Document document, Viewer viewer) {
        return catalogue.documents().versions(viewer, document.id());
    }

    Taken page(Context ctx, Viewer viewer) {
        Document document = document(ctx, viewer);
        PageKey key = new PageKey(document.id(), number(ctx, "n"), number(ctx, "page"));
        Version version = version(document, key.version(), viewer);
        return new Taken(document, version, catalogue.pages().byKey(viewer, key).orElseThrow(Shelf::missing));
    }

    /** Whether the received file of this version is given out: one that holds other documents too may be kept back. */
    boolean gives(Version version, Viewer viewer) {
        return catalogue.documents().file(viewer, version.file()).isPresent();
    }

    /** A number in the path, from 1. Anything else names nothing that could be here. */
    static int number(Context ctx, String name) {
        String value = ctx.pathParam(name);
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw missing();
        }
        return Integer.parseInt(value);
    }

    static Fault missing() {
        return Fault.of(Kind.MISSING, t("problem.what.not-found"), t("problem.remedy.not-found"));
    }
}
