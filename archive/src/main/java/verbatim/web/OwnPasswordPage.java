package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Viewer;
import verbatim.staff.SignIn.Changed;
import verbatim.staff.Signed;
import verbatim.staff.Staff;
import verbatim.web.api.OwnPasswordJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.OwnPasswordView;

/** {@code /desk/password}: changing one's own password. */
final class OwnPasswordPage {
    private static final String PATH = "/desk/password";

    private final Staff staff;
    private final Turns turns;

    /** @param turns each try fills megabytes of memory for a moment */
    OwnPasswordPage(Staff staff, Turns turns) {
        this.staff = staff;
        this.turns = turns;
    }

    Shown show(Context ctx, Viewer viewer) {
        return page(Desk.signed(ctx), null, null);
    }

    private static Shown page(Signed signed, @Nullable String oldError, @Nullable String newError) {
        return Shown.page(
                "ownpassword",
                t("desk.own"),
                Section.DESK,
                PATH,
                () -> new OwnPasswordView(
                        Desk.head(signed, "/desk"),
                        signed.account().name(),
                        signed.account().hasPassword(),
                        oldError,
                        newError),
                () -> new OwnPasswordJson(
                        signed.account().name(), signed.account().hasPassword(), signed.form()));
    }

    Optional<Shown> change(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx);
        Desk.form(ctx, signed);
        String old = SignInPages.secret(ctx, "old");
        String fresh = SignInPages.secret(ctx, "new");
        Changed changed = turns.take(() -> staff.signIn().change(signed, old, fresh, Guard.address(ctx)));
        return switch (changed) {
            case Changed.Done() -> SignInPages.to(ctx, "/desk?" + DeskPage.PASSWORD_CHANGED);
            case Changed.Wrong() -> {
                ctx.status(HttpStatus.FORBIDDEN);
                yield Optional.of(page(signed, t("desk.own.old.wrong"), null));
            }
            case Changed.Unfit(String why) -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                yield Optional.of(page(signed, null, why));
            }
            case Changed.Later(Duration pause) -> Optional.of(page(signed, SignInPages.slowed(ctx, pause), null));
        };
    }
}
