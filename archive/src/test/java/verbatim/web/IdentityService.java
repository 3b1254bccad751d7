package verbatim.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import verbatim.wire.Json;

/** A small provider of OpenID Connect: whoever comes is signed in as {@link #person} at once. What it says can be bent, to see that it is not believed. */
final class IdentityService implements AutoCloseable {
    static final String CLIENT = "verbatim";
    static final String SECRET = "a secret of two: the service & the archive";

    final AtomicInteger described = new AtomicInteger();
    String person;
    /** What it calls itself. */
    String called;
    /** Changes what the ID token says. */
    Consumer<JWTClaimsSet.Builder> bend;
    /** Makes the token of what it says. */
    Function<JWTClaimsSet, JWT> sign;
    /** What it answers with; 0 for what is due. */
    int broken;
    /** The parameters of the last request to sign in. */
    Map<String, List<String>> asked = Map.of();

    RSAKey key = key("first");
    private final HttpServer server;
    private final Map<String, Map<String, List<String>>> codes = new ConcurrentHashMap<>();

    IdentityService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
        honest();
    }

    /** Another site's name than the archive's in these tests, which is 127.0.0.1. */
    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The settings of an archive that signs in by this. */
    static Map<String, String> settings(String issuer) {
        return Map.of(
                "VERBATIM_OIDC_ISSUER", issuer,
                "VERBATIM_OIDC_CLIENT_ID", CLIENT,
                "VERBATIM_OIDC_CLIENT_SECRET", SECRET,
                "VERBATIM_OIDC_NAME", "House account");
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    SignedJWT signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    static SignedJWT signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void honest() {
        person = "osk";
        called = issuer();
        bend = claims -> {};
        sign = this::signed;
        broken = 0;
    }

    private void describe(HttpExchange exchange) throws IOException {
        described.incrementAndGet();
        json(
                exchange,
                broken == 0 ? 200 : broken,
                Json.write(Map.of(
                        "issuer",
                        called,
                        "authorization_endpoint",
                        issuer() + "/authorize",
                        "token_endpoint",
                        issuer() + "/token",
                        "jwks_uri",
                        issuer() + "/keys",
                        "response_types_supported",
                        List.of("code"),
                        "subject_types_supported",
                        List.of("public"),
                        "id_token_signing_alg_values_supported",
                        List.of("RS256", "HS256", "none"))));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        asked = URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        String code = "code-" + codes.size();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        one(asked, "redirect_uri") + "?code=" + code + "&state="
                                + Browserless.encoded(one(asked, "state")));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, List<String>> began = codes.remove(one(form, "code"));
        if (broken != 0) {
            json(exchange, broken, "{}");
        } else if (began == null || !theClient(exchange) || !belong(began, form)) {
            json(exchange, 400, "{\"error\": \"invalid_grant\"}");
        } else {
            json(
                    exchange,
                    200,
                    Json.write(Map.of(
                            "access_token", "unused",
                            "token_type", "Bearer",
                            "id_token", sign.apply(claims(one(began, "nonce"))).serialize())));
        }
    }

    private JWTClaimsSet claims(String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("4711")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("preferred_username", person);
        bend.accept(claims);
        return claims.build();
    }

    /** RFC 6749, section 2.3.1: both are encoded as in a form, then joined. */
    private static boolean theClient(HttpExchange exchange) {
        String both = Browserless.encoded(CLIENT) + ":" + Browserless.encoded(SECRET);
        return ("Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static boolean belong(Map<String, List<String>> began, Map<String, List<String>> form) {
        return one(began, "redirect_uri").equals(one(form, "redirect_uri"))
                && one(began, "code_challenge_method").equals("S256")
                && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(one(form, "code_verifier")))
                        .getValue()
                        .equals(one(began, "code_challenge"));
    }

    static String one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
