package verbatim.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Tokens;
import verbatim.holdings.Account;
import verbatim.holdings.AuditEntry.Deed;
import verbatim.holdings.Session;

/** From a password or a one-time link to a session, and from a session's token to an account. Thread-safe. */
public final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Catalogue catalogue;
    private final Clock clock;
    private final Tokens tokens;
    private final Passwords passwords;
    private final Throttle throttle;

    SignIn(Catalogue catalogue, Clock clock, Tokens tokens, Passwords passwords) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.tokens = tokens;
        this.passwords = passwords;
        this.throttle = new Throttle(clock);
    }

    /** What came of a try to sign in. */
    public sealed interface Outcome {
        /**
         * Signed in.
         *
         * @param token the secret that the browser keeps; kept nowhere else
         */
        record In(Account account, String token) implements Outcome {}

        /** No. Why is not said: not whether anybody has the name. */
        record No() implements Outcome {}

        /** Not looked at: too many tries of this name, whether anybody has it or not, or from this address. */
        record Later(Duration pause) implements Outcome {}
    }

    /** What came of changing one's own password. */
    public sealed interface Changed {
        /** The new one is set, and other sessions are ended. */
        record Done() implements Changed {}

        /** The old one is another. */
        record Wrong() implements Changed {}

        /** The new one does not do: a sentence. */
        record Unfit(String why) implements Changed {}

        /** Not looked at: too many tries, as at the sign-in. */
        record Later(Duration pause) implements Changed {}
    }

    /** What came of a one-time link. */
    public sealed interface Linked {
        /** The password is set, and its owner signed in with this token. */
        record In(Account account, String token) implements Linked {}

        /** The password does not do: a sentence. The link can still be used. */
        record Unfit(Account account, String why) implements Linked {}

        /** There is no such link, or no more. */
        record None() implements Linked {}
    }

    /**
     * Tries a name and a password. Takes as long for a name that nobody has.
     *
     * @param address where the request came from
     * @param agent what the browser calls itself
     */
    public Outcome password(String name, String password, String address, String agent) {
        String folded = Names.folded(name);
        Optional<Duration> wait = wait(folded, address);
        if (wait.isPresent()) {
            return new Outcome.Later(wait.get());
        }
        Optional<Account> account = right(folded, password);
        if (account.isEmpty()) {
            LOG.info("event=staff.refused address={}", address);
            return new Outcome.No();
        }
        throttle.good(folded, address);
        return new Outcome.In(account.get(), open(account.get(), agent));
    }

    private Optional<Duration> wait(String name, String address) {
        Optional<Duration> wait = throttle.begin(name, address);
        wait.ifPresent(pause -> LOG.info("event=staff.slowed address={} seconds={}", address, pause.toSeconds()));
        return wait;
    }

    /**
     * Changes the password of whoever is signed in: this session goes on, all others end, and so does a one-time link that is still out.
     *
     * @param old the password until now
     * @param address where the request came from; tries of the old password count as those at the sign-in
     */
    public Changed change(Signed signed, String old, String fresh, String address) {
        Account account = signed.account();
        Optional<String> objection = PasswordRule.objection(account, fresh);
        if (objection.isPresent()) {
            return new Changed.Unfit(objection.get());
        }
        Optional<Duration> wait = wait(account.name(), address);
        if (wait.isPresent()) {
            return new Changed.Later(wait.get());
        }
        if (right(account.name(), old).isEmpty()) {
            LOG.info("event=staff.refused address={}", address);
            return new Changed.Wrong();
        }
        throttle.good(account.name(), address);
        String hash = passwords.hash(fresh);
        return catalogue.inTransaction(() -> {
            // It is gone when a link set another password meanwhile: the old one was not the password any more.
            if (catalogue.sessions().byId(signed.session().id()).isEmpty()) {
                return new Changed.Wrong();
            }
            catalogue.accounts().password(account.name(), hash);
            catalogue.links().end(account.name());
            catalogue.sessions().of(account.name()).stream()
                    .map(Session::id)
                    .filter(id -> !id.equals(signed.session().id()))
                    .forEach(id -> catalogue.sessions().end(account.name(), id));
            catalogue.trail().add(account.name(), Deed.PASSWORD_CHANGED, account.name(), null, null);
            return new Changed.Done();
        });
    }

    private Optional<Account> right(String name, String password) {
        Optional<Account> account = catalogue.accounts().byName(name).filter(Account::active);
        Optional<String> hash = account.flatMap(it -> catalogue.accounts().password(it.name()));
        if (password.length() > 2 * Limits.PASSWORD_MOST) {
            return Optional.empty();
        }
        boolean matches =
                hash.isPresent() ? Passwords.matches(hash.get(), password) : Passwords.matchesNobody(password);
        if (!matches) {
            return Optional.empty();
        }
        hash.filter(Passwords::outdated)
                .ifPresent(old -> catalogue.accounts().password(name, passwords.hash(password)));
        return account;
    }

    /** Opens a session for somebody who has proved who they are. */
    String open(Account account, String agent) {
        String token = tokens.fresh();
        Instant now = clock.instant();
        String called = agent.substring(0, Math.min(agent.length(), Limits.AGENT));
        Session session = new Session(Tokens.digest(token), account.name(), called, now, now, now.plus(Limits.SESSION));
        catalogue.inTransaction(() -> {
            catalogue.sessions().sweep(now);
            catalogue.sessions().open(session);
            return catalogue.trail().add(account.name(), Deed.SESSION_OPENED, account.name(), null, null);
        });
        return token;
    }

    Throttle throttle() {
        return throttle;
    }

    /** How long a session lives at most. */
    public static Duration lifetime() {
        return Limits.SESSION;
    }

    /** Whose link this is; empty when there is none, or no more. */
    public Optional<Account> linked(String token) {
        return catalogue
                .links()
                .account(Tokens.digest(token), clock.instant())
                .flatMap(catalogue.accounts()::byName)
                .filter(Account::active);
    }

    /** Uses a one-time link: sets the password, ends what was signed in, and signs in. */
    public Linked link(String token, String password, String agent) {
        Optional<Account> found = linked(token);
        if (found.isEmpty()) {
            return new Linked.None();
        }
        Account account = found.get();
        Optional<String> objection = PasswordRule.objection(account, password);
        if (objection.isPresent()) {
            return new Linked.Unfit(account, objection.get());
        }
        String hash = passwords.hash(password);
        return catalogue.inTransaction(() -> {
            if (!catalogue.links().use(Tokens.digest(token), clock.instant())) {
                return new Linked.None();
            }
            catalogue.accounts().password(account.name(), hash);
            catalogue.sessions().endAll(account.name());
            catalogue.trail().add(account.name(), Deed.PASSWORD_SET, account.name(), null, null);
            return new Linked.In(account, open(account, agent));
        });
    }

    /** Who holds this token; empty when nobody does any more. */
    public Optional<Signed> signed(String token) {
        Instant now = clock.instant();
        Optional<Session> session = catalogue
                .sessions()
                .byId(Tokens.digest(token))
                .filter(it ->
                        it.expires().isAfter(now) && it.seen().plus(Limits.IDLE).isAfter(now));
        if (session.isEmpty()) {
            return Optional.empty();
        }
        if (session.get().seen().plus(Limits.SEEN).isBefore(now)) {
            catalogue.sessions().seen(session.get().id(), now);
        }
        return catalogue
                .accounts()
                .byName(session.get().account())
                .filter(Account::active)
                .map(account -> new Signed(account, session.get(), Tokens.derived(token, "form")));
    }

    /** Where this account is signed in, the last seen first. */
    public List<Session> sessions(Account account) {
        return catalogue.sessions().of(account.name());
    }

    /** Ends a session of this account; false when it has no such. */
    public boolean end(Account account, String id) {
        return catalogue.inTransaction(() -> {
            boolean ended = catalogue.sessions().end(account.name(), id);
            if (ended) {
                catalogue.trail().add(account.name(), Deed.SESSION_ENDED, account.name(), null, null);
            }
            return ended;
        });
    }
}
