package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Reply;
import verbatim.catalogue.Reply.State;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Viewer;
import verbatim.replies.Correspondence;
import verbatim.replies.Correspondence.Mine;
import verbatim.replies.Mailroom;
import verbatim.web.ReplyItems.Around;
import verbatim.web.api.OwnReplyJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.OwnReplyView;
import verbatim.web.view.ReplyItem;
import verbatim.wire.VerdictJson;

/** {@code /replies/{token}}: what became of a reply, for whoever has its private link, who may have the address erased and take the reply back. */
final class OwnReplyPage {
    private static final String PATH = "/replies/";

    private final Mailroom mailroom;
    private final Correspondence correspondence;
    private final ReplyItems items;
    private final Turns turns;

    OwnReplyPage(Catalogue catalogue, Mailroom mailroom, Turns turns) {
        this.mailroom = mailroom;
        this.correspondence = mailroom.correspondence();
        this.items = new ReplyItems(catalogue);
        this.turns = turns;
    }

    Optional<Shown> show(Context ctx, Viewer viewer) {
        String token = ctx.pathParam("token");
        Mine mine = mine(token);
        ctx.header("Referrer-Policy", "strict-origin");
        boolean sent = ctx.queryParam("sent") != null;
        // The canonical address leaves out the secret part.
        return Optional.of(Shown.alone(
                "ownreply", t("reply.own"), Section.NONE, PATH, () -> view(mine, token, Guard.root(ctx), sent)));
    }

    private Mine mine(String token) {
        return correspondence.mine(token).orElseThrow(Shelf::missing);
    }

    private OwnReplyView view(Mine mine, String token, String root, boolean sent) {
        Reply reply = mine.reply();
        State state = reply.state();
        Reply.Decided decided = reply.decided();
        Instant until = mine.emailUntil();
        return new OwnReplyView(
                PATH + token,
                root + PATH + token,
                sent,
                word(state),
                ReplyWords.heading(state),
                ReplyWords.own(state),
                state == State.REFUSED && decided != null ? decided.reason() : null,
                mine.story() == null
                        ? null
                        : new Link(
                                mine.story(),
                                state == State.SHOWN
                                        ? RepliesPages.path(reply.story()) + "#" + reply.id()
                                        : Addresses.story(reply.story())),
                state == State.WITHDRAWN ? null : item(mine),
                until == null ? null : Say.day(until));
    }

    private ReplyItem item(Mine mine) {
        Reply reply = mine.reply();
        VerdictJson verdict = reply.verdict() == null
                ? turns.take(() -> mailroom.moderation().judged(reply)).orElse(null)
                : reply.verdict();
        Around around = new Around(
                Addresses.story(reply.story()),
                correspondence.story(reply.story()).orElse(null),
                Viewer.anybody());
        return items.item(reply, verdict, around, List.of(), null);
    }

    private static String word(State state) {
        return state == State.SPAM ? "refused" : state.name().toLowerCase(Locale.ROOT);
    }

    OwnReplyJson json(Context ctx) {
        Mine mine = mine(ctx.pathParam("token"));
        Reply reply = mine.reply();
        Reply.Decided decided = reply.decided();
        @Nullable Instant until = mine.emailUntil();
        return new OwnReplyJson(
                word(reply.state()),
                reply.state() == State.REFUSED && decided != null ? decided.reason() : null,
                mine.story() == null ? null : reply.story(),
                reply.received().toString(),
                until == null ? null : until.toString());
    }

    /** Erases the address, or withdraws the reply. */
    Optional<Shown> change(Context ctx, Viewer viewer) {
        String token = ctx.pathParam("token");
        mine(token);
        switch (Asked.form(ctx, "deed", 20)) {
            case "erase" -> correspondence.eraseEmail(token);
            case "withdraw" -> correspondence.withdraw(token);
            default -> throw Fault.of(Kind.USE, t("reply.fault.deed"), t("reply.fault.deed.remedy"));
        }
        ctx.redirect(PATH + token, HttpStatus.SEE_OTHER);
        return Optional.empty();
    }
}
