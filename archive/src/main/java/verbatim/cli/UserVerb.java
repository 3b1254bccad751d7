package verbatim.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Account;
import verbatim.holdings.Account.State;
import verbatim.holdings.Role;
import verbatim.home.Archive;
import verbatim.staff.Invitation;
import verbatim.staff.Roster;
import verbatim.wire.Json;

/** {@code user}: adds accounts, lists them, changes their roles, disables them. Whoever can run it can write in the home, and so needs no account. */
@Command(
        name = "user",
        description = "Keeps the accounts: add, list, role, disable, enable, link.",
        footer = {
            "",
            "Example: verbatim user add j.alder --role administrator",
            "With the first account, readers who are not signed in see only what is published."
        })
final class UserVerb extends Verb {
    /** What is done. */
    enum Action {
        ADD,
        LIST,
        ROLE,
        DISABLE,
        ENABLE,
        LINK
    }

    @Parameters(index = "0", paramLabel = "ACTION", description = "add, list, role, disable, enable or link.")
    @SuppressWarnings("NullAway.Init")
    private Action action;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Whose account.")
    private @Nullable String name;

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "ROLE",
            description = "For role: contributor, archivist, editor, moderator, administrator.")
    private List<Role> changed = List.of();

    @Option(names = "--role", paramLabel = "ROLE", description = "For add: what they may do; may be given again.")
    private List<Role> roles = List.of();

    @Option(names = "--display-name", paramLabel = "NAME", description = "For add: what others read.")
    private String displayName = "";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port that the link names, when public_url is not set. Default: ${DEFAULT-VALUE}.")
    private int port;

    /** An account, as JSON. */
    record UserLine(
            String name, String displayName, List<String> roles, String state, boolean hasPassword, String made) {
        static UserLine of(Account account) {
            return new UserLine(
                    account.name(),
                    account.displayName(),
                    words(account),
                    Roster.word(account.state()),
                    account.hasPassword(),
                    account.made().toString());
        }
    }

    /** A one-time link, as JSON. */
    record LinkLine(String name, String link, String expires) {}

    /** What {@code list} prints as JSON. */
    record Users(List<UserLine> users) {}

    @Override
    int run() {
        try (Archive archive = open()) {
            Roster roster = archive.staff().roster();
            switch (action) {
                case LIST -> list(roster.list());
                case ADD -> link(roster.add(Roster.COMMAND_LINE, name(), displayName, given(roles, "--role ROLE")));
                case LINK -> link(roster.link(Roster.COMMAND_LINE, name()));
                case ROLE -> one(roster.roles(Roster.COMMAND_LINE, name(), given(changed, "a role behind the name")));
                case DISABLE -> one(roster.state(Roster.COMMAND_LINE, name(), State.DISABLED));
                case ENABLE -> one(roster.state(Roster.COMMAND_LINE, name(), State.ACTIVE));
            }
            return Exit.DONE;
        }
    }

    private String name() {
        if (name == null) {
            throw Fault.of(Kind.USE, "a name is missing", "Try: verbatim user --help");
        }
        return name;
    }

    private static Set<Role> given(List<Role> roles, String what) {
        if (roles.isEmpty()) {
            throw Fault.of(
                    Kind.USE,
                    "a role is missing",
                    "Give " + what + ": contributor, archivist, editor, moderator or administrator.");
        }
        return EnumSet.copyOf(roles);
    }

    private void link(Invitation made) {
        String root = config().publicUrl() == null ? "http://127.0.0.1:" + port : config().publicUrl();
        String address = root.replaceFirst("/$", "") + made.path();
        if (json()) {
            console()
                    .out()
                    .println(Json.write(new LinkLine(
                            made.account().name(), address, made.expires().toString())));
            return;
        }
        console().out().println(address);
        console()
                .err()
                .println("This link sets the password of " + made.account().name() + ", once, until " + made.expires()
                        + ", while verbatim serve runs. It is not shown again.");
    }

    private void one(Account account) {
        console().out().println(json() ? Json.write(UserLine.of(account)) : line(account));
    }

    private void list(List<Account> accounts) {
        if (json()) {
            console()
                    .out()
                    .println(Json.write(
                            new Users(accounts.stream().map(UserLine::of).toList())));
            return;
        }
        accounts.forEach(account -> console().out().println(line(account)));
        if (accounts.isEmpty()) {
            console().err().println("There is no account yet. Add one: verbatim user add NAME --role administrator");
        }
    }

    private static String line(Account account) {
        return String.format(
                Locale.ROOT,
                "%-20s  %-8s  %s%s",
                account.name(),
                Roster.word(account.state()),
                String.join(", ", words(account)),
                account.hasPassword() ? "" : " (no password yet)");
    }

    private static List<String> words(Account account) {
        return account.roles().stream().map(Roster::word).toList();
    }
}
