package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.web.Colleagues.PASSWORD;
import static verbatim.web.Colleagues.credentials;
import static verbatim.web.IdentityService.one;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.Account.State;
import verbatim.holdings.Role;

/** Signing in by another service, on the wire, with a service that can be made to lie. */
class OidcTest {
    private static final String UNPROVED = "The sign-in with House account did not come to its end. Begin again.";
    private static final String STRANGER = "House account knows you, but nobody of that name may sign in here.";

    private static final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));

    @TempDir
    private static Path folder;

    private static IdentityService service;
    private static Trove trove;
    private static Site site;
    private static Browserless browser;

    @BeforeAll
    static void start() {
        service = new IdentityService();
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        trove = new Trove(folder, clock, IdentityService.settings(service.issuer()));
        site = Site.start(trove.archive, "127.0.0.1", 0);
        browser = new Browserless(site.address());
        new Colleagues(trove.archive, browser).hire("osk", Role.EDITOR);
    }

    @AfterAll
    static void stop() {
        site.close();
        trove.close();
        service.close();
    }

    /** Every test has an honest service, of which nothing is remembered. */
    @BeforeEach
    void begin() {
        service.honest();
        now.updateAndGet(at -> at.plus(Duration.ofHours(3)));
    }

    /** A browser on its way: the cookie it keeps, and where the service sends it. */
    private record Trip(String cookie, String back) {}

    private Trip out() {
        HttpResponse<String> start = browser.get("/login/oidc", "Accept", "text/html");
        assertThat(start.statusCode()).isEqualTo(303);
        HttpResponse<String> there = new Browserless("").get(location(start));
        return new Trip(cookie(start), location(there).substring(site.address().length()));
    }

    private HttpResponse<String> back(Trip trip) {
        return browser.get(trip.back(), "Cookie", trip.cookie(), "Accept", "text/html", "Sec-Fetch-Site", "cross-site");
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static List<String> cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static String cookie(HttpResponse<?> answer) {
        return cookies(answer).getFirst().replaceFirst(";.*", "");
    }

    private static void refused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(words, "Sign in with House account").doesNotContain("code-");
        assertThat(cookies(answer)).noneMatch(cookie -> cookie.startsWith("verbatim="));
    }

    @Test
    void whoever_has_an_account_here_is_signed_in_by_the_service() {
        assertThat(browser.get("/login").body())
                .contains("<a class=\"button\" href=\"/login/oidc\">Sign in with House account</a>");
        service.person = "Osk";
        int described = service.described.get();
        HttpResponse<String> start = browser.get("/login/oidc");
        assertThat(cookies(start))
                .singleElement()
                .asString()
                .matches("verbatim-oidc=\\d+\\.[A-Za-z0-9_-]{43}; Path=/; Max-Age=600; HttpOnly; SameSite=Lax");
        assertThat(start.headers().firstValue("Cache-Control")).contains("no-store");

        Trip trip = out();
        assertThat(one(service.asked, "code_challenge_method")).isEqualTo("S256");
        assertThat(one(service.asked, "redirect_uri")).isEqualTo(site.address() + "/login/oidc/back");
        assertThat(one(service.asked, "scope")).isEqualTo("openid profile");
        assertThat(Set.of(
                        one(service.asked, "state"), one(service.asked, "nonce"), one(service.asked, "code_challenge")))
                .hasSize(3)
                .allMatch(it -> it.length() == 43 && !trip.cookie().contains(it));

        HttpResponse<String> in = back(trip);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).endsWith("/desk");
        assertThat(cookies(in)).hasSize(2).anyMatch(it -> it.startsWith("verbatim-oidc=; Path=/; Max-Age=0;"));
        String session = cookies(in).stream()
                .filter(it -> it.startsWith("verbatim="))
                .findFirst()
                .orElseThrow();
        assertThat(session).matches("verbatim=[A-Za-z0-9_-]{43}; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax");
        String cookie = session.replaceFirst(";.*", "");
        assertThat(browser.get("/desk", "Cookie", cookie).body()).contains("Signed in as <b>osk</b>");
        assertThat(browser.get("/login/oidc", "Cookie", cookie).headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/desk"));
        assertThat(trove.archive.catalogue().trail().list("osk", null, Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.what()).isEqualTo("session.opened"));

        refused(back(trip), UNPROVED);
        assertThat(service.described).hasValue(described + 1);
    }

    @Test
    void only_the_browser_that_began_can_end_it_and_soon() {
        Trip trip = out();
        refused(back(new Trip("other=1", trip.back())), UNPROVED);
        refused(back(new Trip(out().cookie(), trip.back())), UNPROVED);
        refused(back(new Trip(trip.cookie() + "x", trip.back())), UNPROVED);
        refused(back(new Trip(trip.cookie(), trip.back().replaceFirst("state=.", "state=~"))), UNPROVED);
        refused(back(new Trip(trip.cookie(), trip.back().replaceFirst("&state=.*", ""))), UNPROVED);
        refused(back(new Trip(trip.cookie(), "/login/oidc/back")), UNPROVED);
        refused(back(new Trip(trip.cookie(), "/login/oidc/back?response=x.y.z")), UNPROVED);
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(10)));
        refused(back(trip), UNPROVED);
        assertThat(back(out()).statusCode()).isEqualTo(303);
    }

    @Test
    void who_says_no_over_there_is_told_so_here() {
        Trip trip = out();
        String state = trip.back().replaceFirst(".*&", "");
        refused(back(new Trip(trip.cookie(), "/login/oidc/back?error=access_denied&" + state)), UNPROVED);
    }

    @Test
    void a_token_that_proves_nothing_signs_nobody_in() {
        Map<String, Consumer<JWTClaimsSet.Builder>> lies = Map.of(
                "nonce of another sign-in", claims -> claims.claim("nonce", "n-0S6_WzA2Mj"),
                "no nonce", claims -> claims.claim("nonce", null),
                "expired",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3600))),
                "not made yet",
                        claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(3600))),
                "for another audience", claims -> claims.audience("another"),
                "for two audiences, and issued to the other",
                        claims -> claims.audience(List.of("another", IdentityService.CLIENT))
                                .claim("azp", "another"),
                "for two audiences, and issued to nobody said",
                        claims -> claims.audience(List.of("another", IdentityService.CLIENT)),
                "of another issuer", claims -> claims.issuer("http://localhost:1"),
                "name that is no text", claims -> claims.claim("preferred_username", List.of("osk")),
                "no name", claims -> claims.claim("preferred_username", null));
        lies.forEach((lie, bend) -> {
            service.bend = bend;
            HttpResponse<String> answer = back(out());
            assertThat(answer.statusCode()).as(lie).isEqualTo(403);
            refused(answer, UNPROVED);
        });
        service.bend = claims -> {};
        assertThat(back(out()).statusCode()).isEqualTo(303);
    }

    @Test
    void a_token_is_signed_with_a_key_of_the_service() {
        Map<String, Function<JWTClaimsSet, JWT>> forgeries = Map.of(
                "unsigned", PlainJWT::new,
                "signed with the shared secret", OidcTest::shared,
                "signed with another key of the same name",
                        claims -> IdentityService.signed(claims, IdentityService.key(service.key.getKeyID())));
        forgeries.forEach((forgery, sign) -> {
            service.sign = sign;
            assertThat(back(out()).statusCode()).as(forgery).isEqualTo(403);
        });
    }

    @Test
    void a_token_of_a_key_that_the_service_does_not_know_is_refused() {
        service.sign = claims -> IdentityService.signed(claims, IdentityService.key("unknown"));
        refused(back(out()), UNPROVED);
    }

    private static JWT shared(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(IdentityService.SECRET));
            return token;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_new_key_of_the_service_is_taken() {
        assertThat(back(out()).statusCode()).isEqualTo(303);
        service.key = IdentityService.key("second");
        assertThat(back(out()).statusCode()).isEqualTo(303);
    }

    @Test
    void nobody_comes_to_an_account_by_it() {
        List<?> before = trove.archive.staff().roster().list();
        service.person = "birk";
        refused(back(out()), STRANGER);
        // The sign for kelvin, which becomes k in lower case.
        service.person = "os\u212A";
        refused(back(out()), STRANGER);
        service.person = "";
        refused(back(out()), STRANGER);
        assertThat(trove.archive.staff().roster().list()).hasSameSizeAs(before);
    }

    @Test
    void a_disabled_account_stays_out() {
        var roster = trove.archive.staff().roster();
        new Colleagues(trove.archive, browser).hire("ann", Role.EDITOR);
        service.person = "ann";
        assertThat(back(out()).statusCode()).isEqualTo(303);
        roster.edit("alder", "ann", roster.byName("ann").orElseThrow().revision(), Set.of(Role.EDITOR), State.DISABLED);
        refused(back(out()), STRANGER);
    }

    @Test
    void when_the_service_is_down_the_password_still_works() {
        service.broken = 502;
        HttpResponse<String> down = browser.get("/login/oidc", "Accept", "text/html");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body())
                .contains("The service behind House account does not answer.", "Sign in with name and password")
                .contains("href=\"/login/oidc\"");
        assertThat(cookies(down)).isEmpty();
        assertThat(browser.get("/login").body()).contains("Sign in with House account");
        assertThat(browser.post("/login", credentials("osk", PASSWORD)).statusCode())
                .isEqualTo(303);
        service.broken = 0;
        int described = service.described.get();
        assertThat(browser.get("/login/oidc").statusCode()).isEqualTo(503);
        assertThat(service.described).hasValue(described);
        now.updateAndGet(at -> at.plusSeconds(10));
        assertThat(back(out()).statusCode()).isEqualTo(303);
    }

    @Test
    void when_the_service_breaks_down_on_the_way_it_is_said_without_the_code() {
        Trip trip = out();
        service.broken = 502;
        HttpResponse<String> down = back(trip);
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body())
                .contains("does not answer", "href=\"/login/oidc\"")
                .doesNotContain("code-", "state=");
        service.broken = 0;
        assertThat(back(out()).statusCode()).isEqualTo(303);
    }

    @Test
    void a_service_that_lies_about_its_name_is_not_asked() {
        service.called = "http://localhost:1";
        assertThat(browser.get("/login/oidc").statusCode()).isEqualTo(503);
    }

    @Test
    void what_is_refused_counts_for_its_address() {
        for (int i = 0; i < 30; i++) {
            refused(back(new Trip("other=1", "/login/oidc/back?code=x&state=y")), UNPROVED);
        }
        Trip trip = out();
        HttpResponse<String> slowed = back(trip);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).contains("1");
        assertThat(slowed.body()).contains("There were too many tries.");
        now.updateAndGet(at -> at.plusSeconds(1));
        assertThat(back(out()).statusCode()).isEqualTo(303);
    }
}
