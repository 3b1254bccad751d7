package verbatim.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.language.Language;

/** Short texts for programs and for those who look after them: {@code /robots.txt}, {@code /.well-known/security.txt}, {@code /healthz}. */
final class Notes {
    /** How long the address for reports of security is good at least: as long as somebody may take to use what they have read. */
    private static final Duration GOOD = Duration.ofDays(90);

    private static final String SECURITY = "/.well-known/security.txt";

    private final @Nullable String contact;
    private final Clock clock;

    /** @param contact where faults of security are reported, as an address of the web or of mail; null for none */
    Notes(@Nullable String contact, Clock clock) {
        this.contact = contact;
        this.clock = clock;
    }

    static void health(Context ctx) {
        plain(ctx, "ok\n");
    }

    /** What is for one person alone is for no robot. */
    static void robots(Context ctx) {
        plain(
                ctx,
                "User-agent: *\nDisallow: /preview/\nDisallow: /replies/\n\nSitemap: " + Guard.permanent(ctx)
                        + "/sitemap.xml\n");
    }

    /** RFC 9116. */
    void security(Context ctx) {
        if (contact == null) {
            throw Shelf.missing();
        }
        Instant until = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(GOOD);
        String languages = Language.all().stream().map(Language::tag).collect(Collectors.joining(", "));
        String root = Guard.permanent(ctx);
        plain(
                ctx,
                "Contact: " + contact + "\nExpires: " + until + "\nPreferred-Languages: " + languages + "\n"
                        // By anything but https it would be no canonical address.
                        + (root.startsWith("https:") ? "Canonical: " + root + SECURITY + "\n" : ""));
    }

    private static void plain(Context ctx, String text) {
        ctx.header("Cache-Control", "private, no-cache");
        Answers.bytes(ctx, text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
    }
}
