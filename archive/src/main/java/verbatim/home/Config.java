package verbatim.home;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.language.Language;
import verbatim.mail.SmtpServer;
import verbatim.staff.OidcClient;

/**
 * What can be set in {@code verbatim.toml}, or by a variable {@code VERBATIM_…} which goes before the file. {@code docs/operate.md} has a heading for
 * each key.
 *
 * @param store where received bytes are kept
 * @param catalogue where rows are kept
 * @param search where the index is
 * @param publicUrl the address people reach the site by; null when it has none
 * @param title the archive's name
 * @param contact where faults of security are reported, as {@code mailto:…} or {@code https://…}; null for nowhere
 * @param languages of the recognition, as the engine calls them
 * @param reader the reading children
 * @param fileLimitBytes the largest file that is taken in
 * @param mail the mail server; null for none
 * @param replies how replies are kept
 * @param oidc another service that the staff may sign in by; null for none
 * @param origins every setting with where it came from, for people; secrets are not shown
 */
public record Config(
        String store,
        String catalogue,
        String search,
        @Nullable String publicUrl,
        String title,
        @Nullable String contact,
        List<String> languages,
        Reading reader,
        long fileLimitBytes,
        @Nullable SmtpServer mail,
        Letterbox replies,
        @Nullable OidcClient oidc,
        List<Setting> origins) {
    public Config {
        languages = List.copyOf(languages);
        origins = List.copyOf(origins);
    }

    /**
     * The reading children.
     *
     * @param processes how many
     * @param heapBytes of each
     * @param pageDeadline after which a page is given up
     */
    public record Reading(int processes, long heapBytes, Duration pageDeadline) {}

    /**
     * How replies are kept and told of.
     *
     * @param keepEmail how long an e-mail address is kept
     * @param key that they are encrypted by, 32 bytes in base64; null for a file of the home
     * @param language in which moderators are written to
     */
    public record Letterbox(Duration keepEmail, @Nullable String key, Language language) {
        public Letterbox {
            if (key != null) {
                RepliesKey.bytes(key, "the setting replies.key");
            }
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "Letterbox[" + keepEmail + "]";
        }
    }

    /**
     * A setting as it is shown.
     *
     * @param origin {@code default}, the file's name or the variable's
     */
    public record Setting(String key, String value, String origin) {}

    /** Nothing set: all defaults. */
    public static Config defaults() {
        return of(Settings.none());
    }

    /**
     * The file's and the variables' settings; an unknown key or an unfit value is a fault.
     *
     * @param file may be absent
     */
    public static Config load(Path file, Map<String, String> variables) {
        return of(Settings.read(file, variables));
    }

    private static @Nullable OidcClient oidc(Settings settings) {
        URI issuer = settings.webOrNull("oidc.issuer");
        String id = settings.textOrNull("oidc.client_id");
        String secret = settings.textOrNull("oidc.client_secret");
        String name = settings.text("oidc.name", "Newsroom account");
        String claim = settings.text("oidc.claim", "preferred_username");
        if (issuer == null && id == null && secret == null) {
            return null;
        }
        if (issuer == null || id == null || secret == null) {
            throw Fault.of(
                    Kind.USE,
                    "sign-in by OpenID Connect lacks "
                            + (issuer == null ? "oidc.issuer" : id == null ? "oidc.client_id" : "its secret"),
                    "Set oidc.issuer and oidc.client_id, and the secret by VERBATIM_OIDC_CLIENT_SECRET_FILE; or none of them.");
        }
        return new OidcClient(issuer, id, secret, name, claim);
    }

    private static @Nullable SmtpServer mail(Settings settings) {
        String server = settings.textOrNull("mail.smtp");
        String from = settings.textOrNull("mail.from");
        List<String> to = settings.listOrNone("mail.to");
        return server == null ? null : SmtpServer.of(server, from, to);
    }

    private static Config of(Settings settings) {
        return new Config(
                settings.oneOf("store", "files", "s3://"),
                settings.oneOf("catalogue", "sqlite", "postgresql://"),
                settings.oneOf("search", "lucene", "opensearch://"),
                settings.textOrNull("public_url"),
                settings.text("title", "Verbatim"),
                settings.contactOrNull("contact"),
                settings.list("languages", List.of("eng")),
                new Reading(
                        settings.number(
                                "reader.processes", Runtime.getRuntime().availableProcessors(), 1, Limits.PROCESSES),
                        settings.bytes("reader.heap", "768 MB", Limits.HEAP_BYTES),
                        settings.duration("reader.page_deadline", "2 min")),
                settings.bytes("limits.file", "4 GB", Limits.FILE_BYTES),
                mail(settings),
                new Letterbox(
                        Duration.ofDays(settings.number("replies.keep_email_days", 365, 1, Limits.KEEP_DAYS)),
                        settings.textOrNull("replies.key"),
                        settings.language("mail.language")),
                oidc(settings),
                settings.shown());
    }
}
