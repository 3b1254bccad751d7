package verbatim.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.mail.SmtpServer;
import verbatim.staff.OidcClient;

class ConfigTest {
    @TempDir
    Path folder;

    @Test
    void without_a_file_everything_has_its_default() {
        Config config = Config.load(folder.resolve("verbatim.toml"), Map.of());
        assertThat(config.store()).isEqualTo("files");
        assertThat(config.languages()).containsExactly("eng");
        assertThat(config.reader().heapBytes()).isEqualTo(768L << 20);
        assertThat(config.origins()).extracting(Config.Setting::origin).containsOnly("default");
    }

    @Test
    void the_file_goes_before_the_default_and_a_variable_before_the_file() throws IOException {
        Path file = write("""
                title = "Our archive"
                languages = ["eng", "rus"]
                [reader]
                processes = 3
                page_deadline = "90 s"
                """);
        Config config = Config.load(file, Map.of("VERBATIM_READER_PROCESSES", "4", "PATH", "/bin"));
        assertThat(config.title()).isEqualTo("Our archive");
        assertThat(config.languages()).isEqualTo(List.of("eng", "rus"));
        assertThat(config.reader().pageDeadline()).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.reader().processes()).isEqualTo(4);
        assertThat(config.origins()).contains(new Config.Setting("reader.processes", "4", "VERBATIM_READER_PROCESSES"));
    }

    @Test
    void an_unknown_key_stops_the_start() throws IOException {
        Path file = write("[reader]\nproceses = 3\n");
        assertUse(() -> Config.load(file, Map.of()), "unknown setting reader.proceses");
        Path none = folder.resolve("none.toml");
        assertUse(() -> Config.load(none, Map.of("VERBATIM_TITEL", "x")), "unknown setting VERBATIM_TITEL");
    }

    @Test
    void an_unfit_value_says_what_was_expected() throws IOException {
        Path file = write("[reader]\nheap = \"much\"\n");
        assertUse(() -> Config.load(file, Map.of()), "reader.heap does not fit (got much, expected a size like 768 MB");
        Path broken = write("title = \n");
        assertUse(() -> Config.load(broken, Map.of()), "is not TOML");
    }

    @Test
    void a_secret_may_lie_in_a_file_and_is_never_shown() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "smtp://me:hush@mail.example:25\n");
        Config config = Config.load(
                folder.resolve("none.toml"),
                Map.of(
                        "VERBATIM_MAIL_SMTP_FILE",
                        secret.toString(),
                        "VERBATIM_MAIL_FROM",
                        "archive@paper.example",
                        "VERBATIM_MAIL_TO",
                        "osk@paper.example, birk@paper.example"));
        SmtpServer server = Objects.requireNonNull(config.mail());
        assertThat(server.password()).isEqualTo("hush");
        assertThat(server.port()).isEqualTo(25);
        assertThat(server.to()).containsExactly("osk@paper.example", "birk@paper.example");
        assertThat(server).asString().doesNotContain("hush");
        assertThat(config.origins()).extracting(Config.Setting::value).contains("smtp://me:***@mail.example:25");
    }

    @Test
    void a_mail_server_is_named_with_a_sender_and_with_addresses_that_are_some() {
        String server = "smtp://mail.example";
        assertUse(
                () -> Config.load(folder.resolve("none.toml"), Map.of("VERBATIM_MAIL_SMTP", server)),
                "mail.from is missing");
        assertUse(
                () -> Config.load(
                        folder.resolve("none.toml"),
                        Map.of("VERBATIM_MAIL_SMTP", server, "VERBATIM_MAIL_FROM", "a@b.example\nBcc: c@d.example")),
                "mail.from is missing, or no address");
        assertUse(
                () -> Config.load(
                        folder.resolve("none.toml"),
                        Map.of("VERBATIM_MAIL_SMTP", "http://mail.example", "VERBATIM_MAIL_FROM", "a@b.example")),
                "mail.smtp is no mail server");
    }

    @Test
    void the_key_of_replies_comes_from_the_environment_alone_and_has_32_bytes() throws IOException {
        Path file = write("[replies]\nkey = \"AAAA\"\n");
        assertUse(() -> Config.load(file, Map.of()), "replies.key is a secret and does not belong in this file");
        Path none = folder.resolve("none.toml");
        assertUse(() -> Config.load(none, Map.of("VERBATIM_REPLIES_KEY", "AAAA")), "expected 32 bytes in base64");
        String key = "A".repeat(43) + "=";
        Config config = Config.load(none, Map.of("VERBATIM_REPLIES_KEY", key));
        assertThat(config.replies().key()).isEqualTo(key);
        assertThat(config.toString()).doesNotContain(key);
    }

    @Test
    void another_service_to_sign_in_by_is_named_whole_or_not_at_all() throws IOException {
        Path file = write("""
                [oidc]
                issuer = "https://login.example/realms/news"
                client_id = "verbatim"
                name = "House account"
                """);
        OidcClient client =
                Config.load(file, Map.of("VERBATIM_OIDC_CLIENT_SECRET", "hush")).oidc();
        assertThat(client)
                .isEqualTo(new OidcClient(
                        URI.create("https://login.example/realms/news"),
                        "verbatim",
                        "hush",
                        "House account",
                        "preferred_username"));
        assertUse(() -> Config.load(file, Map.of()), "OpenID Connect lacks its secret");
        Path none = folder.resolve("none.toml");
        assertUse(() -> Config.load(none, Map.of("VERBATIM_OIDC_CLIENT_SECRET", "hush")), "lacks oidc.issuer");
        for (String issuer : List.of("http://login.example", "https://login.example/?a", "login.example")) {
            assertUse(() -> Config.load(none, Map.of("VERBATIM_OIDC_ISSUER", issuer)), "expected https://");
        }
    }

    @Test
    void the_secret_of_a_client_is_no_part_of_the_file_and_is_never_shown() throws IOException {
        Path file = write("[oidc]\nclient_secret = \"hush\"\n");
        assertUse(() -> Config.load(file, Map.of()), "oidc.client_secret is a secret");
        Path secret = Files.writeString(folder.resolve("secret"), "hush\n");
        Config config = Config.load(
                folder.resolve("none.toml"),
                Map.of(
                        "VERBATIM_OIDC_ISSUER", "http://localhost:9000",
                        "VERBATIM_OIDC_CLIENT_ID", "verbatim",
                        "VERBATIM_OIDC_CLIENT_SECRET_FILE", secret.toString()));
        assertThat(config.oidc()).extracting(OidcClient::secret).isEqualTo("hush");
        assertThat(config.origins().toString() + config).doesNotContain("hush").contains("***");
    }

    private Path write(String toml) throws IOException {
        return Files.writeString(folder.resolve("verbatim.toml"), toml);
    }

    private static void assertUse(org.assertj.core.api.ThrowableAssert.ThrowingCallable start, String message) {
        assertThatThrownBy(start).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.USE);
            assertThat(fault.what()).contains(message);
        });
    }
}
