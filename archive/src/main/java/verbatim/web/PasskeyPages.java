package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Viewer;
import verbatim.staff.PasskeySignIn.Challenge;
import verbatim.staff.SignIn;
import verbatim.staff.SignIn.Outcome;
import verbatim.staff.Signed;
import verbatim.staff.Staff;
import verbatim.web.api.ArrivedJson;
import verbatim.web.api.ChallengeJson;
import verbatim.wire.Json;

/** What the script of {@code /login} and {@code /desk} asks for to sign in with a passkey, and to make one. */
final class PasskeyPages {
    private static final int ANSWER_MOST = 20_000;
    private static final int ID_MOST = 100;
    private static final int LABEL_MOST = 60;

    private final Staff staff;

    PasskeyPages(Staff staff) {
        this.staff = staff;
    }

    void ask(Context ctx, Viewer viewer) {
        if (!staff.exists()) {
            throw new NotFoundResponse();
        }
        answer(ctx, staff.passkeys().ask(Guard.root(ctx)));
    }

    void signIn(Context ctx, Viewer viewer) {
        @Nullable String called = ctx.userAgent();
        Outcome outcome = staff.passkeys()
                .signIn(Guard.root(ctx), id(ctx), Asked.form(ctx, "answer", ANSWER_MOST), called == null ? "" : called);
        if (!(outcome instanceof Outcome.In in)) {
            throw Fault.of(Kind.USE, t("desk.passkeys.refused"), t("desk.passkeys.refused.remedy"));
        }
        Cookies.SESSION.keep(ctx, in.token(), SignIn.lifetime());
        Html.twin(ctx, new ArrivedJson("/desk"));
    }

    void offer(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx);
        Desk.form(ctx, signed);
        answer(ctx, staff.passkeys().offer(signed.account(), Guard.root(ctx)));
    }

    void keep(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx);
        Desk.form(ctx, signed);
        String label = Asked.form(ctx, "label", LABEL_MOST);
        String answer = Asked.form(ctx, "answer", ANSWER_MOST);
        if (!staff.passkeys().keep(signed.account(), Guard.root(ctx), id(ctx), answer, label)) {
            throw Fault.of(Kind.USE, t("desk.passkeys.unkept"), t("desk.passkeys.unkept.remedy"));
        }
        Html.twin(ctx, new ArrivedJson("/desk"));
    }

    Optional<Shown> remove(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx);
        Desk.form(ctx, signed);
        if (!staff.passkeys().remove(signed.account(), Asked.form(ctx, "passkey", ANSWER_MOST))) {
            throw new NotFoundResponse();
        }
        ctx.redirect("/desk", HttpStatus.SEE_OTHER);
        return Optional.empty();
    }

    private static String id(Context ctx) {
        return Asked.form(ctx, "id", ID_MOST);
    }

    private static void answer(Context ctx, Challenge challenge) {
        Html.twin(ctx, new ChallengeJson(challenge.id(), Json.mapper().readTree(challenge.options())));
    }
}
