package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Edition;
import verbatim.catalogue.Reply;
import verbatim.catalogue.Reply.Letter;
import verbatim.catalogue.Reply.State;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Viewer;
import verbatim.language.Texts;
import verbatim.replies.Correspondence;
import verbatim.replies.Correspondence.Received;
import verbatim.replies.Correspondence.Sent;
import verbatim.replies.Mailroom;
import verbatim.replies.Submission;
import verbatim.replies.Submission.Typed;
import verbatim.web.ReplyItems.Around;
import verbatim.web.api.RepliesJson;
import verbatim.web.api.RepliesJson.ReplyJson;
import verbatim.web.feeds.Feed;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.Meta;
import verbatim.web.view.RepliesView;
import verbatim.web.view.ReplyForm;
import verbatim.web.view.ReplyForm.Choice;
import verbatim.web.view.ReplyForm.To;
import verbatim.web.view.ReplyItem;
import verbatim.wire.VerdictJson;

/** {@code /s/{slug}/replies}: the replies to a story, and the form to send one, which shows first how it will look. */
final class RepliesPages {
    private static final int CHOICE = 90;

    private final Catalogue catalogue;
    private final Mailroom mailroom;
    private final Correspondence correspondence;
    private final ReplyItems items;
    private final Shelf shelf;
    private final String title;
    private final Turns turns;

    /** @param title of the archive */
    RepliesPages(Catalogue catalogue, Mailroom mailroom, String title, Turns turns) {
        this.title = title;
        this.catalogue = catalogue;
        this.mailroom = mailroom;
        this.correspondence = mailroom.correspondence();
        this.items = new ReplyItems(catalogue);
        this.shelf = new Shelf(catalogue);
        this.turns = turns;
    }

    /** What a form is shown with. The e-mail address does not go into the page. */
    private record Filling(
            ReplyForm.Sent sent,
            String email,
            @Nullable Integer about,
            @Nullable String to,
            @Nullable String time,
            Map<String, String> mistakes,
            @Nullable String notice) {
        static Filling blank(@Nullable Integer about, @Nullable String to) {
            return new Filling(ReplyForm.Sent.nothing(), "", about, to, null, Map.of(), null);
        }

        /** Without the address, so that no log has it. */
        @Override
        public String toString() {
            return "Filling";
        }

        Filling timed(String shown) {
            return new Filling(sent, email, about, to, shown, mistakes, notice);
        }

        Filling with(Map<String, String> wrong, @Nullable String says) {
            return new Filling(sent, email, about, to, time, wrong, says);
        }
    }

    static String path(String story) {
        return Addresses.story(story) + "/replies";
    }

    private static String feed(String story) {
        return path(story) + ".atom";
    }

    /** Adds what the pages of a story say of its replies to programs; nothing while not everybody can read it. */
    Meta said(String story, Meta meta) {
        return correspondence
                .story(story)
                .map(edition -> meta.with(new Meta.Feed(t("reply.feed", "story", edition.title()), feed(story))))
                .orElse(meta);
    }

    /** {@code /s/{slug}/replies.atom}: the shown replies. */
    void feed(Context ctx) {
        Viewer everybody = Viewer.anybody();
        Edition edition = edition(ctx, everybody);
        String story = edition.text().slug();
        int from = Feeds.from(ctx);
        List<Feeds.Item> entries = correspondence.shown(everybody, story).stream()
                .filter(each -> each.state() == State.SHOWN)
                .map(each -> new Feeds.Item(shownAt(each), () -> entry(each, edition)))
                .toList();
        Feed feed = new Feed(
                feed(story),
                path(story),
                t("reply.feed", "story", edition.title()),
                t("reply.feed.subtitle"),
                title,
                Texts.spoken().language().tag(),
                edition.out(),
                new Feed.Part(0, Limits.FEED, false),
                List.of());
        Feeds.answer(ctx, Feeds.part(feed, from, entries));
    }

    private static Instant shownAt(Reply reply) {
        return reply.decided() == null ? reply.received() : reply.decided().at();
    }

    private static Feed.Entry entry(Reply reply, Edition edition) {
        String story = reply.story();
        String page = path(story) + "#" + reply.id();
        Letter letter = reply.letter();
        return new Feed.Entry(
                page,
                t("reply.feed.entry", "name", letter.name(), "story", edition.title()),
                page,
                shownAt(reply),
                shownAt(reply),
                letter.name(),
                null,
                "reply",
                letter.text() + (letter.quotation() == null ? "" : "\n\n“" + letter.quotation() + "”"),
                null,
                reply.parent() == null ? Addresses.story(story) : path(story) + "#" + reply.parent());
    }

    /** What stands below a story; null where it takes no replies because not everybody can read it. */
    @Nullable
    RepliesView below(String story, Viewer viewer) {
        return correspondence
                .story(story)
                .map(edition -> view(edition, viewer, Filling.blank(null, null), null, "", Limits.THREADS))
                .orElse(null);
    }

    Shown show(Context ctx, Viewer viewer) {
        Edition edition = edition(ctx, viewer);
        Integer about = Asked.number(ctx, "about").orElse(null);
        String to = Asked.text(ctx, "to", 20);
        return page(edition, viewer, Filling.blank(about, to.isEmpty() ? null : to), null);
    }

    /** The story that everybody may read, or what is said of one that is not here. */
    private Edition edition(Context ctx, Viewer viewer) {
        String slug = ctx.pathParam("slug");
        return correspondence
                .story(slug)
                .orElseThrow(() -> shelf.withdrawn(catalogue.stories().withdrawn(viewer, slug), viewer));
    }

    private Shown page(Edition edition, Viewer viewer, Filling filling, @Nullable ReplyItem preview) {
        String story = edition.text().slug();
        return Shown.page(
                        "replies",
                        t("reply.title", "story", edition.title()),
                        Section.STORIES,
                        path(story),
                        () -> view(edition, viewer, filling, preview, Addresses.story(story), Integer.MAX_VALUE),
                        () -> json(edition, viewer))
                .saying(() -> said(story, Meta.none()));
    }

    private RepliesView view(
            Edition edition, Viewer viewer, Filling filling, @Nullable ReplyItem preview, String at, int most) {
        String story = edition.text().slug();
        List<Reply> shown = correspondence.shown(viewer, story);
        List<ReplyItem> threads = threads(shown, new Around(at, edition, viewer), story);
        int count =
                (int) shown.stream().filter(each -> each.state() == State.SHOWN).count();
        return new RepliesView(
                new Link(edition.title(), Addresses.story(story)),
                count == 0 ? t("reply.count.none") : t("reply.count", "n", count),
                feed(story),
                threads.subList(Math.max(0, threads.size() - most), threads.size()),
                threads.size() > most ? new Link(t("reply.all", "n", count), path(story)) : null,
                correspondence.closed(story) ? null : form(edition, filling),
                preview);
    }

    /** Beginnings in the order in which they came, each with what answers it. What answers something that is not shown is not shown either. */
    private List<ReplyItem> threads(List<Reply> shown, Around around, String story) {
        Map<String, List<ReplyItem>> answers = new HashMap<>();
        for (Reply reply : shown) {
            if (reply.parent() != null && reply.state() == State.SHOWN) {
                answers.computeIfAbsent(reply.parent(), _ -> new ArrayList<>())
                        .add(items.item(reply, veiled(reply, around.viewer()), around, List.of(), null));
            }
        }
        boolean open = !correspondence.closed(story);
        List<ReplyItem> threads = new ArrayList<>();
        for (Reply reply : shown) {
            if (reply.parent() == null) {
                threads.add(items.item(
                        reply,
                        veiled(reply, around.viewer()),
                        around,
                        answers.getOrDefault(reply.id(), List.of()),
                        open ? path(story) + "?to=" + reply.id() + "#rf" : null));
            }
        }
        return threads;
    }

    /** The verdict as this viewer may see it now. */
    private @Nullable VerdictJson veiled(Reply reply, Viewer viewer) {
        VerdictJson verdict = reply.verdict();
        return verdict == null
                ? null
                : Veil.of(catalogue, viewer, reply.received()).over(verdict);
    }

    private ReplyForm form(Edition edition, Filling filling) {
        String story = edition.text().slug();
        return new ReplyForm(
                path(story),
                filling.time(),
                filling.sent(),
                filling.email().isEmpty() || filling.mistakes().containsKey("email")
                        ? null
                        : correspondence.forForm(story, filling.email()),
                edition.quotations().stream()
                        .map(each -> new Choice(
                                each.number(),
                                shortened(each.verdict().quotation()),
                                filling.about() != null && filling.about() == each.number()))
                        .toList(),
                to(story, filling.to()),
                filling.mistakes(),
                filling.notice(),
                correspondence.keepDays(),
                mailroom.mails());
    }

    private static String shortened(String words) {
        return words.length() <= CHOICE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, CHOICE))) + "…";
    }

    private @Nullable To to(String story, @Nullable String id) {
        return correspondence.shown(Viewer.anybody(), story).stream()
                .filter(each -> each.id().equals(id) && each.state() == State.SHOWN)
                .findFirst()
                .map(each -> new To(each.id(), each.letter().name()))
                .orElse(null);
    }

    private RepliesJson json(Edition edition, Viewer viewer) {
        String story = edition.text().slug();
        return new RepliesJson(
                story,
                !correspondence.closed(story),
                feed(story),
                correspondence.shown(viewer, story).stream()
                        .filter(each -> each.state() == State.SHOWN)
                        .map(each -> json(each, viewer))
                        .toList());
    }

    private ReplyJson json(Reply reply, Viewer viewer) {
        Letter letter = reply.letter();
        return new ReplyJson(
                reply.id(),
                reply.parent(),
                letter.name(),
                letter.website(),
                letter.text(),
                letter.about() == null ? null : letter.about().number(),
                letter.quotation(),
                veiled(reply, viewer),
                reply.answer(),
                reply.received().toString());
    }

    /** Takes a form: shows how the reply will look, and when that was seen keeps it. Whatever speaks against it is said to the moderators alone. */
    Optional<Shown> send(Context ctx, Viewer viewer) {
        Edition edition = edition(ctx, viewer);
        small(ctx);
        String story = edition.text().slug();
        Filling filling = filling(ctx, story);
        if (correspondence.closed(story)) {
            ctx.status(HttpStatus.CONFLICT);
            return Optional.of(page(edition, viewer, filling, null));
        }
        return switch (Submission.of(typed(filling))) {
            case Submission.Unfit unfit -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                Map<String, String> mistakes = new LinkedHashMap<>();
                unfit.mistakes()
                        .forEach((field, mistake) -> mistakes.put(
                                field.name().toLowerCase(Locale.ROOT), ReplyWords.mistake(field, mistake)));
                yield Optional.of(page(edition, viewer, filling.with(mistakes, null), null));
            }
            case Submission.Fit fit
            when filling.time() == null ->
                Optional.of(
                        page(edition, viewer, filling.timed(correspondence.formTime(story)), preview(edition, fit)));
            case Submission.Fit fit -> keep(ctx, viewer, edition, fit, filling);
        };
    }

    private static void small(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        if (length > Limits.REPLY_BODY) {
            throw Fault.of(
                    Kind.LIMIT,
                    t("reply.fault.long", "n", Say.number(length), "most", Say.number(Limits.REPLY_BODY)),
                    t("reply.fault.long.remedy"));
        }
    }

    private Filling filling(Context ctx, String story) {
        int most = (int) Limits.REPLY_BODY;
        String about = Asked.form(ctx, "about", 12);
        String to = Asked.form(ctx, "to", 20);
        String time = Asked.form(ctx, "time", 200);
        String email = Asked.whole(ctx, "email", most);
        return new Filling(
                new ReplyForm.Sent(
                        Asked.whole(ctx, "name", most),
                        Asked.whole(ctx, "url", most),
                        Asked.whole(ctx, "text", most),
                        Asked.whole(ctx, "quotation", most),
                        Asked.form(ctx, "tell", 8).equals("yes"),
                        Asked.whole(ctx, "more", most)),
                email.isBlank()
                        ? correspondence
                                .fromForm(story, Asked.form(ctx, "kept", most))
                                .orElse("")
                        : email,
                about.isEmpty() ? null : Asked.number("about", about).orElse(null),
                to.isEmpty() ? null : to,
                time.isEmpty() ? null : time,
                Map.of(),
                null);
    }

    private static Typed typed(Filling filling) {
        ReplyForm.Sent sent = filling.sent();
        return new Typed(
                sent.name(),
                filling.email(),
                sent.website(),
                sent.text(),
                filling.about(),
                sent.quotation(),
                filling.to(),
                sent.tell());
    }

    private ReplyItem preview(Edition edition, Submission.Fit fit) {
        String quotation = fit.quotation();
        VerdictJson verdict = quotation == null
                ? null
                : turns.take(() -> mailroom.moderation().judge(quotation));
        Letter letter = new Letter(
                fit.name(),
                fit.website(),
                fit.text(),
                edition.quotations().stream()
                        .filter(each -> fit.about() != null && each.number() == fit.about())
                        .findFirst()
                        .map(each ->
                                new Reply.About(each.number(), each.verdict().quotation()))
                        .orElse(null),
                quotation);
        return items.item(
                "preview",
                letter,
                "",
                verdict,
                new Around(Addresses.story(edition.text().slug()), edition, Viewer.anybody()));
    }

    private Optional<Shown> keep(Context ctx, Viewer viewer, Edition edition, Submission.Fit fit, Filling filling) {
        Sent sent =
                new Sent(String.valueOf(filling.time()), !filling.sent().trap().isEmpty(), Guard.address(ctx));
        return switch (correspondence.receive(edition, fit, sent)) {
            case Received.Kept kept -> {
                ctx.redirect(kept.path() + "?sent", HttpStatus.SEE_OTHER);
                yield Optional.empty();
            }
            case Received.TooMany many -> {
                ctx.status(HttpStatus.TOO_MANY_REQUESTS);
                ctx.header("Retry-After", String.valueOf(many.pause().toSeconds()));
                yield Optional.of(page(
                        edition,
                        viewer,
                        filling.with(
                                Map.of(), t("reply.form.many", "n", many.pause().toMinutes())),
                        null));
            }
            case Received.Full _ -> {
                ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
                yield Optional.of(page(edition, viewer, filling.with(Map.of(), t("reply.form.full")), null));
            }
            case Received.Closed _ -> {
                ctx.status(HttpStatus.CONFLICT);
                yield Optional.of(page(edition, viewer, filling, null));
            }
        };
    }
}
