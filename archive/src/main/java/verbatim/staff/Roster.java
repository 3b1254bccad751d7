package verbatim.staff;

import static verbatim.language.Texts.t;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Tokens;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Account;
import verbatim.holdings.Account.State;
import verbatim.holdings.AuditEntry.Deed;
import verbatim.holdings.Role;
import verbatim.wire.Json;

/**
 * The accounts. Every change is one transaction: the row, the end of its sessions and links where it takes something away, and the line in the audit
 * trail. Thread-safe.
 */
public final class Roster {
    /** Who the audit trail names for what is done at the command line. */
    public static final String COMMAND_LINE = "command-line";

    private final Catalogue catalogue;
    private final Clock clock;
    private final Tokens tokens;

    /** What the trail keeps of an account. */
    private record Kept(String displayName, List<String> roles, String state) {
        static String of(Account account) {
            return Json.write(new Kept(
                    account.displayName(),
                    account.roles().stream().map(Roster::word).toList(),
                    word(account.state())));
        }
    }

    Roster(Catalogue catalogue, Clock clock, Tokens tokens) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** A role or a state as it is written outside. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** By name, the disabled ones among them. */
    public List<Account> list() {
        return catalogue.accounts().list();
    }

    public Optional<Account> byName(String name) {
        return catalogue.accounts().byName(Names.folded(name));
    }

    /**
     * Adds somebody, with a link to set a password.
     *
     * @param by an account's name, or {@link #COMMAND_LINE}
     * @param displayName blank for the name itself
     * @throws Fault {@code USE} when the name does not do or is taken, or there is no role
     */
    public Invitation add(String by, String name, String displayName, Set<Role> roles) {
        needed(roles);
        Account account = new Account(
                Names.fresh(name), shown(name, displayName), roles, State.ACTIVE, false, 1, clock.instant());
        return catalogue.inTransaction(() -> {
            if (!catalogue.accounts().add(account)) {
                throw Fault.of(Kind.USE, t("staff.taken", "name", account.name()), t("staff.taken.remedy"));
            }
            catalogue.trail().add(by, Deed.ACCOUNT_ADDED, account.name(), null, Kept.of(account));
            return fresh(by, account);
        });
    }

    private static String shown(String name, String displayName) {
        String shown = displayName.strip();
        if (shown.length() > Limits.DISPLAY_NAME) {
            throw Fault.of(
                    Kind.USE,
                    t(
                            "staff.shown_as.long",
                            "n",
                            String.valueOf(shown.length()),
                            "most",
                            String.valueOf(Limits.DISPLAY_NAME)),
                    t("staff.shown_as.long.remedy"));
        }
        return shown.isEmpty() ? name.strip() : shown;
    }

    private static void needed(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw Fault.of(Kind.USE, t("staff.no_role"), t("staff.no_role.remedy"));
        }
    }

    /** Another link for somebody who lost the first, or the password. The old password goes on until the link is used. */
    public Invitation link(String by, String name) {
        return catalogue.inTransaction(() -> {
            Account account = known(name);
            if (!account.active()) {
                throw Fault.of(Kind.USE, t("staff.disabled", "name", account.name()), t("staff.disabled.remedy"));
            }
            return fresh(by, account);
        });
    }

    private Invitation fresh(String by, Account account) {
        String token = tokens.fresh();
        Invitation made = new Invitation(account, token, clock.instant().plus(Limits.LINK));
        catalogue.links().put(Tokens.digest(token), account.name(), made.expires());
        catalogue.trail().add(by, Deed.LINK_MADE, account.name(), null, null);
        return made;
    }

    /** Gives it these roles instead of its own, whatever they are now. */
    public Account roles(String by, String name, Set<Role> roles) {
        return catalogue.inTransaction(() -> {
            Account account = known(name);
            return made(edit(by, account.name(), account.revision(), roles, account.state()));
        });
    }

    /** Disables or enables it, whatever it is now. */
    public Account state(String by, String name, State state) {
        return catalogue.inTransaction(() -> {
            Account account = known(name);
            return made(edit(by, account.name(), account.revision(), account.roles(), state));
        });
    }

    /** Inside one transaction nobody comes between. */
    private static Account made(Change change) {
        return switch (change) {
            case Change.Made(Account now) -> now;
            case Change.Meanwhile(Account now) ->
                throw new IllegalStateException(now.name() + " changed inside a transaction");
        };
    }

    /**
     * Gives the account these roles and this state, when nobody changed it since.
     *
     * @param revision the one that was seen
     * @throws Fault {@code MISSING} when there is no such account; {@code USE} when nobody could administer any more
     */
    public Change edit(String by, String name, int revision, Set<Role> roles, State state) {
        needed(roles);
        return catalogue.inTransaction(() -> {
            Account was = known(name);
            if (was.revision() != revision) {
                return new Change.Meanwhile(was);
            }
            if (was.roles().equals(roles) && was.state() == state) {
                return new Change.Made(was);
            }
            Account becomes = new Account(
                    was.name(), was.displayName(), roles, state, was.hasPassword(), was.revision() + 1, was.made());
            keep(by, was, becomes);
            return new Change.Made(becomes);
        });
    }

    private void keep(String by, Account was, Account becomes) {
        if (was.administers() && !becomes.administers() && administrators() == 1) {
            throw Fault.of(Kind.USE, t("staff.last", "name", was.name()), t("staff.last.remedy"));
        }
        if (!catalogue.accounts().change(becomes)) {
            throw new IllegalStateException(was.name() + " changed inside a transaction");
        }
        catalogue.sessions().endAll(was.name());
        if (!becomes.active()) {
            catalogue.links().end(was.name());
        }
        Deed what = was.state() == becomes.state()
                ? Deed.ACCOUNT_CHANGED
                : becomes.active() ? Deed.ACCOUNT_ENABLED : Deed.ACCOUNT_DISABLED;
        catalogue.trail().add(by, what, was.name(), Kept.of(was), Kept.of(becomes));
    }

    private long administrators() {
        return list().stream().filter(Account::administers).count();
    }

    private Account known(String name) {
        return byName(name)
                .orElseThrow(() -> Fault.of(Kind.MISSING, t("staff.missing", "name", name), t("staff.missing.remedy")));
    }
}
