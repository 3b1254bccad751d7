package verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import verbatim.cli.Console;
import verbatim.cli.Verbatim;
import verbatim.wire.Json;

/** {@code verbatim user}, as it is called. */
class UserTest {
    @TempDir
    private Path folder;

    /** What a call gave. */
    private record Said(int exit, String out, String err) {}

    private Said user(String... arguments) {
        List<String> all = new ArrayList<>(List.of("user", "--home", folder.toString()));
        all.addAll(List.of(arguments));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Verbatim.run(
                Main::open,
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false),
                Map.of(),
                all.toArray(String[]::new));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void an_account_is_added_listed_changed_and_disabled() {
        assertThat(user("list"))
                .isEqualTo(new Said(
                        0, "", "There is no account yet. Add one: verbatim user add NAME" + " --role administrator\n"));

        Said added = user("add", "alder", "--role", "administrator", "--port", "8081");
        assertThat(added.exit()).isZero();
        assertThat(added.out()).matches("http://127\\.0\\.0\\.1:8081/login/[A-Za-z0-9_-]{43}\n");
        assertThat(added.err()).startsWith("This link sets the password of alder, once, until ");

        user("add", "osk", "--role", "editor", "--role", "archivist", "--display-name", "Jonna Osk");
        assertThat(user("list").out()).isEqualTo("""
                alder                 active    administrator (no password yet)
                osk                   active    archivist, editor (no password yet)
                """);
        assertThat(user("role", "osk", "moderator").out())
                .isEqualTo("osk                   active    moderator (no password yet)\n");
        assertThat(user("disable", "osk").out())
                .isEqualTo("osk                   disabled  moderator (no password yet)\n");
        assertThat(user("enable", "osk").exit()).isZero();
        assertThat(user("link", "osk").out()).contains("http://127.0.0.1:8080/login/");
    }

    @Test
    void a_configuration_that_is_named_must_be_there() {
        String file = folder.resolve("none.toml").toString();
        assertThat(user("list", "--config", file))
                .isEqualTo(new Said(
                        2, "", "verbatim: " + file + " is not there. Name a file that is there with --config.\n"));
    }

    @Test
    void as_json_it_is_one_value() {
        JsonNode added = json(user("add", "alder", "--role", "administrator", "--json"));
        assertThat(added.get("name").asString()).isEqualTo("alder");
        assertThat(added.get("link").asString()).contains("/login/");
        assertThat(added.get("expires").asString()).endsWith("Z");
        JsonNode listed = json(user("list", "--json")).get("users").get(0);
        assertThat(listed.get("roles").get(0).asString()).isEqualTo("administrator");
        assertThat(listed.get("state").asString()).isEqualTo("active");
        assertThat(listed.get("has_password").asBoolean()).isFalse();
    }

    private static JsonNode json(Said said) {
        assertThat(said.exit()).isZero();
        assertThat(said.out().lines()).hasSize(1);
        assertThat(said.err()).isEmpty();
        return Json.mapper().readTree(said.out());
    }

    @Test
    void wrong_use_ends_with_2_and_says_what_to_do() {
        assertThat(user().exit()).isEqualTo(2);
        assertThat(user("add").err()).isEqualTo("verbatim: a name is missing. Try: verbatim user --help\n");
        assertThat(user("add", "osk").err()).startsWith("verbatim: a role is missing. Give --role ROLE");
        assertThat(user("add", "o k", "--role", "editor").exit()).isEqualTo(2);
        assertThat(user("role", "nobody", "editor"))
                .isEqualTo(new Said(2, "", "verbatim: there is no account called nobody. See verbatim user list.\n"));
        user("add", "alder", "--role", "administrator");
        assertThat(user("disable", "alder").err())
                .isEqualTo("verbatim: alder is the last administrator. Make somebody else an administrator first.\n");
        assertThat(user("role", "alder", "king").exit()).isEqualTo(2);
    }
}
