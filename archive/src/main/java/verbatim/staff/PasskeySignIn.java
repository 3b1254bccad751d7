package verbatim.staff;

import static verbatim.language.Texts.t;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Tokens;
import verbatim.holdings.Account;
import verbatim.holdings.AuditEntry.Deed;
import verbatim.holdings.Passkey;
import verbatim.staff.SignIn.Outcome;

/**
 * Passkeys (WebAuthn, https://www.w3.org/TR/webauthn-3/): made at the desk, and signed in with instead of name and password. The device must ask its owner
 * for a finger, a face or a PIN; what kind of device it is is not asked. A challenge is used once. Thread-safe.
 */
public final class PasskeySignIn {
    private static final Logger LOG = LoggerFactory.getLogger(PasskeySignIn.class);

    private final Catalogue catalogue;
    private final Clock clock;
    private final Tokens tokens;
    private final SignIn signIn;
    private final PasskeyBook book;
    private final Cache<String, PublicKeyCredentialCreationOptions> offered = pending();
    private final Cache<String, AssertionRequest> asked = pending();

    PasskeySignIn(Catalogue catalogue, Clock clock, Tokens tokens, SignIn signIn) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.tokens = tokens;
        this.signIn = signIn;
        this.book = new PasskeyBook(catalogue.passkeys());
    }

    private static <T> Cache<String, T> pending() {
        return Caffeine.newBuilder()
                .expireAfterWrite(Limits.CHALLENGE)
                .maximumSize(Limits.CHALLENGES)
                .build();
    }

    /**
     * What a browser passes on to a device.
     *
     * @param id sent back with the answer
     * @param options JSON as the standard has it
     */
    public record Challenge(String id, String options) {}

    /**
     * Begins a passkey for this account.
     *
     * @param root the site's address, which the passkey is good for alone
     */
    public Challenge offer(Account account, String root) {
        String handle = catalogue.passkeys().of(account.name()).stream()
                .findFirst()
                .map(Passkey::handle)
                .orElseGet(tokens::fresh);
        UserIdentity user = UserIdentity.builder()
                .name(account.name())
                .displayName(account.displayName())
                .id(new ByteArray(Base64.getUrlDecoder().decode(handle)))
                .build();
        PublicKeyCredentialCreationOptions options = party(root)
                .startRegistration(StartRegistrationOptions.builder()
                        .user(user)
                        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build())
                        .build());
        String id = tokens.fresh();
        offered.put(account.name() + " " + id, options);
        return new Challenge(id, json(() -> options.toCredentialsCreateJson()));
    }

    /** Keeps the passkey that the device made; false when the answer is not one to that challenge. */
    public boolean keep(Account account, String root, String id, String answer, String label) {
        @Nullable PublicKeyCredentialCreationOptions options = offered.asMap().remove(account.name() + " " + id);
        if (options == null || catalogue.passkeys().of(account.name()).size() >= Limits.PASSKEYS) {
            return false;
        }
        try {
            RegistrationResult made = party(root)
                    .finishRegistration(FinishRegistrationOptions.builder()
                            .request(options)
                            .response(PublicKeyCredential.parseRegistrationResponseJson(answer))
                            .build());
            keep(new Passkey(
                    made.getKeyId().getId().getBase64Url(),
                    account.name(),
                    options.getUser().getId().getBase64Url(),
                    made.getPublicKeyCose().getBase64Url(),
                    made.getSignatureCount(),
                    label.isBlank() ? t("staff.passkey") : label.strip(),
                    clock.instant(),
                    null));
            return true;
        } catch (IOException | RegistrationFailedException e) {
            LOG.info("event=staff.passkey.unfit reason=\"{}\"", e.getMessage());
            return false;
        }
    }

    private void keep(Passkey passkey) {
        catalogue.inTransaction(() -> {
            catalogue.passkeys().add(passkey);
            return catalogue.trail().add(passkey.account(), Deed.PASSKEY_MADE, passkey.account(), null, null);
        });
    }

    /** Begins a sign-in; the device knows whose passkey it has. */
    public Challenge ask(String root) {
        AssertionRequest request = party(root)
                .startAssertion(StartAssertionOptions.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build());
        String id = tokens.fresh();
        asked.put(id, request);
        return new Challenge(id, json(() -> request.toCredentialsGetJson()));
    }

    /** Signs in whoever's device answered rightly. */
    public Outcome signIn(String root, String id, String answer, String agent) {
        @Nullable AssertionRequest request = asked.asMap().remove(id);
        if (request == null) {
            return new Outcome.No();
        }
        try {
            AssertionResult result = party(root)
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(request)
                            .response(PublicKeyCredential.parseAssertionResponseJson(answer))
                            .build());
            return result.isSuccess() ? in(result, agent) : new Outcome.No();
        } catch (IOException | AssertionFailedException e) {
            LOG.info("event=staff.passkey.refused reason=\"{}\"", e.getMessage());
            return new Outcome.No();
        }
    }

    private Outcome in(AssertionResult result, String agent) {
        Optional<Account> account =
                catalogue.accounts().byName(result.getUsername()).filter(Account::active);
        if (account.isEmpty()) {
            return new Outcome.No();
        }
        Instant now = clock.instant();
        catalogue
                .passkeys()
                .used(result.getCredential().getCredentialId().getBase64Url(), result.getSignatureCount(), now);
        return new Outcome.In(account.get(), signIn.open(account.get(), agent));
    }

    /** Of one account, the first made first. */
    public List<Passkey> of(Account account) {
        return catalogue.passkeys().of(account.name());
    }

    /** Forgets one; false when the account has no such. */
    public boolean remove(Account account, String id) {
        return catalogue.inTransaction(() -> {
            boolean removed = catalogue.passkeys().remove(account.name(), id);
            if (removed) {
                catalogue.trail().add(account.name(), Deed.PASSKEY_REMOVED, account.name(), null, null);
            }
            return removed;
        });
    }

    private RelyingParty party(String root) {
        return RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(URI.create(root).getHost())
                        .name("Verbatim")
                        .build())
                .credentialRepository(book)
                .origins(Set.of(root))
                .clock(clock)
                .build();
    }

    private interface Writing {
        String json() throws IOException;
    }

    private static String json(Writing writing) {
        try {
            return writing.json();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
