package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import verbatim.holdings.Account;
import verbatim.holdings.Passkey;
import verbatim.holdings.Session;
import verbatim.holdings.Viewer;
import verbatim.staff.Roster;
import verbatim.staff.Signed;
import verbatim.staff.Staff;
import verbatim.web.api.DeskJson;
import verbatim.web.api.DeskJson.SessionJson;
import verbatim.web.view.DeskView;
import verbatim.web.view.DeskView.Here;
import verbatim.web.view.DeskView.Key;
import verbatim.web.view.Head.Section;

/** {@code /desk}: who am I, and where am I signed in. */
final class DeskPage {
    /** In the query of its address: says that the password was changed. */
    static final String PASSWORD_CHANGED = "password-changed";

    private final Staff staff;

    DeskPage(Staff staff) {
        this.staff = staff;
    }

    Shown show(Context ctx, Viewer viewer) {
        return switch (viewer) {
            case Viewer.Local() -> local();
            case Viewer.Public _, Viewer.Preview _ -> throw new NotFoundResponse();
            case Viewer.Staff person -> of(Desk.signed(ctx), ctx.queryParamMap().containsKey(PASSWORD_CHANGED));
        };
    }

    private static Shown local() {
        return Shown.page(
                "desk",
                t("desk.title"),
                Section.DESK,
                "/desk",
                () -> new DeskView(null, null, "", "", "", List.of(), List.of()),
                () -> new DeskJson("", "", List.of(), "", List.of()));
    }

    private Shown of(Signed signed, boolean changed) {
        Account account = signed.account();
        List<Session> sessions = staff.signIn().sessions(account);
        return Shown.page(
                        "desk",
                        t("desk.title"),
                        Section.DESK,
                        "/desk",
                        () -> new DeskView(
                                Desk.head(signed, "/desk"),
                                changed ? t("site.password_changed") : null,
                                account.name(),
                                account.displayName(),
                                AccountsPage.roles(account.roles()),
                                sessions.stream().map(it -> here(it, signed)).toList(),
                                staff.passkeys().of(account).stream()
                                        .map(DeskPage::key)
                                        .toList()),
                        () -> new DeskJson(
                                account.name(),
                                account.displayName(),
                                account.roles().stream().map(Roster::word).toList(),
                                signed.form(),
                                sessions.stream().map(it -> json(it, signed)).toList()))
                .with("passkeys.js");
    }

    private static Key key(Passkey passkey) {
        Instant used = passkey.used();
        return new Key(
                passkey.id(),
                passkey.label(),
                Say.line(
                        t("desk.passkeys.since", "at", Say.instant(passkey.made())),
                        used == null ? t("desk.passkeys.unused") : t("desk.passkeys.used", "at", Say.instant(used))));
    }

    private static Here here(Session session, Signed signed) {
        return new Here(
                session.id(),
                Agents.named(session.agent()),
                Say.instant(session.made()),
                Say.instant(session.seen()),
                session.id().equals(signed.session().id()));
    }

    private static SessionJson json(Session session, Signed signed) {
        return new SessionJson(
                session.id(),
                session.agent(),
                session.made().toString(),
                session.seen().toString(),
                session.expires().toString(),
                session.id().equals(signed.session().id()));
    }

    Optional<Shown> end(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx);
        Desk.form(ctx, signed);
        String id = Asked.form(ctx, "session", 64);
        if (!staff.signIn().end(signed.account(), id)) {
            throw new NotFoundResponse();
        }
        ctx.redirect(id.equals(signed.session().id()) ? "/" : "/desk", HttpStatus.SEE_OTHER);
        return Optional.empty();
    }
}
