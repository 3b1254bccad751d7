package verbatim.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import verbatim.holdings.Role;
import verbatim.staff.Signed;
import verbatim.web.view.DeskHead;
import verbatim.web.view.Link;

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

    /** Who is signed in and has this role, or 404. */
    static Signed signed(Context ctx, Role role) {
        Signed signed = signed(ctx);
        if (!signed.account().roles().contains(role)) {
            throw new NotFoundResponse();
        }
        return signed;
    }

    /** Lets in only forms that this session's own pages made. */
    static void form(Context ctx, Signed signed) {
        byte[] sent = Asked.form(ctx, FIELD, FIELD_MOST).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent, signed.form().getBytes(StandardCharsets.UTF_8))) {
            throw new Guard.ForeignOrigin("the form was not made by a page of this session");
        }
    }

    /**
     * The head of a page.
     *
     * @param at the address of the part that the page belongs to
     */
    static DeskHead head(Signed signed, String at) {
        List<Link> parts = new ArrayList<>(List.of(new Link("Desk", "/desk")));
        if (signed.account().roles().contains(Role.ADMINISTRATOR)) {
            parts.add(new Link("Accounts", "/desk/accounts"));
            parts.add(new Link("Audit trail", "/desk/audit"));
        }
        return new DeskHead(signed.account().displayName(), signed.form(), at, parts);
    }
}
