package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.wire.QuotedByJson;

/** A document; addresses are relative to the site. */
public record DocumentJson(
        String document,
        String name,
        String title,
        @Nullable String release,
        @Nullable String kind,
        @Nullable String date,
        @Nullable String place,
        @Nullable String subject,
        List<String> participants,
        @Nullable String source,
        String created,
        String url,
        List<VersionJson> versions) {
    public DocumentJson {
        participants = List.copyOf(participants);
        versions = List.copyOf(versions);
    }

    /**
     * One version; {@code sha256} of the received file, {@code list} its pages and {@code quotedBy} the quotations of it in stories that are out, when one
     * version is asked for. Of an excerpt, {@code excerpt} names the pages that are public, {@code pages} is null where the whole number is not told, and so
     * is what concerns the received file.
     */
    public record VersionJson(
            int version,
            @Nullable String file,
            @Nullable String mediaType,
            @Nullable String sha256,
            @Nullable Integer firstPage,
            @Nullable Integer pages,
            @Nullable List<Integer> excerpt,
            String received,
            String url,
            @Nullable String fileUrl,
            String manifest,
            @Nullable List<PageJson> list,
            @Nullable List<QuotedByJson> quotedBy) {}

    /** One page; {@code state} is waiting, running, read or failed; sizes are pixels. */
    public record PageJson(
            int page,
            String state,
            @Nullable String failure,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Integer dpi,
            int revision,
            String url,
            @Nullable String image) {}
}
