package verbatim.replies;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Edition;
import verbatim.catalogue.Replies.Filter;
import verbatim.catalogue.Replies.Pile;
import verbatim.catalogue.Reply;
import verbatim.catalogue.Reply.State;
import verbatim.catalogue.ReplyBlocks.Block;
import verbatim.catalogue.ReplyBlocks.Kind;
import verbatim.catalogue.SealedEmails.Sealed;
import verbatim.fault.Fault;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.Viewer;
import verbatim.language.Language;
import verbatim.language.Texts;
import verbatim.mail.Message;
import verbatim.mail.Outbox;
import verbatim.mail.SmtpServer;
import verbatim.verification.Question;
import verbatim.verification.QuotationCheck;
import verbatim.wire.Json;
import verbatim.wire.VerdictJson;

/** What moderators do: they read what is held and decide. Each deed has its line in the audit trail, without a word of the reply. */
public final class Moderation {
    private final Catalogue catalogue;
    private final QuotationCheck check;
    private final Seal seal;
    private final Examination examination;
    private final Outbox outbox;
    private final String root;

    /** @param root the site's address; empty when it has no public one */
    Moderation(
            Catalogue catalogue, QuotationCheck check, Seal seal, Examination examination, Outbox outbox, String root) {
        this.catalogue = catalogue;
        this.check = check;
        this.seal = seal;
        this.examination = examination;
        this.outbox = outbox;
        this.root = root;
    }

    /** A reply, in the version that a moderator saw. */
    public record Choice(String id, int version) {}

    /** What can be decided. */
    public enum Deed {
        SHOW(State.SHOWN, AuditEntry.Deed.REPLY_SHOWN),
        REFUSE(State.REFUSED, AuditEntry.Deed.REPLY_REFUSED),
        SPAM(State.SPAM, AuditEntry.Deed.REPLY_SPAM),
        UNDO(State.HELD, AuditEntry.Deed.REPLY_UNDONE);

        private final State to;
        private final AuditEntry.Deed what;

        Deed(State to, AuditEntry.Deed what) {
            this.to = to;
            this.what = what;
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** All of it was done; this is how they are now. */
        record Done(List<Reply> replies) implements Outcome {}

        /** Somebody was quicker with these, and nothing was done. */
        record Meanwhile(List<Reply> changed) implements Outcome {}
    }

    private record Before(String state) {}

    private record Answered(boolean answered) {}

    private record Closed(boolean closed) {}

    private record Listed(@Nullable String value) {}

    /** Of one pile, newest first. */
    public List<Reply> list(Filter filter, int limit) {
        return catalogue.replies().list(filter, limit);
    }

    /** How many of each pile. */
    public Map<Pile, Integer> counts(@Nullable String story) {
        return catalogue.replies().counts(story);
    }

    /** How the quotation of a reply is judged now, as anybody would see it; empty when it has none. */
    public Optional<VerdictJson> judged(Reply reply) {
        return Optional.ofNullable(reply.letter().quotation()).map(this::judge);
    }

    /** How words are judged, as anybody would see it. */
    public VerdictJson judge(String quotation) {
        Viewer anybody = Viewer.anybody();
        return check.json(anybody, null, check.judge(anybody, Question.of(quotation)));
    }

    /**
     * Decides all of them, or none.
     *
     * @param by an account's name
     * @param reason of a refusal, for whoever wrote them; empty for none
     */
    public Outcome decide(String by, List<Choice> choices, Deed deed, String reason) {
        Map<String, VerdictJson> verdicts = new HashMap<>();
        if (deed == Deed.SHOW) {
            choices.forEach(choice -> catalogue
                    .replies()
                    .byId(choice.id())
                    .flatMap(this::judged)
                    .ifPresent(verdict -> verdicts.put(choice.id(), verdict)));
        }
        List<Message> letters = new ArrayList<>();
        Outcome outcome = catalogue.inTransaction(() -> {
            List<Reply> before = choices.stream()
                    .map(choice -> catalogue.replies().byId(choice.id()))
                    .flatMap(Optional::stream)
                    .toList();
            List<Reply> changed = changed(before, choices);
            if (!changed.isEmpty()) {
                return new Outcome.Meanwhile(changed);
            }
            List<Reply> after = new ArrayList<>();
            for (Reply reply : before) {
                after.add(decide(by, reply, deed, reason, verdicts.get(reply.id())));
                if (deed == Deed.SHOW) {
                    letter(reply).ifPresent(letters::add);
                }
            }
            return new Outcome.Done(after);
        });
        if (outcome instanceof Outcome.Done && (deed == Deed.REFUSE || deed == Deed.SPAM)) {
            catalogue.emails().scrub();
        }
        letters.forEach(letter -> outbox.later("reply.told", letter));
        return outcome;
    }

    private static List<Reply> changed(List<Reply> now, List<Choice> choices) {
        return now.stream()
                .filter(reply -> !choices.contains(new Choice(reply.id(), reply.version())))
                .toList();
    }

    private Reply decide(String by, Reply reply, Deed deed, String reason, @Nullable VerdictJson verdict) {
        boolean fits = deed == Deed.UNDO
                ? reply.state() != State.HELD && reply.state() != State.WITHDRAWN
                : reply.state() == State.HELD;
        if (!fits) {
            throw Fault.of(
                    verbatim.fault.Kind.USE,
                    t("replies.fault.state." + word(reply.state()), "id", reply.id()),
                    deed == Deed.UNDO ? t("replies.fault.nothing_back") : t("replies.fault.back_first"));
        }
        Reply now = catalogue
                .replies()
                .decide(
                        reply.id(),
                        reply.version(),
                        deed.to,
                        by,
                        deed == Deed.REFUSE && !reason.isEmpty() ? reason : null,
                        verdict)
                .orElseThrow();
        if (deed == Deed.REFUSE || deed == Deed.SPAM) {
            catalogue.emails().erase(reply.id());
        }
        catalogue
                .trail()
                .add(
                        by,
                        deed.what,
                        reply.id(),
                        Json.write(new Before(word(reply.state()))),
                        Json.write(new Before(word(now.state()))));
        return now;
    }

    static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The mail to whoever asked to be told, once. */
    private Optional<Message> letter(Reply reply) {
        Sealed kept = catalogue.emails().of(reply.id()).orElse(null);
        if (kept == null || kept.tell() == null) {
            return Optional.empty();
        }
        catalogue.emails().told(reply.id());
        Texts texts = Language.tagged(kept.tell()).map(Texts::of).orElseGet(Texts::spoken);
        String title = catalogue
                .stories()
                .edition(Viewer.anybody(), reply.story())
                .map(Edition::title)
                .orElse(reply.story());
        String link = root + "/s/" + reply.story() + "/replies#" + reply.id();
        return seal.open(reply.id(), kept.text())
                .map(address -> new Message(
                        List.of(address),
                        texts.say("reply.mail.subject"),
                        texts.say("reply.mail.text", "story", title, "link", link)));
    }

    /** Sets the editors' answer to a reply; empty takes it away. */
    public Outcome answer(String by, Choice choice, String answer) {
        return catalogue.inTransaction(() -> {
            Reply before = catalogue.replies().byId(choice.id()).orElseThrow(() -> missing(choice.id()));
            Optional<Reply> now =
                    catalogue.replies().answer(choice.id(), choice.version(), answer.isEmpty() ? null : answer);
            if (now.isEmpty()) {
                return new Outcome.Meanwhile(List.of(before));
            }
            catalogue
                    .trail()
                    .add(
                            by,
                            AuditEntry.Deed.REPLY_ANSWERED,
                            choice.id(),
                            Json.write(new Answered(before.answer() != null)),
                            Json.write(new Answered(!answer.isEmpty())));
            return new Outcome.Done(List.of(now.get()));
        });
    }

    private static Fault missing(String id) {
        return Fault.of(
                verbatim.fault.Kind.MISSING, t("replies.fault.missing", "id", id), t("replies.fault.missing.remedy"));
    }

    /** Closes the replies of a story, or opens them again; nothing is done when they are so already. */
    public void close(String by, String story, boolean closed) {
        catalogue.inTransaction(() -> {
            boolean done = closed
                    ? catalogue.replies().close(story, by)
                    : catalogue.replies().open(story);
            if (done) {
                catalogue
                        .trail()
                        .add(
                                by,
                                closed ? AuditEntry.Deed.REPLIES_CLOSED : AuditEntry.Deed.REPLIES_OPENED,
                                story,
                                Json.write(new Closed(!closed)),
                                Json.write(new Closed(closed)));
            }
            return done;
        });
    }

    /** Whether the story takes no more replies. */
    public boolean closed(String story) {
        return catalogue.replies().closed(story);
    }

    /** The block list, newest first. The value of an e-mail address stays sealed. */
    public List<Block> blocks() {
        return catalogue.blocks().list();
    }

    /** Enters something, and looks anew at all that is held. */
    public void block(String by, Kind kind, String value) {
        if (value.isEmpty() || kind == Kind.EMAIL && !isAddress(value)) {
            throw Fault.of(
                    verbatim.fault.Kind.USE,
                    value.isEmpty() ? t("replies.fault.enter.empty") : t("replies.fault.enter.email"),
                    kind == Kind.EMAIL ? t("replies.fault.enter.email.remedy") : t("replies.fault.enter.other.remedy"));
        }
        catalogue.inTransaction(() -> {
            boolean email = kind == Kind.EMAIL;
            Block block = catalogue.blocks().add(kind, email ? seal.seal(Examination.BLOCK_OWNER, value) : value, by);
            trail(by, AuditEntry.Deed.BLOCK_ADDED, block, null, Json.write(new Listed(email ? null : value)));
            return reconsider();
        });
    }

    private static boolean isAddress(String value) {
        return SmtpServer.isAddress(value.startsWith("@") ? "x" + value : value);
    }

    /** Takes an entry away, and looks anew at all that is held; false when there is none of this id. */
    public boolean unblock(String by, long id) {
        boolean gone = catalogue.inTransaction(() -> {
            Optional<Block> removed = catalogue.blocks().remove(id);
            removed.ifPresent(block -> {
                trail(
                        by,
                        AuditEntry.Deed.BLOCK_REMOVED,
                        block,
                        Json.write(new Listed(block.kind() == Kind.EMAIL ? null : block.value())),
                        null);
                reconsider();
            });
            return removed.isPresent();
        });
        catalogue.emails().scrub();
        return gone;
    }

    private void trail(String by, AuditEntry.Deed what, Block block, @Nullable String before, @Nullable String after) {
        catalogue.trail().add(by, what, block.kind().name().toLowerCase(Locale.ROOT) + " " + block.id(), before, after);
    }

    /** Addresses are opened in memory, compared, and let go. */
    private int reconsider() {
        int seen = 0;
        for (Pile pile : List.of(Pile.WAITING, Pile.SUSPECT)) {
            for (Reply reply : list(new Filter(pile, null, null, Long.MAX_VALUE), Limits.WAITING)) {
                String email = catalogue
                        .emails()
                        .of(reply.id())
                        .flatMap(kept -> seal.open(reply.id(), kept.text()))
                        .orElse("");
                catalogue.replies().reconsider(reply.id(), examination.again(reply.held(), reply.letter(), email));
                seen++;
            }
        }
        return seen;
    }
}
