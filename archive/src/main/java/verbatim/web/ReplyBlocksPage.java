package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.ReplyBlocks.Block;
import verbatim.catalogue.ReplyBlocks.Kind;
import verbatim.fault.Fault;
import verbatim.holdings.Viewer;
import verbatim.replies.Mailroom;
import verbatim.replies.Moderation;
import verbatim.staff.Signed;
import verbatim.web.api.ReplyBlocksJson;
import verbatim.web.api.ReplyBlocksJson.BlockJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.ReplyBlocksView;

/** {@code /desk/replies/blocked}: the block list. For moderators and editors. */
final class ReplyBlocksPage {
    private static final String PATH = ReplyQueuePage.PATH + "/blocked";

    private final Moderation moderation;

    ReplyBlocksPage(Mailroom mailroom) {
        this.moderation = mailroom.moderation();
    }

    Shown show(Context ctx, Viewer viewer) {
        return page(ReplyQueuePage.moderator(ctx), null);
    }

    private Shown page(Signed signed, @Nullable String error) {
        List<Block> blocks = moderation.blocks();
        return Shown.page(
                "replyblocks",
                t("replies.blocks"),
                Section.DESK,
                PATH,
                () -> new ReplyBlocksView(
                        Desk.head(signed, ReplyQueuePage.PATH),
                        blocks.stream().map(ReplyBlocksPage::row).toList(),
                        error),
                () -> new ReplyBlocksJson(
                        blocks.stream().map(ReplyBlocksPage::json).toList()));
    }

    private static ReplyBlocksView.Row row(Block block) {
        String kind = switch (block.kind()) {
            case WORD -> t("replies.blocks.word");
            case HOST -> t("replies.blocks.host");
            case NAME -> t("replies.blocks.name");
            case EMAIL -> t("replies.blocks.email");
        };
        return new ReplyBlocksView.Row(
                block.id(),
                kind,
                block.kind() == Kind.EMAIL ? t("replies.blocks.hidden") : block.value(),
                t("replies.blocks.by", "by", block.by(), "at", Say.instant(block.made())));
    }

    private static BlockJson json(Block block) {
        return new BlockJson(
                block.id(),
                block.kind().name().toLowerCase(Locale.ROOT),
                block.kind() == Kind.EMAIL ? null : block.value(),
                block.by(),
                block.made().toString());
    }

    /** Enters something, or takes an entry away. */
    Optional<Shown> edit(Context ctx, Viewer viewer) {
        Signed signed = ReplyQueuePage.moderator(ctx);
        Desk.form(ctx, signed);
        String by = signed.account().name();
        Optional<Integer> remove = Asked.number("remove", Asked.form(ctx, "remove", 12));
        try {
            if (remove.isPresent()) {
                if (!moderation.unblock(by, remove.get())) {
                    throw Shelf.missing();
                }
            } else {
                moderation.block(
                        by, kind(Asked.form(ctx, "kind", 20)), Asked.form(ctx, "value", verbatim.replies.Limits.BLOCK));
            }
            ctx.redirect(PATH, HttpStatus.SEE_OTHER);
            return Optional.empty();
        } catch (Fault fault) {
            if (fault.kind() != verbatim.fault.Kind.USE) {
                throw fault;
            }
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return Optional.of(page(signed, Say.upper(fault.line())));
        }
    }

    private static Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Fault.of(
                        verbatim.fault.Kind.USE,
                        t("replies.fault.kind", "kind", word),
                        t("replies.fault.kind.remedy")));
    }
}
