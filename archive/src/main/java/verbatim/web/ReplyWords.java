package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.Locale;
import verbatim.catalogue.Replies.Pile;
import verbatim.catalogue.Reply;
import verbatim.catalogue.Reply.Reason;
import verbatim.catalogue.Reply.State;
import verbatim.replies.Limits;
import verbatim.replies.Submission.Field;
import verbatim.replies.Submission.Mistake;

/** What is said of replies: why they are held, what became of them, and what is wrong with a form. */
final class ReplyWords {
    private ReplyWords() {}

    static String reason(Reason reason) {
        String detail = reason.detail();
        String key = reason.why().name().toLowerCase(Locale.ROOT);
        return switch (reason.why()) {
            case LINKS, HIDDEN -> t("replies.why." + key, "n", Integer.parseInt(detail));
            case WORD, HOST, NAME -> t("replies.why." + key, "what", detail);
            case FAST -> t("replies.why.fast", "seconds", detail);
            case MARKUP, EMAIL, FORM, TRAP, REPEATED, FIRST, ROUTINE -> t("replies.why." + key);
        };
    }

    /** For whoever decides. Empty while it is held. */
    static String state(Reply reply) {
        Reply.Decided decided = reply.decided();
        if (decided == null) {
            return "";
        }
        String at = Say.instant(decided.at());
        return switch (reply.state()) {
            case HELD -> "";
            case SHOWN -> t("replies.state.shown", "by", decided.by(), "at", at);
            case REFUSED ->
                decided.reason() == null
                        ? t("replies.state.refused", "by", decided.by(), "at", at)
                        : t("replies.state.refused.why", "by", decided.by(), "at", at, "reason", decided.reason());
            case SPAM -> t("replies.state.spam", "by", decided.by(), "at", at);
            case WITHDRAWN -> t("replies.state.withdrawn", "at", at);
        };
    }

    static String pile(Pile pile) {
        return t("replies.pile." + pile.name().toLowerCase(Locale.ROOT));
    }

    static String says(Pile pile) {
        return t("replies.says." + pile.name().toLowerCase(Locale.ROOT));
    }

    /** For whoever wrote it. */
    static String heading(State state) {
        return switch (state) {
            case HELD -> t("reply.own.held");
            case SHOWN -> t("reply.own.shown");
            case REFUSED, SPAM -> t("reply.own.refused");
            case WITHDRAWN -> t("reply.own.withdrawn");
        };
    }

    /** The same in a sentence. */
    static String own(State state) {
        return switch (state) {
            case HELD -> t("reply.own.held.says");
            case SHOWN -> t("reply.own.shown.says");
            case REFUSED, SPAM -> t("reply.own.refused.says");
            case WITHDRAWN -> t("reply.own.withdrawn.says");
        };
    }

    static String mistake(Field field, Mistake mistake) {
        return switch (mistake) {
            case MISSING -> t("reply.mistake.missing." + field.name().toLowerCase(Locale.ROOT));
            case TOO_LONG -> t("reply.mistake.long", "n", most(field));
            case CONTROLS -> t("reply.mistake.controls");
            case NO_ADDRESS -> t("reply.mistake.address");
            case NO_WEBSITE -> t("reply.mistake.website");
        };
    }

    private static int most(Field field) {
        return switch (field) {
            case NAME -> Limits.NAME;
            case EMAIL -> Limits.EMAIL;
            case WEBSITE -> Limits.WEBSITE;
            case TEXT -> Limits.TEXT;
            case QUOTATION -> Limits.QUOTATION;
        };
    }
}
