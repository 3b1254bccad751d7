package verbatim.web;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Whole answers with an ETag, or 304 when the browser has them. */
final class Answers {
    private Answers() {}

    /** Answers with these bytes; {@code Cache-Control} is the caller's. */
    static void bytes(Context ctx, byte[] bytes, String mediaType) {
        tagged(
                ctx,
                "W/\"" + hash(bytes) + "\"",
                () -> ctx.contentType(mediaType).result(bytes));
    }

    /** Answers unless the browser already has what this tag names. */
    static void tagged(Context ctx, String tag, Runnable answer) {
        ctx.header("ETag", tag);
        if (ctx.statusCode() == 200 && matches(ctx.header("If-None-Match"), tag)) {
            ctx.status(304);
            return;
        }
        answer.run();
    }

    private static boolean matches(@Nullable String asked, String tag) {
        if (asked == null) {
            return false;
        }
        String bare = bare(tag);
        return Arrays.stream(asked.split(","))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || bare(one).equals(bare));
    }

    private static String bare(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
