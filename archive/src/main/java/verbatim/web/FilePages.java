package verbatim.web;

import io.javalin.http.Context;
import io.javalin.http.RangeNotSatisfiableResponse;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Digest;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.store.ObjectStore;

/**
 * {@code /files/{sha256}}: a received file, byte for byte. It is foreign and may be hostile, so a browser may show only what cannot run, and is told
 * not to guess.
 */
final class FilePages {
    /** Kinds that a browser shows without running anything, in a sandbox; all others are saved. */
    private static final Set<String> SHOWN =
            Set.of("application/pdf", "image/jpeg", "image/png", "image/tiff", "image/jp2", "text/plain");

    private final Catalogue catalogue;
    private final ObjectStore store;
    private final Shelf shelf;

    FilePages(Catalogue catalogue, ObjectStore store) {
        this.catalogue = catalogue;
        this.store = store;
        this.shelf = new Shelf(catalogue);
    }

    void answer(Context ctx, Viewer viewer) {
        Digest digest = digest(ctx);
        Version version = file(digest, viewer);
        OptionalLong size = store.size(digest);
        if (size.isEmpty()) {
            throw Shelf.missing();
        }
        headers(ctx, version);
        ctx.disableCompression();
        String tag = "\"" + digest.hex() + "\"";
        Answers.tagged(ctx, tag, () -> send(ctx, digest, size.getAsLong(), tag));
    }

    /** The address with the file's name behind it, as people write it. */
    void named(Context ctx, Viewer viewer) {
        Digest digest = digest(ctx);
        if (!file(digest, viewer).fileName().equals(ctx.pathParam("name"))) {
            throw Shelf.missing();
        }
        throw new Moved(Addresses.file(digest));
    }

    private static Digest digest(Context ctx) {
        String hex = ctx.pathParam("sha256");
        if (!hex.matches("[0-9a-f]{64}")) {
            throw Shelf.missing();
        }
        return new Digest(hex);
    }

    private Version file(Digest digest, Viewer viewer) {
        return catalogue
                .documents()
                .file(viewer, digest)
                .orElseThrow(() -> shelf.withdrawn(catalogue.documents().fileWithdrawn(viewer, digest), viewer));
    }

    private static void headers(Context ctx, Version version) {
        String type = version.mediaType();
        boolean shown = SHOWN.contains(type);
        String encoded =
                URLEncoder.encode(version.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        ctx.contentType(
                shown ? (type.equals("text/plain") ? "text/plain; charset=utf-8" : type) : "application/octet-stream");
        ctx.header(
                "Content-Disposition",
                (shown ? "inline" : "attachment") + "; filename=\"" + ascii(version.fileName())
                        + "\"; filename*=UTF-8''" + encoded);
        ctx.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        ctx.header("Accept-Ranges", "bytes");
        ctx.header("Cache-Control", "private, max-age=31536000, immutable");
    }

    private static String ascii(String name) {
        return name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
    }

    private void send(Context ctx, Digest digest, long size, String tag) {
        String range = ctx.header("Range");
        String ifRange = ctx.header("If-Range");
        boolean whole = range == null || (ifRange != null && !ifRange.equals(tag));
        Optional<Range> asked = whole ? Optional.empty() : Range.of(String.valueOf(range), size);
        if (!whole && asked.isEmpty() && Range.wellFormed(String.valueOf(range))) {
            ctx.header("Content-Range", "bytes */" + size);
            ctx.removeHeader("ETag");
            throw new RangeNotSatisfiableResponse();
        }
        long from = asked.map(Range::from).orElse(0L);
        long length = asked.map(Range::length).orElse(size);
        if (asked.isPresent()) {
            ctx.status(206);
            ctx.header("Content-Range", "bytes " + from + "-" + (from + length - 1) + "/" + size);
        }
        ctx.res().setContentLengthLong(length);
        InputStream bytes = asked.isPresent() ? store.open(digest, from, length) : store.open(digest);
        ctx.result(bytes);
    }

    /** One range of bytes. */
    record Range(long from, long length) {
        private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

        /** Whether it is a single range; what is not is answered with the whole file, as HTTP allows. */
        static boolean wellFormed(String header) {
            return FORM.matcher(header).matches() && !header.equals("bytes=-");
        }

        /** The range within so many bytes; empty when there is none. */
        static Optional<Range> of(String header, long size) {
            Matcher m = FORM.matcher(header);
            if (!m.matches() || size == 0) {
                return Optional.empty();
            }
            if (m.group(1).isEmpty()) {
                long last = m.group(2).isEmpty() ? 0 : Math.min(size, Long.parseLong(m.group(2)));
                return last == 0 ? Optional.empty() : Optional.of(new Range(size - last, last));
            }
            long from = Long.parseLong(m.group(1));
            long to = m.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(m.group(2)));
            return from > to ? Optional.empty() : Optional.of(new Range(from, to - from + 1));
        }
    }
}
