package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Edition;
import verbatim.catalogue.Replies.Filter;
import verbatim.catalogue.Replies.Pile;
import verbatim.catalogue.Reply;
import verbatim.catalogue.Reply.State;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.replies.Mailroom;
import verbatim.replies.Moderation;
import verbatim.replies.Moderation.Choice;
import verbatim.replies.Moderation.Deed;
import verbatim.replies.Moderation.Outcome;
import verbatim.staff.Signed;
import verbatim.web.ReplyItems.Around;
import verbatim.web.api.ReplyQueueJson;
import verbatim.web.api.ReplyQueueJson.CountsJson;
import verbatim.web.api.ReplyQueueJson.HeldJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.ReplyQueueView;
import verbatim.web.view.ReplyQueueView.Closing;
import verbatim.web.view.ReplyQueueView.Done;
import verbatim.web.view.ReplyQueueView.Row;
import verbatim.wire.VerdictJson;

/** {@code /desk/replies}: replies with why they are held, and what is decided about them. For moderators and editors. */
final class ReplyQueuePage {
    static final String PATH = "/desk/replies";
    private static final int STORY_MOST = 200;
    private static final int WORDS_MOST = 100;
    private static final Pattern CHOICE = Pattern.compile("(r[0-9a-z]{8}):(\\d{1,9})");
    private static final Pattern DONE = Pattern.compile("(show|refuse|spam|undo)((?:,r[0-9a-z]{8}:\\d{1,9})*)");

    private final Catalogue catalogue;
    private final Moderation moderation;
    private final ReplyItems items;
    private final Turns turns;

    ReplyQueuePage(Catalogue catalogue, Mailroom mailroom, Turns turns) {
        this.catalogue = catalogue;
        this.moderation = mailroom.moderation();
        this.items = new ReplyItems(catalogue);
        this.turns = turns;
    }

    /** What is looked for, as the address has it. */
    private record Asking(Pile pile, String story, String words, long below) {
        Filter filter() {
            return new Filter(pile, story.isEmpty() ? null : story, words.isEmpty() ? null : words, below);
        }

        String path(Pile of, long from) {
            StringBuilder query = new StringBuilder();
            query.append(of == Pile.WAITING ? "" : "&pile=" + word(of));
            query.append(story.isEmpty() ? "" : "&story=" + Addresses.encoded(story));
            query.append(words.isEmpty() ? "" : "&words=" + Addresses.encoded(words));
            query.append(from == Long.MAX_VALUE ? "" : "&below=" + from);
            return query.isEmpty() ? PATH : PATH + "?" + query.substring(1);
        }

        String self() {
            return path(pile, below);
        }
    }

    /** What the page says besides. */
    private record Besides(@Nullable String notice, List<Reply> changed, Set<String> ticked) {
        static Besides nothing() {
            return new Besides(null, List.of(), Set.of());
        }
    }

    static Signed moderator(Context ctx) {
        return Desk.signed(ctx, Role.MODERATOR, Role.EDITOR);
    }

    Shown show(Context ctx, Viewer viewer) {
        return page(ctx, moderator(ctx), Besides.nothing());
    }

    private static Asking asking(Context ctx) {
        String pile = Asked.text(ctx, "pile", 20);
        return new Asking(
                pile.isEmpty() ? Pile.WAITING : pile(pile),
                Asked.text(ctx, "story", STORY_MOST),
                Asked.text(ctx, "words", WORDS_MOST),
                Asked.number(ctx, "below").map(Integer::longValue).orElse(Long.MAX_VALUE));
    }

    private static Pile pile(String word) {
        return Arrays.stream(Pile.values())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        Fault.of(Kind.USE, t("replies.fault.pile", "pile", word), t("replies.fault.pile.remedy")));
    }

    private static String word(Pile pile) {
        return pile.name().toLowerCase(Locale.ROOT);
    }

    private Shown page(Context ctx, Signed signed, Besides besides) {
        Asking asking = asking(ctx);
        List<Reply> found = moderation.list(asking.filter(), Limits.QUEUE + 1);
        List<Reply> rows = found.subList(0, Math.min(found.size(), Limits.QUEUE));
        String older = found.size() > Limits.QUEUE
                ? asking.path(asking.pile(), rows.getLast().n())
                : null;
        return Shown.page(
                        "replyqueue",
                        t("replies.title"),
                        Section.DESK,
                        asking.self(),
                        () -> view(signed, asking, rows, older, besides, done(ctx)),
                        () -> json(asking, rows, older))
                .with("queue.js");
    }

    private ReplyQueueView view(
            Signed signed,
            Asking asking,
            List<Reply> rows,
            @Nullable String older,
            Besides besides,
            @Nullable Done done) {
        String story = asking.story().isEmpty() ? null : asking.story();
        Map<Pile, Integer> counts = moderation.counts(story);
        return new ReplyQueueView(
                Desk.head(signed, PATH),
                asking.self(),
                Arrays.stream(Pile.values())
                        .map(each -> new ReplyQueueView.Pile(
                                ReplyWords.pile(each),
                                asking.path(each, Long.MAX_VALUE),
                                counts.getOrDefault(each, 0),
                                each == asking.pile()))
                        .toList(),
                word(asking.pile()),
                ReplyWords.says(asking.pile()),
                asking.story(),
                asking.words(),
                besides.notice(),
                done,
                besides.changed().stream().map(each -> row(each, Set.of())).toList(),
                rows.stream().map(each -> row(each, besides.ticked())).toList(),
                story != null
                                && Desk.is(signed, Role.EDITOR)
                                && catalogue.editions().out(story).isPresent()
                        ? new Closing(story, moderation.closed(story))
                        : null,
                older);
    }

    /** What the address says was done just now. */
    private static @Nullable Done done(Context ctx) {
        Matcher done = DONE.matcher(Asked.text(ctx, "done", 1_000));
        if (!done.matches() || done.group(2).isEmpty()) {
            return null;
        }
        List<String> choices = List.of(done.group(2).substring(1).split(","));
        String deed = done.group(1);
        return new Done(t("replies.done." + deed, "n", choices.size()), deed.equals("undo") ? List.of() : choices);
    }

    private Row row(Reply reply, Set<String> ticked) {
        Edition edition = catalogue.editions().out(reply.story()).orElse(null);
        String title = edition == null ? reply.story() : edition.title();
        // As readers see it, so that nobody shows what tells of pages that are not public.
        VerdictJson verdict = verdict(reply);
        Around around = new Around(Addresses.story(reply.story()), edition, Viewer.anybody());
        String choice = reply.id() + ":" + reply.version();
        return new Row(
                items.item(reply, verdict, around, List.of(), null),
                choice,
                ticked.contains(choice),
                new Link(title, RepliesPages.path(reply.story())),
                reply.held().reasons().stream().map(ReplyWords::reason).toList(),
                ReplyWords.state(reply),
                reply.state() == State.HELD,
                reply.state() == State.WITHDRAWN,
                reply.answer() == null ? "" : reply.answer());
    }

    private @Nullable VerdictJson verdict(Reply reply) {
        if (reply.verdict() != null || reply.letter().quotation() == null) {
            return reply.verdict();
        }
        return turns.take(() -> moderation.judged(reply)).orElse(null);
    }

    private ReplyQueueJson json(Asking asking, List<Reply> rows, @Nullable String older) {
        Map<Pile, Integer> counts = moderation.counts(asking.story().isEmpty() ? null : asking.story());
        return new ReplyQueueJson(
                new CountsJson(
                        counts.getOrDefault(Pile.WAITING, 0),
                        counts.getOrDefault(Pile.SUSPECT, 0),
                        counts.getOrDefault(Pile.SHOWN, 0),
                        counts.getOrDefault(Pile.REFUSED, 0),
                        counts.getOrDefault(Pile.SPAM, 0),
                        counts.getOrDefault(Pile.WITHDRAWN, 0)),
                word(asking.pile()),
                rows.stream().map(this::json).toList(),
                older == null ? null : Html.twin(older));
    }

    private HeldJson json(Reply reply) {
        Reply.Letter letter = reply.letter();
        VerdictJson verdict = verdict(reply);
        return new HeldJson(
                reply.id(),
                reply.version(),
                reply.story(),
                reply.parent(),
                reply.state().name().toLowerCase(Locale.ROOT),
                reply.held().suspect(),
                reply.held().reasons().stream().map(ReplyWords::reason).toList(),
                letter.name(),
                letter.website(),
                letter.text(),
                letter.about() == null ? null : letter.about().number(),
                letter.quotation(),
                verdict == null ? null : verdict.wording(),
                reply.decided() == null ? null : reply.decided().by(),
                reply.received().toString());
    }

    /** Decides about all that are ticked, or about one. */
    Optional<Shown> decide(Context ctx, Viewer viewer) {
        Signed signed = moderator(ctx);
        Desk.form(ctx, signed);
        String one = Asked.form(ctx, "one", 40);
        int space = one.indexOf(' ');
        Deed deed = deed(space < 0 ? Asked.form(ctx, "deed", 20) : one.substring(0, space));
        List<Choice> choices = space < 0
                ? ctx.formParams("reply").stream()
                        .limit(Limits.QUEUE)
                        .map(ReplyQueuePage::choice)
                        .toList()
                : List.of(choice(one.substring(space + 1)));
        if (choices.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return Optional.of(page(ctx, signed, new Besides(t("replies.not.ticked"), List.of(), Set.of())));
        }
        Set<String> ticked =
                choices.stream().map(each -> each.id() + ":" + each.version()).collect(Collectors.toSet());
        String reason = Asked.form(ctx, "reason", verbatim.replies.Limits.REASON);
        try {
            return switch (turns.take(() -> moderation.decide(signed.account().name(), choices, deed, reason))) {
                case Outcome.Done done -> {
                    ctx.redirect(after(asking(ctx), deed, done.replies()), HttpStatus.SEE_OTHER);
                    yield Optional.empty();
                }
                case Outcome.Meanwhile(List<Reply> changed) -> {
                    ctx.status(HttpStatus.CONFLICT);
                    yield Optional.of(page(ctx, signed, new Besides(t("replies.not.quicker"), changed, ticked)));
                }
            };
        } catch (Fault fault) {
            if (fault.kind() != Kind.USE) {
                throw fault;
            }
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return Optional.of(page(ctx, signed, new Besides(StoryDeskPage.not(fault), List.of(), ticked)));
        }
    }

    private static String after(Asking asking, Deed deed, List<Reply> replies) {
        String self = asking.self();
        StringBuilder path = new StringBuilder(self)
                .append(self.contains("?") ? "&" : "?")
                .append("done=")
                .append(deed.name().toLowerCase(Locale.ROOT));
        replies.forEach(each -> path.append(',').append(each.id()).append(':').append(each.version()));
        return path.toString();
    }

    private static Deed deed(String word) {
        return switch (word) {
            case "show" -> Deed.SHOW;
            case "refuse" -> Deed.REFUSE;
            case "spam" -> Deed.SPAM;
            case "undo" -> Deed.UNDO;
            default -> throw Fault.of(Kind.USE, t("replies.fault.deed", "deed", word), t("replies.fault.deed.remedy"));
        };
    }

    private static Choice choice(String text) {
        Matcher parts = CHOICE.matcher(text);
        if (!parts.matches()) {
            throw Fault.of(Kind.USE, t("replies.fault.reply", "reply", text), t("replies.fault.reply.remedy"));
        }
        return new Choice(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    /** Sets the editors' answer to a reply. */
    Optional<Shown> answer(Context ctx, Viewer viewer) {
        Signed signed = moderator(ctx);
        Desk.form(ctx, signed);
        Choice choice = choice(Asked.form(ctx, "reply", 40));
        String answer =
                Asked.form(ctx, "answer", verbatim.replies.Limits.REASON).replace("\r\n", "\n");
        Outcome outcome = moderation.answer(signed.account().name(), choice, answer);
        if (outcome instanceof Outcome.Meanwhile(List<Reply> changed)) {
            ctx.status(HttpStatus.CONFLICT);
            return Optional.of(
                    page(ctx, signed, new Besides(t("replies.not.answered", "answer", answer), changed, Set.of())));
        }
        ctx.redirect(asking(ctx).self() + "#" + choice.id(), HttpStatus.SEE_OTHER);
        return Optional.empty();
    }

    /** Closes the replies of a story, or opens them again; for editors. */
    Optional<Shown> close(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        Desk.form(ctx, signed);
        String story = Asked.form(ctx, "story", STORY_MOST);
        if (catalogue.editions().out(story).isEmpty()) {
            throw Shelf.missing();
        }
        moderation.close(
                signed.account().name(), story, Asked.form(ctx, "closed", 8).equals("yes"));
        ctx.redirect(PATH + "?story=" + Addresses.encoded(story), HttpStatus.SEE_OTHER);
        return Optional.empty();
    }
}
