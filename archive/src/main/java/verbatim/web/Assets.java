package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/**
 * Style, scripts and fonts. All lie under one digest of them all, so that they may be kept for ever and still link to each other by plain relative
 * addresses.
 */
final class Assets {
    private static final List<String> NAMES = List.of(
            "verbatim.css",
            "desk.css",
            "print.css",
            "js/reader.js",
            "js/scan.js",
            "js/words.js",
            "js/cite.js",
            "js/keys.js",
            "js/passkeys.js",
            "js/begin.js",
            "js/editor.js",
            "js/layer.js",
            "js/event.js",
            "js/queue.js",
            "js/quote-card.js",
            "openseadragon/openseadragon.min.js",
            "fonts/source-serif-4-latin-opsz-normal.woff2",
            "fonts/source-serif-4-latin-opsz-italic.woff2",
            "fonts/source-serif-4-latin-ext-opsz-normal.woff2",
            "fonts/source-serif-4-cyrillic-opsz-normal.woff2",
            "fonts/source-sans-3-latin-wght-normal.woff2",
            "fonts/source-sans-3-latin-ext-wght-normal.woff2",
            "fonts/source-sans-3-cyrillic-wght-normal.woff2");

    private final Map<String, byte[]> files;
    private final String digest;

    private Assets(Map<String, byte[]> files, String digest) {
        this.files = files;
        this.digest = digest;
    }

    /** Reads them from the program itself. A missing one is told of when the program starts, not when somebody looks. */
    static Assets load() {
        Map<String, byte[]> files = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        for (String name : NAMES) {
            bytes(name).ifPresentOrElse(bytes -> files.put(name, bytes), () -> missing.add(name));
        }
        if (!missing.isEmpty()) {
            throw Fault.of(Kind.INTERNAL, "the program lacks " + missing, "Build it again with ./verbatim.");
        }
        return new Assets(files, digestOf(files));
    }

    /** The folder's address, with a slash at its end. */
    String root() {
        return "/assets/" + digest + "/";
    }

    /** Serves {@code /assets/{digest}/<name>}; another digest is one of another build and gets today's file, to be asked for again. */
    void serve(Context ctx) {
        String name = ctx.pathParam("name");
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw Fault.of(Kind.MISSING, t("problem.asset", "name", name), t("problem.asset.remedy"));
        }
        boolean ours = ctx.pathParam("digest").equals(digest);
        ctx.header("Cache-Control", ours ? "public, max-age=31536000, immutable" : "no-cache");
        Answers.bytes(ctx, bytes, mediaType(name));
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }

    private static Optional<byte[]> bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digestOf(Map<String, byte[]> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.values().forEach(sha::update);
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
