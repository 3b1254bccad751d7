package verbatim.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Tokens;
import verbatim.catalogue.Trail;

/** The staff of an archive: the accounts, how they sign in, and the trail of what was done. Thread-safe. */
public final class Staff {
    private final Catalogue catalogue;
    private final Roster roster;
    private final SignIn signIn;
    private final PasskeySignIn passkeys;
    private final Optional<OidcSignIn> oidc;
    private final AtomicBoolean exists = new AtomicBoolean();

    /**
     * @param random where tokens and salts come from
     * @param elsewhere another service to sign in by; null for none
     */
    public Staff(Catalogue catalogue, Clock clock, SecureRandom random, @Nullable OidcClient elsewhere) {
        this.catalogue = catalogue;
        Tokens tokens = new Tokens(random);
        this.roster = new Roster(catalogue, clock, tokens);
        this.signIn = new SignIn(catalogue, clock, tokens, new Passwords(random));
        this.passkeys = new PasskeySignIn(catalogue, clock, tokens, signIn);
        this.oidc = Optional.ofNullable(elsewhere).map(it -> new OidcSignIn(it, catalogue, clock, tokens, signIn));
    }

    /** Whether there is an account. Until there is, whoever is at this machine is the one local person; once there is, there always is. */
    public boolean exists() {
        if (!exists.get() && catalogue.accounts().any()) {
            exists.set(true);
        }
        return exists.get();
    }

    public Roster roster() {
        return roster;
    }

    public SignIn signIn() {
        return signIn;
    }

    public PasskeySignIn passkeys() {
        return passkeys;
    }

    /** Empty when no other service is named in the configuration. */
    public Optional<OidcSignIn> oidc() {
        return oidc;
    }

    public Trail trail() {
        return catalogue.trail();
    }
}
