package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Account;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.staff.Invitation;
import verbatim.staff.Roster;
import verbatim.staff.Signed;
import verbatim.web.api.AccountJson;
import verbatim.web.api.AccountsJson;
import verbatim.web.view.AccountsView;
import verbatim.web.view.AccountsView.Choice;
import verbatim.web.view.AccountsView.Made;
import verbatim.web.view.AccountsView.Row;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;

/** {@code /desk/accounts}: who works here, and a form to add somebody. For administrators. */
final class AccountsPage {
    private static final String PATH = "/desk/accounts";
    private static final int NAME_MOST = 200;

    private final Roster roster;

    AccountsPage(Roster roster) {
        this.roster = roster;
    }

    /** What the form holds. */
    private record Form(String name, String displayName, Set<Role> roles) {}

    Shown show(Context ctx, Viewer viewer) {
        return page(Desk.signed(ctx, Role.ADMINISTRATOR), new Form("", "", Set.of()), null, null);
    }

    private Shown page(Signed signed, Form form, @Nullable String error, @Nullable Made made) {
        List<Account> accounts = roster.list();
        return Shown.page(
                "accounts",
                t("staff.title"),
                Section.DESK,
                PATH,
                () -> new AccountsView(
                        Desk.head(signed, PATH),
                        accounts.stream().map(AccountsPage::row).toList(),
                        choices(form.roles()),
                        form.name(),
                        form.displayName(),
                        error,
                        made),
                () -> new AccountsJson(accounts.stream().map(AccountsPage::json).toList()));
    }

    private static Row row(Account account) {
        return new Row(
                new Link(account.name(), PATH + "/" + account.name()),
                account.displayName(),
                roles(account.roles()),
                state(account));
    }

    private static String state(Account account) {
        if (!account.active()) {
            return t("staff.is.disabled");
        }
        return account.hasPassword() ? t("staff.is.active") : t("staff.is.waiting");
    }

    /** Adds somebody, and shows the link this once. */
    Optional<Shown> add(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ADMINISTRATOR);
        Desk.form(ctx, signed);
        Form form =
                new Form(Asked.form(ctx, "name", NAME_MOST), Asked.form(ctx, "display_name", NAME_MOST), chosen(ctx));
        try {
            Invitation made = roster.add(signed.account().name(), form.name(), form.displayName(), form.roles());
            return Optional.of(page(signed, new Form("", "", Set.of()), null, made(ctx, made)));
        } catch (Fault fault) {
            if (fault.kind() != Kind.USE) {
                throw fault;
            }
            ctx.status(HttpStatus.BAD_REQUEST);
            return Optional.of(page(signed, form, Say.upper(fault.line()), null));
        }
    }

    static Made made(Context ctx, Invitation invitation) {
        return new Made(
                invitation.account().name(), Guard.root(ctx) + invitation.path(), Say.instant(invitation.expires()));
    }

    /** The roles ticked in a form. */
    static Set<Role> chosen(Context ctx) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : ctx.formParams("role")) {
            roles.add(Arrays.stream(Role.values())
                    .filter(role -> Roster.word(role).equals(word))
                    .findFirst()
                    .orElseThrow(() -> Fault.of(
                            Kind.USE,
                            t("staff.unknown.role", "role", word),
                            t("staff.unknown.role.remedy", "roles", words()))));
        }
        return roles;
    }

    private static String words() {
        return Arrays.stream(Role.values()).map(Roster::word).collect(Collectors.joining(", "));
    }

    static List<Choice> choices(Set<Role> chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(
                        Roster.word(role),
                        Say.upper(named(role)),
                        t("staff.may." + Roster.word(role)),
                        chosen.contains(role)))
                .toList();
    }

    static String roles(Set<Role> roles) {
        return roles.stream().map(AccountsPage::named).collect(Collectors.joining(", "));
    }

    private static String named(Role role) {
        return t("staff.role." + Roster.word(role));
    }

    static AccountJson json(Account account) {
        return new AccountJson(
                account.name(),
                account.displayName(),
                account.roles().stream().map(Roster::word).toList(),
                Roster.word(account.state()),
                account.hasPassword(),
                account.revision(),
                account.made().toString());
    }
}
