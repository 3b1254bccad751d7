package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.StoryTexts.Akin;
import verbatim.editing.Edit;
import verbatim.editing.Editor;
import verbatim.editing.Proof;
import verbatim.editing.Proofed;
import verbatim.editing.Slugs;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Draft;
import verbatim.holdings.Manuscript;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.staff.Signed;
import verbatim.verification.Story;
import verbatim.web.StorySince.Since;
import verbatim.web.api.JudgedJson;
import verbatim.web.api.SavedJson;
import verbatim.web.api.StoryDeskJson;
import verbatim.web.view.DeskHead;
import verbatim.web.view.Head.Section;
import verbatim.web.view.StoryDeskView;
import verbatim.web.view.StoryDeskView.Clash;
import verbatim.web.view.StoryDeskView.Out;
import verbatim.web.view.StoryDeskView.Proposal;
import verbatim.web.view.StoryDeskView.Related;
import verbatim.web.view.StoryView;
import verbatim.wire.Json;
import verbatim.wire.VerdictJson.PassageJson;

/** {@code /desk/stories/{slug}}: a story in the editor, with everything that it quotes judged. For editors. */
final class StoryDeskPage {
    static final int TEXT_MOST = 400_000;
    private static final int PROPOSED = 5;
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})-[0-9a-f]+\"");

    private final Archive archive;
    private final Turns turns;
    private final StorySince since;

    StoryDeskPage(Archive archive, Turns turns) {
        this.archive = archive;
        this.turns = turns;
        this.since = new StorySince(archive, this::person);
    }

    /**
     * What the page says beside the story.
     *
     * @param text that was sent and not kept; null for the one that is kept
     * @param notice what was not done; null for nothing
     * @param correction that was sent and not kept
     */
    record Besides(@Nullable String text, @Nullable String notice, String correction) {
        static Besides nothing() {
            return new Besides(null, null, "");
        }

        static Besides notice(String notice) {
            return new Besides(null, notice, "");
        }
    }

    /** What was found beside the verdicts: what changed since it went out, and stories about the same. */
    private record Found(List<Since> since, List<Akin> proposed) {}

    static Editor editor(Signed signed) {
        return new Editor(signed.account().name(), signed.account().displayName());
    }

    Shown show(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        return page(ctx, signed, named(ctx), viewer, Besides.nothing());
    }

    /** The story of the address, or 404. */
    Manuscript named(Context ctx) {
        return archive.newsroom().bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
    }

    /** What an edit was made from: the form's version, or the one that {@code If-Match} names. */
    static int madeFrom(Context ctx) {
        @Nullable String match = ctx.header("If-Match");
        if (match != null) {
            Matcher tag = TAG.matcher(match);
            return tag.find() ? Integer.parseInt(tag.group(1)) : 0;
        }
        return Asked.number("version", Asked.form(ctx, "version", 12))
                .orElseThrow(() -> Fault.of(Kind.USE, t("editor.made_from"), t("editor.made_from.remedy")));
    }

    Shown page(Context ctx, Signed signed, Manuscript manuscript, Viewer viewer, Besides besides) {
        String text = besides.text() == null ? manuscript.newest().markdown() : besides.text();
        Proof proof = turns.take(() -> besides.text() == null
                ? archive.proofreading().of(manuscript)
                : archive.proofreading().live(manuscript, text));
        List<Since> since = turns.take(() -> this.since.of(manuscript));
        List<Akin> proposed = proposed(manuscript, proof, viewer);
        return Shown.page(
                        "storydesk",
                        t("editor.title", "story", proof.story().title()),
                        Section.DESK,
                        StoriesDeskPage.path(manuscript.slug()),
                        () -> view(signed, manuscript, text, proof, new Found(since, proposed), viewer, besides),
                        () -> json(ctx, manuscript, proof, new Found(since, proposed)))
                .with("editor.js")
                .broad();
    }

    private StoryDeskView view(
            Signed signed,
            Manuscript manuscript,
            String text,
            Proof proof,
            Found found,
            Viewer viewer,
            Besides besides) {
        DeskHead head = Desk.head(signed, StoriesDeskPage.PATH);
        return new StoryDeskView(
                head,
                StoriesDeskPage.path(manuscript.slug()),
                proof.story().title(),
                saved(manuscript.newest()),
                text,
                manuscript.version(),
                besides.notice(),
                besides.text() == null || text.equals(manuscript.newest().markdown())
                        ? null
                        : clash(manuscript.newest(), text),
                found.since().stream().map(since::told).toList(),
                StoryStanding.tally(proof),
                DeskQuotations.of(
                        archive.catalogue(),
                        archive.quotations(),
                        viewer,
                        proof.quotations(),
                        marking(manuscript),
                        proof.quotations().size()),
                StoryStanding.of(
                        archive.catalogue(),
                        viewer,
                        manuscript,
                        proof,
                        archive.clock().instant()),
                manuscript.edition() == 0 ? null : out(manuscript, viewer, besides),
                new Related(
                        String.join("\n", archive.catalogue().editions().related(manuscript.slug())),
                        found.proposed().stream().map(StoryDeskPage::proposal).toList()));
    }

    DeskQuotations.Marking marking(Manuscript manuscript) {
        return (quotation, words) -> turns.take(() -> archive.proofreading().marks(manuscript, quotation, words));
    }

    /** Stories about the same as what this draft quotes, that are not beside it yet. */
    private List<Akin> proposed(Manuscript manuscript, Proof proof, Viewer viewer) {
        List<String> documents = proof.quotations().stream()
                .flatMap(each -> Stream.ofNullable(each.verdict().passage()))
                .map(PassageJson::document)
                .distinct()
                .toList();
        List<String> beside = archive.catalogue().editions().related(manuscript.slug());
        return archive
                .catalogue()
                .stories()
                .akin(viewer, manuscript.slug(), documents, PROPOSED + beside.size())
                .stream()
                .filter(each -> !beside.contains(each.story().slug()))
                .limit(PROPOSED)
                .toList();
    }

    private static Proposal proposal(Akin akin) {
        return new Proposal(
                akin.story().slug(),
                StoryParts.story(akin.story()).title(),
                t(
                        "editor.akin",
                        "documents",
                        akin.documents(),
                        "people",
                        akin.people(),
                        "month",
                        String.valueOf(akin.month())));
    }

    private Clash clash(Draft theirs, String ours) {
        return new Clash(
                person(theirs.by()),
                String.valueOf(theirs.number()),
                Say.instant(theirs.saved()),
                theirs.markdown(),
                WordChanges.of(theirs.markdown(), ours));
    }

    private Out out(Manuscript manuscript, Viewer viewer, Besides besides) {
        return new Out(
                Addresses.story(manuscript.slug()),
                archive.catalogue().stories().corrections(viewer, manuscript.slug()).stream()
                        .map(each -> new StoryView.Correction(each.number(), Say.day(each.at()), each.text()))
                        .toList(),
                besides.correction());
    }

    String saved(Draft draft) {
        return t(
                "editor.saved",
                "number",
                String.valueOf(draft.number()),
                "at",
                Say.instant(draft.saved()),
                "by",
                person(draft.by()));
    }

    /** Whoever has this account, as readers know them. */
    String person(String account) {
        return archive.staff()
                .roster()
                .byName(account)
                .map(known -> known.displayName())
                .orElse(account);
    }

    private StoryDeskJson json(Context ctx, Manuscript manuscript, Proof proof, Found found) {
        Draft newest = manuscript.newest();
        List<StoryDeskJson.QuotationJson> quotations = proof.quotations().stream()
                .map(each -> quotation(proof.story(), each))
                .toList();
        // The verdicts say when they were made, so that the bytes differ each time: the tag is of what an editor could
        // change.
        String standing = Answers.hash(Json.mapper()
                .writeValueAsBytes(quotations.stream()
                        .map(each -> List.of(each.revision(), each.verdict().wording(), each.settlement()))
                        .toList()));
        ctx.attribute(Html.TAG, "\"" + manuscript.version() + "-" + standing + "\"");
        return new StoryDeskJson(
                manuscript.slug(),
                proof.story().title(),
                manuscript.release(),
                newest.number(),
                newest.saved().toString(),
                newest.by(),
                manuscript.version(),
                manuscript.edition(),
                newest.markdown(),
                StoryStanding.open(proof),
                quotations,
                found.since().stream().map(StorySince::json).toList(),
                archive.catalogue().editions().related(manuscript.slug()),
                found.proposed().stream()
                        .map(each -> new StoryDeskJson.ProposedJson(
                                each.story().slug(),
                                StoryParts.story(each.story()).title(),
                                each.documents(),
                                each.people(),
                                each.month()))
                        .toList());
    }

    private static StoryDeskJson.QuotationJson quotation(Story story, Proofed proofed) {
        Story.@Nullable Stretch marked = DeskQuotations.marked(story, proofed.found());
        return new StoryDeskJson.QuotationJson(
                proofed.number(),
                proofed.key().words(),
                proofed.key().occurrence(),
                proofed.decision().revision(),
                marked == null ? null : marked.start(),
                marked == null ? null : marked.end(),
                proofed.settlement().json(),
                proofed.verdict());
    }

    /** Keeps a text. */
    Optional<Shown> save(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        Desk.form(ctx, signed);
        Manuscript seen = named(ctx);
        String text = Slugs.lines(Asked.whole(ctx, "text", TEXT_MOST));
        boolean apart = Asked.form(ctx, "apart", 8).equals("yes");
        boolean program = program(ctx);
        try {
            return switch (archive.newsroom().save(editor(signed), seen.slug(), madeFrom(ctx), text, apart)) {
                case Edit.Made<Manuscript>(Manuscript now) -> {
                    if (program) {
                        Draft draft = now.newest();
                        Html.twin(
                                ctx,
                                new SavedJson(
                                        draft.number(),
                                        now.version(),
                                        draft.saved().toString(),
                                        person(draft.by())));
                    } else {
                        ctx.redirect(StoriesDeskPage.path(now.slug()), HttpStatus.SEE_OTHER);
                    }
                    yield Optional.empty();
                }
                case Edit.Meanwhile<Manuscript>(Manuscript now) -> {
                    ctx.status(HttpStatus.CONFLICT);
                    yield Optional.of(page(ctx, signed, now, viewer, new Besides(text, null, "")));
                }
            };
        } catch (Fault fault) {
            return Optional.of(refused(ctx, signed, seen, viewer, fault, new Besides(text, not(fault), "")));
        }
    }

    static boolean program(Context ctx) {
        @Nullable String accept = ctx.header("Accept");
        return accept != null && accept.contains("json");
    }

    /** What was not done, and why. */
    static String not(Fault fault) {
        return t("desk.not_done", "why", fault.line());
    }

    /** The page with what was sent, and why it was not done. */
    Shown refused(Context ctx, Signed signed, Manuscript manuscript, Viewer viewer, Fault fault, Besides besides) {
        if (fault.kind() == Kind.RESOURCES || fault.kind() == Kind.INTERNAL) {
            throw fault;
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return page(ctx, signed, manuscript, viewer, besides);
    }

    /** Judges a text that is being written. Nothing is kept. */
    void judge(Context ctx, Viewer viewer, Html html) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        Desk.form(ctx, signed);
        Manuscript manuscript = named(ctx);
        String text = Asked.whole(ctx, "text", TEXT_MOST);
        int chosen = Asked.number("chosen", Asked.form(ctx, "chosen", 12)).orElse(0);
        DeskHead head = Desk.head(signed, StoriesDeskPage.PATH);
        Proof proof = turns.take(() -> archive.proofreading().live(manuscript, text));
        String path = StoriesDeskPage.path(manuscript.slug());
        List<Proofed> quotations = proof.quotations();
        List<JudgedJson.OneJson> all = new ArrayList<>();
        for (Proofed each : quotations) {
            all.add(judged(proof.story(), each));
        }
        @Nullable
        String card = chosen < 1 || chosen > quotations.size()
                ? null
                : html.part(
                        "part/deskquotation.jte",
                        Map.of(
                                "head",
                                head,
                                "path",
                                path,
                                "version",
                                manuscript.version(),
                                "quotation",
                                DeskQuotations.of(
                                                archive.catalogue(),
                                                archive.quotations(),
                                                viewer,
                                                List.of(quotations.get(chosen - 1)),
                                                marking(manuscript),
                                                quotations.size())
                                        .getFirst()));
        String publish = html.part(
                "part/storypublish.jte",
                Map.of(
                        "head",
                        head,
                        "path",
                        path,
                        "version",
                        manuscript.version(),
                        "publish",
                        StoryStanding.of(
                                archive.catalogue(),
                                viewer,
                                manuscript,
                                proof,
                                archive.clock().instant())));
        Html.twin(ctx, new JudgedJson(StoryStanding.tally(proof), all, card, publish));
    }

    private static JudgedJson.OneJson judged(Story story, Proofed proofed) {
        Story.@Nullable Stretch marked = DeskQuotations.marked(story, proofed.found());
        Story.@Nullable Stretch words = DeskQuotations.words(story, proofed.found());
        String wording = DeskQuotations.wording(proofed);
        return new JudgedJson.OneJson(
                proofed.number(),
                marked == null ? null : marked.start(),
                marked == null ? null : marked.end(),
                words == null ? null : words.start(),
                words == null ? null : words.end(),
                wording,
                DeskQuotations.brief(wording),
                proofed.settlement().settled());
    }
}
