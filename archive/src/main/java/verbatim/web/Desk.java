package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Role;
import verbatim.staff.Signed;
import verbatim.web.view.DeskHead;
import verbatim.web.view.Link;
import verbatim.wire.Json;

/** What all pages of the desk begin with: who may be here, whether a form is theirs, and the way round. What is not for somebody is not here for them. */
final class Desk {
    /** The hidden field of every form. */
    static final String FIELD = "form";

    private static final int FIELD_MOST = 100;

    private Desk() {}

    /** Who is signed in, or 404. */
    static Signed signed(Context ctx) {
        return Visitors.signed(ctx).orElseThrow(NotFoundResponse::new);
    }

    /** Who is signed in and has one of these roles, or 404. */
    static Signed signed(Context ctx, Role... roles) {
        Signed signed = signed(ctx);
        if (Arrays.stream(roles).noneMatch(signed.account().roles()::contains)) {
            throw new NotFoundResponse();
        }
        return signed;
    }

    static boolean is(Signed signed, Role role) {
        return signed.account().roles().contains(role);
    }

    /**
     * What an edit was made from: the number of the form's field, or the number now where {@code If-Match} fits the twin, and 0 where it does not.
     *
     * @param field that the form has it in
     * @param now the number now
     * @param twin the JSON of what is edited, as it is now
     * @throws Fault {@code USE} when the edit does not say it
     */
    static int madeFrom(Context ctx, String field, int now, Object twin) {
        @Nullable String match = ctx.header("If-Match");
        if (match == null) {
            return Asked.number(field, Asked.form(ctx, field, 12))
                    .orElseThrow(
                            () -> Fault.of(Kind.USE, t("desk.made_from"), t("desk.made_from.remedy", "field", field)));
        }
        String tag = Answers.hash(Json.mapper().writeValueAsBytes(twin));
        return match.contains("\"" + tag + "\"") ? now : 0;
    }

    /** Lets in only forms that this session's own pages made. */
    static void form(Context ctx, Signed signed) {
        byte[] sent = Asked.form(ctx, FIELD, FIELD_MOST).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent, signed.form().getBytes(StandardCharsets.UTF_8))) {
            throw new Guard.ForeignOrigin(t("desk.foreign"));
        }
    }

    /**
     * The head of a page.
     *
     * @param at the address of the part that the page belongs to
     */
    static DeskHead head(Signed signed, String at) {
        List<Link> parts = new ArrayList<>(List.of(new Link(t("desk.part.desk"), "/desk")));
        if (is(signed, Role.ARCHIVIST) || is(signed, Role.EDITOR)) {
            parts.add(new Link(t("desk.part.releases"), "/desk/releases"));
        }
        if (is(signed, Role.EDITOR)) {
            parts.add(new Link(t("desk.part.stories"), "/desk/stories"));
            parts.add(new Link(t("desk.part.chronology"), ChronologyDeskPage.PATH));
        }
        if (is(signed, Role.MODERATOR) || is(signed, Role.EDITOR)) {
            parts.add(new Link(t("desk.part.replies"), ReplyQueuePage.PATH));
        }
        if (is(signed, Role.ADMINISTRATOR)) {
            parts.add(new Link(t("desk.part.accounts"), "/desk/accounts"));
            parts.add(new Link(t("desk.part.trail"), "/desk/audit"));
        }
        return new DeskHead(signed.account().displayName(), signed.form(), at, parts);
    }
}
