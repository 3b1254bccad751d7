package verbatim.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Reason;
import verbatim.holdings.Document;
import verbatim.holdings.Excerpt;
import verbatim.holdings.Page;
import verbatim.holdings.Version;
import verbatim.web.api.DocumentJson;
import verbatim.web.api.DocumentJson.PageJson;
import verbatim.web.api.DocumentJson.VersionJson;
import verbatim.wire.QuotedByJson;

/** Documents in the shape that programs get. */
final class DocumentShapes {
    private DocumentShapes() {}

    /** With all versions, and the pages of the one they belong to with what is quoted from them. */
    static DocumentJson whole(
            Document document, List<Version> versions, List<Page> pages, List<QuotedByJson> quotedBy) {
        Document.Description known = document.description();
        return new DocumentJson(
                document.id(),
                document.name(),
                document.title(),
                document.release(),
                known.kind(),
                known.date(),
                known.place(),
                known.subject(),
                known.participants(),
                known.source(),
                document.created().toString(),
                Addresses.document(document.id()),
                versions.stream().map(v -> version(v, pages, quotedBy)).toList());
    }

    private static VersionJson version(Version version, List<Page> pages, List<QuotedByJson> quotedBy) {
        boolean listed = !pages.isEmpty() && pages.getFirst().key().version() == version.number();
        Excerpt part = version.excerpt();
        boolean whole = part == null;
        return new VersionJson(
                version.number(),
                whole ? version.fileName() : null,
                whole ? version.mediaType() : null,
                whole ? version.file().hex() : null,
                whole ? version.firstPage() : null,
                part == null || part.counted() ? version.pages() : null,
                part == null ? null : List.copyOf(part.pages()),
                version.received().toString(),
                Addresses.version(version.document(), version.number()),
                whole ? Addresses.file(version.file()) : null,
                Addresses.manifest(version),
                listed ? pages.stream().map(DocumentShapes::page).toList() : null,
                listed ? quotedBy : null);
    }

    private static PageJson page(Page page) {
        Reason why = page.failure();
        Page.@Nullable Image image = page.image();
        return new PageJson(
                page.key().page(),
                page.state().name().toLowerCase(Locale.ROOT),
                why == null ? null : why.line(),
                image == null ? null : image.widthPx(),
                image == null ? null : image.heightPx(),
                image == null ? null : image.dpi(),
                page.revision(),
                Addresses.page(page.key()),
                image == null ? null : Addresses.image(page.key()) + "/info.json");
    }
}
