package verbatim.wire;

import org.jspecify.annotations.Nullable;

/** A quotation of a batch; everything but the quotation may be absent. {@code document} is an id or the name of a received file. */
public record QuotationJson(
        @Nullable String id,
        @Nullable String quotation,
        @Nullable String speaker,
        @Nullable String document,
        @Nullable Integer page,
        @Nullable String release) {}
