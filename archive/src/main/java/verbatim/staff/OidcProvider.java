package verbatim.staff;

import static verbatim.language.Texts.t;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/**
 * The provider as it describes itself (OpenID Connect Discovery 1.0): asked when first needed and again each hour, its keys when a token needs them. One
 * that does not answer is left alone for some seconds, so that nobody waits for it in vain. Thread-safe.
 */
final class OidcProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final int SERVER_ERRORS = 500;
    private static final int CONNECT_MS = (int) Limits.PROVIDER_CONNECT.toMillis();
    private static final int READ_MS = (int) Limits.PROVIDER_READ.toMillis();

    /** Keys of the provider's own. A token signed with the shared secret, or not at all, proves less. */
    private static final Set<JWSAlgorithm> SIGNED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final OidcClient client;
    private final Clock clock;
    private @Nullable Known known;
    private Instant failed = Instant.MIN;

    OidcProvider(OidcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** What is known of it, until then. */
    private record Known(URI authorize, URI token, boolean basic, IDTokenValidator validator, Instant until) {}

    /** What came back proves nothing; the message is for the log. */
    static final class Unproven extends Exception {
        private static final long serialVersionUID = 1L;

        Unproven(String reason) {
            super(reason);
        }
    }

    /**
     * Where people are sent to sign in.
     *
     * @throws Fault {@code RESOURCES} when the provider does not answer; so do the others
     */
    URI authorize() {
        return known().authorize();
    }

    /** What the provider says of whoever it gave this code for. */
    IDTokenClaimsSet redeem(AuthorizationGrant code, Nonce nonce) throws Unproven {
        Known now = known();
        JWT token = token(now, code);
        try {
            return ours(now.validator().validate(token, nonce));
        } catch (BadJOSEException e) {
            throw new Unproven(String.valueOf(e.getMessage()));
        } catch (JOSEException e) {
            throw down("its keys cannot be had", e);
        }
    }

    /** Issued to the archive, and not only meant for it too: Core 1.0, section 3.1.3.7, steps 3 to 5, which the validator leaves to us. */
    private IDTokenClaimsSet ours(IDTokenClaimsSet claims) throws Unproven {
        @Nullable AuthorizedParty party = claims.getAuthorizedParty();
        if (party == null ? claims.getAudience().size() > 1 : !party.getValue().equals(client.id())) {
            throw new Unproven("the ID token was issued to another client");
        }
        return claims;
    }

    private JWT token(Known now, AuthorizationGrant code) throws Unproven {
        HTTPRequest request = new TokenRequest.Builder(now.token(), authentication(now.basic()), code)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(CONNECT_MS);
        request.setReadTimeout(READ_MS);
        request.setFollowRedirects(false);
        try {
            HTTPResponse answer = request.send();
            if (answer.getStatusCode() >= SERVER_ERRORS) {
                throw down("its token endpoint answers " + answer.getStatusCode(), null);
            }
            TokenResponse tokens = OIDCTokenResponseParser.parse(answer);
            if (!tokens.indicatesSuccess()) {
                throw new Unproven("the code was not taken ("
                        + tokens.toErrorResponse().getErrorObject().getCode() + ")");
            }
            return ((OIDCTokenResponse) tokens.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
        } catch (IOException e) {
            throw down("its token endpoint does not answer", e);
        } catch (ParseException e) {
            throw new Unproven("the token endpoint's answer is not understood (" + e.getMessage() + ")");
        }
    }

    private ClientAuthentication authentication(boolean basic) {
        ClientID id = new ClientID(client.id());
        Secret secret = new Secret(client.secret());
        return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }

    private synchronized Known known() {
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.until())) {
            return known;
        }
        if (now.isBefore(failed.plus(Limits.PROVIDER_REST))) {
            throw doesNotAnswer(null);
        }
        try {
            Known asked = ask(now.plus(Limits.PROVIDER_KNOWN));
            known = asked;
            return asked;
        } catch (IOException | GeneralException | IllegalArgumentException e) {
            failed = clock.instant();
            throw down("it does not describe itself", e);
        }
    }

    private Known ask(Instant until) throws IOException, GeneralException {
        OIDCProviderMetadata said = OIDCProviderMetadata.resolve(new Issuer(client.issuer()), CONNECT_MS, READ_MS);
        if (said.getAuthorizationEndpointURI() == null
                || said.getTokenEndpointURI() == null
                || said.getJWKSetURI() == null) {
            throw new GeneralException("it names no authorization_endpoint, token_endpoint or jwks_uri");
        }
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        said.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(CONNECT_MS, READ_MS, Limits.PROVIDER_KEYS_BYTES))
                .refreshAheadCache(false)
                .build();
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(client.issuer()),
                new ClientID(client.id()),
                new JWSVerificationKeySelector<>(algorithms(said), keys),
                null);
        return new Known(
                said.getAuthorizationEndpointURI(),
                said.getTokenEndpointURI(),
                basic(said.getTokenEndpointAuthMethods()),
                validator,
                until);
    }

    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata said) throws GeneralException {
        @Nullable List<JWSAlgorithm> named = said.getIDTokenJWSAlgs();
        Set<JWSAlgorithm> fit = named == null
                ? Set.of()
                : named.stream().filter(SIGNED::contains).collect(Collectors.toSet());
        if (fit.isEmpty()) {
            throw new GeneralException("it signs ID tokens with no RSA or EC key (got " + named + ")");
        }
        return fit;
    }

    /** HTTP Basic is what everybody takes who says nothing else. */
    private static boolean basic(@Nullable List<ClientAuthenticationMethod> taken) {
        return taken == null
                || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                || !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    private Fault down(String why, @Nullable Exception cause) {
        LOG.warn(
                "event=staff.oidc.down issuer={} why=\"{}\" reason=\"{}\"",
                client.issuer(),
                why,
                cause == null ? "" : cause.getMessage());
        return doesNotAnswer(cause);
    }

    private Fault doesNotAnswer(@Nullable Exception cause) {
        String what = t("staff.service.down", "service", client.name());
        String remedy = t("staff.service.down.remedy");
        return cause == null ? Fault.of(Kind.RESOURCES, what, remedy) : Fault.of(Kind.RESOURCES, what, remedy, cause);
    }
}
