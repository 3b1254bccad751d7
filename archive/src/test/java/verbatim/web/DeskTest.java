package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.web.Colleagues.PASSWORD;
import static verbatim.web.Colleagues.credentials;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import verbatim.holdings.AuditEntry.Deed;
import verbatim.holdings.Role;
import verbatim.staff.Roster;
import verbatim.web.Colleagues.Colleague;
import verbatim.wire.Json;

/** Signing in and the desk, on the wire. */
class DeskTest extends StaffedSite {
    private static final List<String> ADMINISTRATORS = List.of(
            "/desk/accounts",
            "/desk/accounts.json",
            "/desk/accounts/osk",
            "/desk/accounts/osk.json",
            "/desk/audit",
            "/desk/audit.json");

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> tries(String name, String password) {
        return browser.post("/login", credentials(name, password), "Accept", "text/html");
    }

    @Test
    void without_an_account_nobody_can_sign_in_and_the_local_person_is_told_how_it_begins() {
        assertThat(browser.get("/login").statusCode()).isEqualTo(404);
        assertThat(tries("osk", PASSWORD).statusCode()).isEqualTo(404);
        assertThat(browser.get("/desk").body()).contains("one person at this machine", "verbatim user add");
        assertThat(browser.get("/").body()).doesNotContain("Sign in").doesNotContain("/desk");
        ADMINISTRATORS.forEach(
                path -> assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404));
    }

    @Test
    void a_link_sets_the_password_and_signs_in() {
        var invitation =
                trove.archive.staff().roster().add(Roster.COMMAND_LINE, "osk", "Jonna Osk", Set.of(Role.EDITOR));
        HttpResponse<String> form = browser.get(invitation.path());
        assertThat(form.body()).contains("Set a password", "Jonna Osk");
        assertThat(header(form, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(form, "Referrer-Policy")).isEqualTo("strict-origin");
        assertThat(header(form, "Link")).doesNotContain(invitation.token());

        HttpResponse<String> poor = browser.post(invitation.path(), "password=short", "Accept", "text/html");
        assertThat(poor.statusCode()).isEqualTo(422);
        assertThat(poor.body()).contains("It has 5 characters; at least 12 are needed.");

        HttpResponse<String> set = browser.post(invitation.path(), "password=" + Browserless.encoded(PASSWORD));
        assertThat(set.statusCode()).isEqualTo(303);
        assertThat(header(set, "Location")).endsWith("/desk");
        assertThat(header(set, "Set-Cookie"))
                .matches("verbatim=[A-Za-z0-9_-]{43}; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax");
        assertThat(browser.get(invitation.path()).statusCode()).isEqualTo(404);
        assertThat(browser.post(invitation.path(), "password=" + Browserless.encoded(PASSWORD))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_desk_says_who_is_signed_in_and_signing_out_ends_it() {
        colleagues.hire("osk", Role.EDITOR);
        Colleague osk = colleagues.signIn("osk");
        HttpResponse<String> desk = osk.get("/desk");
        assertThat(desk.body())
                .contains("Signed in as <b>osk</b>", "this browser")
                .doesNotContain("/desk/accounts");
        assertThat(header(desk, "Cache-Control")).isEqualTo("no-store");
        assertThat(osk.get("/").body()).contains("href=\"/desk\"");
        assertThat(header(osk.get("/login"), "Location")).endsWith("/desk");

        HttpResponse<String> out = osk.post("/logout", "");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(header(out, "Set-Cookie")).startsWith("verbatim=; Path=/; Max-Age=0;");
        assertThat(osk.get("/desk").statusCode()).isEqualTo(404);
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_answered_with_the_same_bytes() {
        colleagues.hire("osk", Role.EDITOR);
        HttpResponse<String> wrong = tries("osk", "a wrong password");
        HttpResponse<String> nobody = tries("nob", "a wrong password");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(nobody.statusCode()).isEqualTo(403);
        assertThat(nobody.body()).isEqualTo(wrong.body().replace("value=\"osk\"", "value=\"nob\""));
        assertThat(wrong.body()).contains("do not go together");
        assertThat(nobody.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
        assertThat(header(wrong, "Set-Cookie")).isEmpty();
    }

    @Test
    void too_many_tries_wait_alike_for_every_name() {
        colleagues.hire("osk", Role.EDITOR);
        for (String name : List.of("osk", "nobody")) {
            for (int i = 0; i < 5; i++) {
                assertThat(tries(name, "a wrong password").statusCode()).isEqualTo(403);
            }
            HttpResponse<String> slowed = tries(name, PASSWORD);
            assertThat(slowed.statusCode()).as(name).isEqualTo(429);
            assertThat(header(slowed, "Retry-After")).isEqualTo("1");
            assertThat(slowed.body()).contains("There were too many tries. The next one is looked at in 1 second.");
        }
        now.updateAndGet(at -> at.plusSeconds(1));
        assertThat(tries("osk", PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void what_is_not_for_somebody_is_not_here_for_them() {
        colleagues.hire("osk", Role.EDITOR, Role.MODERATOR);
        Colleague osk = colleagues.signIn("osk");
        String elsewhere = browser.get("/not-here", "Accept", "text/html").body();
        for (String path : ADMINISTRATORS) {
            assertThat(osk.get(path).statusCode()).as(path).isEqualTo(404);
            HttpResponse<String> answer = browser.get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            if (!path.endsWith(".json")) {
                assertThat(answer.body()).isEqualTo(elsewhere.replace("/not-here", path));
            }
        }
        for (String path : List.of("/desk/accounts", "/desk/accounts/osk", "/desk/accounts/osk/link")) {
            assertThat(osk.post(path, "role=administrator&state=active&revision=1&name=x")
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(browser.get("/desk").statusCode()).isEqualTo(404);
        assertThat(browser.get("/desk.json").statusCode()).isEqualTo(404);
        assertThat(trove.archive.staff().roster().list()).hasSize(1);
    }

    @Test
    void an_administrator_adds_changes_and_disables_people() {
        colleagues.hire("alder", Role.ADMINISTRATOR);
        Colleague alder = colleagues.signIn("alder");

        HttpResponse<String> added =
                alder.post("/desk/accounts", "name=osk&display_name=Jonna+Osk&role=editor&role=archivist");
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.body()).contains("A link for osk.", site.address() + "/login/", "archivist, editor");
        assertThat(alder.post("/desk/accounts", "name=osk&role=editor").body())
                .contains("There is already an account called osk.");
        assertThat(alder.post("/desk/accounts", "name=birk").body()).contains("An account needs at least one role.");

        assertThat(alder.get("/desk/accounts/osk").body()).contains("value=\"editor\" checked");
        HttpResponse<String> changed = alder.post("/desk/accounts/osk", "role=moderator&state=disabled&revision=1");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(alder.get("/desk/accounts").body()).contains("<td>moderator</td><td>Disabled</td>");
        assertThat(alder.post("/desk/accounts/osk", "role=moderator&state=active&revision=2")
                        .statusCode())
                .isEqualTo(303);
        assertThat(alder.post("/desk/accounts/osk/link", "").body()).contains("A link for osk.");

        String trail = alder.get("/desk/audit").body();
        assertThat(trail).contains("Account added", "One-time link made");
        assertThat(trail).contains("account.added", "account.disabled", "account.enabled", "link.made", "alder");
        assertThat(alder.get("/desk/audit?who=nobody").body()).contains("No entry fits.");
        assertThat(alder.get("/desk/audit?what=account").body()).doesNotContain("link.made");
        JsonNode entry = Json.mapper()
                .readTree(alder.get("/desk/audit.json?what=account.disabled").body())
                .get("entries")
                .get(0);
        assertThat(entry.get("who").asString()).isEqualTo("alder");
        assertThat(entry.at("/before/roles/0").asString()).isEqualTo("archivist");
        assertThat(entry.at("/after/state").asString()).isEqualTo("disabled");
    }

    @Test
    void the_second_of_two_edits_is_told_what_the_first_one_made() {
        colleagues.hire("alder", Role.ADMINISTRATOR);
        colleagues.hire("osk", Role.EDITOR);
        Colleague alder = colleagues.signIn("alder");
        alder.post("/desk/accounts/osk", "role=moderator&state=active&revision=1");

        HttpResponse<String> stale = alder.post("/desk/accounts/osk", "role=archivist&state=active&revision=1");

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Somebody else changed this account meanwhile", "<td>archivist</td><td>moderator</td>")
                .contains("name=\"revision\" value=\"2\"");
    }

    @Test
    void a_program_edits_with_if_match() {
        colleagues.hire("alder", Role.ADMINISTRATOR);
        colleagues.hire("osk", Role.EDITOR);
        Colleague alder = colleagues.signIn("alder");
        String tag = header(alder.get("/desk/accounts/osk.json"), "ETag");
        assertThat(alder.post("/desk/accounts/osk", "role=moderator&state=active", "If-Match", tag)
                        .statusCode())
                .isEqualTo(303);
        assertThat(alder.post("/desk/accounts/osk", "role=archivist&state=active", "If-Match", tag)
                        .statusCode())
                .isEqualTo(409);
        assertThat(alder.post("/desk/accounts/osk", "role=archivist&state=active")
                        .statusCode())
                .isEqualTo(400);
        assertThat(trove.archive.staff().roster().byName("osk").orElseThrow().roles())
                .containsExactly(Role.MODERATOR);
    }

    @Test
    void only_a_page_of_this_session_can_send_a_form() {
        colleagues.hire("alder", Role.ADMINISTRATOR);
        Colleague alder = colleagues.signIn("alder");
        Colleague elsewhere = colleagues.signIn("alder");
        String add = "name=osk&role=editor";
        assertThat(browser.post("/desk/accounts", add, "Cookie", alder.cookie()).statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/desk/accounts", add + "&form=" + elsewhere.form(), "Cookie", alder.cookie())
                        .statusCode())
                .isEqualTo(403);
        assertThat(alder.post("/desk/accounts", add, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(alder.post("/desk/accounts", add, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/login", credentials("alder", PASSWORD), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/logout", "", "Cookie", alder.cookie()).statusCode())
                .isEqualTo(403);
        assertThat(trove.archive.staff().roster().list()).hasSize(1);
        assertThat(alder.post("/desk/accounts", add, "Origin", site.address()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void sessions_are_ended_one_by_one() {
        colleagues.hire("osk", Role.EDITOR);
        colleagues.hire("birk", Role.EDITOR);
        Colleague here = colleagues.signIn("osk");
        Colleague there = colleagues.signIn("osk");
        JsonNode sessions =
                Json.mapper().readTree(there.get("/desk.json").body()).get("sessions");
        String own = sessions.valueStream()
                .filter(session -> session.get("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        assertThat(colleagues
                        .signIn("birk")
                        .post("/desk/sessions", "session=" + own)
                        .statusCode())
                .isEqualTo(404);
        assertThat(here.post("/desk/sessions", "session=" + own).statusCode()).isEqualTo(303);
        assertThat(there.get("/desk").statusCode()).isEqualTo(404);
        assertThat(here.get("/desk").statusCode()).isEqualTo(200);
        now.updateAndGet(at -> at.plus(Duration.ofHours(14)));
        assertThat(here.get("/desk").statusCode()).isEqualTo(404);
    }

    @Test
    void without_another_service_in_the_configuration_there_is_nothing_of_it() {
        colleagues.hire("osk", Role.EDITOR);
        assertThat(browser.get("/login").body()).doesNotContain("oidc");
        String nothing = browser.get("/login/nothing", "Accept", "text/html").body();
        for (String path : List.of("/login/oidc", "/login/oidc/back", "/login/oidc/back?code=a&state=b")) {
            HttpResponse<String> answer = browser.get(path, "Accept", "text/html", "Cookie", "verbatim-oidc=x");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(nothing);
            assertThat(header(answer, "Set-Cookie")).isEmpty();
        }
    }

    @Test
    void ones_own_password_is_changed_at_the_desk() {
        colleagues.hire("osk", Role.CONTRIBUTOR);
        Colleague osk = colleagues.signIn("osk");
        Colleague elsewhere = colleagues.signIn("osk");
        String old = "old=" + Browserless.encoded(PASSWORD);
        assertThat(osk.get("/desk").body()).contains("href=\"/desk/password\"");
        assertThat(osk.get("/desk/password").body()).contains("Change your password", "value=\"osk\"");
        assertThat(Json.mapper()
                        .readTree(osk.get("/desk/password.json").body())
                        .get("has_password")
                        .asBoolean())
                .isTrue();
        assertThat(browser.get("/desk/password").statusCode()).isEqualTo(404);
        assertThat(browser.get("/desk/password.json").statusCode()).isEqualTo(404);
        assertThat(browser.post("/desk/password", old + "&new=another+long+password", "Cookie", osk.cookie())
                        .statusCode())
                .isEqualTo(403);

        HttpResponse<String> wrong = osk.post("/desk/password", "old=nonsense&new=another+long+password");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("This is not the password until now.");
        HttpResponse<String> poor = osk.post("/desk/password", old + "&new=short");
        assertThat(poor.statusCode()).isEqualTo(422);
        assertThat(poor.body()).contains("It has 5 characters").doesNotContain(PASSWORD);
        HttpResponse<String> done = osk.post("/desk/password", old + "&new=another+long+password");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(header(done, "Location")).endsWith("/desk?password-changed");
        assertThat(osk.get("/desk?password-changed").body()).contains("Your password is changed.");

        assertThat(osk.get("/desk").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/desk").statusCode()).isEqualTo(404);
        assertThat(tries("osk", PASSWORD).statusCode()).isEqualTo(403);
        assertThat(tries("osk", "another long password").statusCode()).isEqualTo(303);
        for (int i = 0; i < 5; i++) {
            osk.post("/desk/password", "old=nonsense&new=yet+another+password");
        }
        HttpResponse<String> slowed = osk.post("/desk/password", "old=another+long+password&new=yet+another+password");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(header(slowed, "Retry-After")).isEqualTo("1");
    }

    @Test
    void the_trail_is_paged() {
        colleagues.hire("alder", Role.ADMINISTRATOR);
        Colleague alder = colleagues.signIn("alder");
        for (int i = 0; i < 60; i++) {
            trove.archive.catalogue().trail().add("system", Deed.TEXT_EMENDED, "page " + i, null, null);
        }
        JsonNode first =
                Json.mapper().readTree(alder.get("/desk/audit.json?who=system").body());
        assertThat(first.get("entries").size()).isEqualTo(50);
        assertThat(first.at("/entries/0/subject").asString()).isEqualTo("page 59");
        JsonNode second =
                Json.mapper().readTree(alder.get(first.get("next").asString()).body());
        assertThat(second.get("entries").size()).isEqualTo(10);
        assertThat(second.at("/entries/9/subject").asString()).isEqualTo("page 0");
        assertThat(second.get("next").isNull()).isTrue();
    }
}
