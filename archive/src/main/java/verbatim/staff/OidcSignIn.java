package verbatim.staff;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Tokens;
import verbatim.fault.Fault;
import verbatim.holdings.Account;
import verbatim.staff.OidcProvider.Unproven;

/**
 * Signing in with an account of another service: OpenID Connect Core 1.0, section 3.1 (a code, with PKCE by RFC 7636). It signs in accounts that are here
 * and active, and makes none. What belongs together is told by one secret that the browser keeps meanwhile: state, nonce and verifier are drawn from it,
 * and nothing is kept here. Thread-safe.
 */
public final class OidcSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    /** When it began, in seconds, and 256 random bits. */
    private static final Pattern SECRET = Pattern.compile("([0-9]{1,12})\\.[A-Za-z0-9_-]{43}");

    /** Folding makes other scripts' letters ours, such as the sign for kelvin k: a name of those is another person's. */
    private static final Pattern PLAIN = Pattern.compile("\\p{ASCII}+");

    private final OidcClient client;
    private final OidcProvider provider;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Tokens tokens;
    private final SignIn signIn;

    OidcSignIn(OidcClient client, Catalogue catalogue, Clock clock, Tokens tokens, SignIn signIn) {
        this.client = client;
        this.provider = new OidcProvider(client, clock);
        this.catalogue = catalogue;
        this.clock = clock;
        this.tokens = tokens;
        this.signIn = signIn;
    }

    /**
     * A sign-in that begins.
     *
     * @param to the provider's address to send the browser to
     * @param secret for the browser to keep until it comes back
     */
    public record Start(URI to, String secret) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** Signed in; the token is kept nowhere else. */
        record In(Account account, String token) implements Outcome {}

        /** The provider knows them, and nobody who may sign in here has that name. */
        record Stranger() implements Outcome {}

        /** Nothing was proved: broken off, too late, or not what this browser began. */
        record Unproved() implements Outcome {}

        /** Not looked at: too much of that from this address. */
        record Later(Duration pause) implements Outcome {}
    }

    /** What people call their account there. */
    public String name() {
        return client.name();
    }

    /** How long a sign-in may take, the provider's questions included. */
    public static Duration patience() {
        return Limits.ELSEWHERE;
    }

    /**
     * Begins.
     *
     * @param root the site's address, which the provider sends people back to
     * @throws Fault {@code RESOURCES} when the provider does not answer
     */
    public Start begin(String root) {
        String secret = clock.instant().getEpochSecond() + "." + tokens.fresh();
        AuthenticationRequest request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), new ClientID(client.id()), back(root))
                .endpointURI(provider.authorize())
                .state(new State(state(secret)))
                .nonce(nonce(secret))
                .codeChallenge(verifier(secret), CodeChallengeMethod.S256)
                .build();
        return new Start(request.toURI(), secret);
    }

    /**
     * Signs in whoever came back.
     *
     * @param secret what the browser kept
     * @param answer the parameters that the provider sent along
     * @throws Fault {@code RESOURCES} when the provider does not answer
     */
    public Outcome end(String root, String secret, Map<String, List<String>> answer, String address, String agent) {
        Optional<Duration> wait = signIn.throttle().begin(address);
        if (wait.isPresent()) {
            return new Outcome.Later(wait.get());
        }
        boolean counts = false;
        try {
            return in(named(root, secret, answer), agent);
        } catch (Unproven e) {
            counts = true;
            LOG.info("event=staff.oidc.refused address={} reason=\"{}\"", address, e.getMessage());
            return new Outcome.Unproved();
        } finally {
            if (!counts) {
                signIn.throttle().good(address);
            }
        }
    }

    /** The name that the provider vouches for. */
    private String named(String root, String secret, Map<String, List<String>> answer) throws Unproven {
        if (!fresh(secret)) {
            throw new Unproven("this browser began no sign-in, or too long ago");
        }
        AuthorizationCodeGrant code =
                new AuthorizationCodeGrant(code(root, secret, answer), back(root), verifier(secret));
        @Nullable Object claim = provider.redeem(code, nonce(secret)).getClaim(client.claim());
        if (claim instanceof String name) {
            return name;
        }
        throw new Unproven("the ID token has no text as " + client.claim());
    }

    private AuthorizationCode code(String root, String secret, Map<String, List<String>> answer) throws Unproven {
        AuthenticationResponse said;
        try {
            said = AuthenticationResponseParser.parse(back(root), answer);
        } catch (ParseException e) {
            throw new Unproven("the way back is not understood (" + e.getMessage() + ")");
        }
        if (said.getState() == null || !same(said.getState().getValue(), state(secret))) {
            throw new Unproven("the state is not the one this browser began with");
        }
        if (said.getIssuer() != null
                && !said.getIssuer().getValue().equals(client.issuer().toString())) {
            throw new Unproven("another issuer sent it");
        }
        if (!said.indicatesSuccess()) {
            throw new Unproven("the provider says "
                    + said.toErrorResponse().getErrorObject().getCode());
        }
        @Nullable AuthorizationCode code = said.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new Unproven("no code came");
        }
        return code;
    }

    private Outcome in(String named, String agent) {
        Optional<Account> account = Optional.of(named)
                .filter(it -> PLAIN.matcher(it).matches())
                .map(Names::folded)
                .flatMap(catalogue.accounts()::byName)
                .filter(Account::active);
        if (account.isEmpty()) {
            LOG.info("event=staff.oidc.stranger");
            return new Outcome.Stranger();
        }
        return new Outcome.In(account.get(), signIn.open(account.get(), agent));
    }

    private boolean fresh(String secret) {
        var parts = SECRET.matcher(secret);
        if (!parts.matches()) {
            return false;
        }
        Instant began = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        Instant now = clock.instant();
        return !began.isAfter(now) && now.isBefore(began.plus(Limits.ELSEWHERE));
    }

    private static URI back(String root) {
        return URI.create(root + "/login/oidc/back");
    }

    private static String state(String secret) {
        return Tokens.derived(secret, "state");
    }

    private static Nonce nonce(String secret) {
        return new Nonce(Tokens.derived(secret, "nonce"));
    }

    private static CodeVerifier verifier(String secret) {
        return new CodeVerifier(Tokens.derived(secret, "verifier"));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
