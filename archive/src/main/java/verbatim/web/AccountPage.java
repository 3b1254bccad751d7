package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Account;
import verbatim.holdings.Account.State;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.staff.Change;
import verbatim.staff.Roster;
import verbatim.staff.Signed;
import verbatim.web.view.AccountView;
import verbatim.web.view.AccountView.Clash;
import verbatim.web.view.AccountsView.Made;
import verbatim.web.view.Head.Section;

/**
 * {@code /desk/accounts/{name}}: roles and state of one account, for administrators. An edit names what it was made from, by the form's revision or by
 * {@code If-Match} with the ETag of the JSON twin; when somebody else was quicker nothing is done and both are shown (409).
 */
final class AccountPage {
    private final Roster roster;

    AccountPage(Roster roster) {
        this.roster = roster;
    }

    Shown show(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ADMINISTRATOR);
        return page(signed, named(ctx), null, null);
    }

    private Account named(Context ctx) {
        return roster.byName(ctx.pathParam("name"))
                .filter(account -> account.name().equals(ctx.pathParam("name")))
                .orElseThrow(NotFoundResponse::new);
    }

    private static Shown page(Signed signed, Account account, @Nullable Clash clash, @Nullable Made made) {
        return Shown.page(
                "account",
                t("staff.one", "name", account.displayName()),
                Section.DESK,
                path(account),
                () -> new AccountView(
                        Desk.head(signed, "/desk/accounts"),
                        account.name(),
                        account.displayName(),
                        Say.line(
                                t("staff.one.since", "at", Say.instant(account.made())),
                                account.hasPassword() ? t("staff.one.password") : t("staff.one.no_password")),
                        AccountsPage.choices(account.roles()),
                        account.active(),
                        account.revision(),
                        clash,
                        made),
                () -> AccountsPage.json(account));
    }

    private static String path(Account account) {
        return "/desk/accounts/" + account.name();
    }

    Optional<Shown> edit(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ADMINISTRATOR);
        Desk.form(ctx, signed);
        Account seen = named(ctx);
        Set<Role> roles = AccountsPage.chosen(ctx);
        State state = state(Asked.form(ctx, "state", 20));
        return switch (roster.edit(
                signed.account().name(),
                seen.name(),
                Desk.madeFrom(ctx, "revision", seen.revision(), AccountsPage.json(seen)),
                roles,
                state)) {
            case Change.Made(Account now) -> {
                // Whoever changes their own account signs in again.
                boolean own = now.name().equals(signed.account().name()) && now.revision() != seen.revision();
                ctx.redirect(own ? "/login" : path(now), HttpStatus.SEE_OTHER);
                yield Optional.empty();
            }
            case Change.Meanwhile(Account now) -> {
                ctx.status(HttpStatus.CONFLICT);
                yield Optional.of(page(
                        signed,
                        now,
                        new Clash(
                                AccountsPage.roles(roles),
                                t("staff.state." + Roster.word(state)),
                                AccountsPage.roles(now.roles()),
                                t("staff.state." + Roster.word(now.state()))),
                        null));
            }
        };
    }

    private static State state(String word) {
        return switch (word) {
            case "active" -> State.ACTIVE;
            case "disabled" -> State.DISABLED;
            default ->
                throw Fault.of(Kind.USE, t("staff.unknown.state", "state", word), t("staff.unknown.state.remedy"));
        };
    }

    /** Another one-time link, shown this once. */
    Optional<Shown> link(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ADMINISTRATOR);
        Desk.form(ctx, signed);
        Account account = named(ctx);
        Made made = AccountsPage.made(ctx, roster.link(signed.account().name(), account.name()));
        return Optional.of(page(signed, account, null, made));
    }
}
