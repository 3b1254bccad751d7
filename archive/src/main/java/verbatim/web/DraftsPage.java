package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Edition;
import verbatim.editing.Edit;
import verbatim.editing.Proofreading;
import verbatim.holdings.Draft;
import verbatim.holdings.Manuscript;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.staff.Signed;
import verbatim.web.StoryDeskPage.Besides;
import verbatim.web.api.DraftJson;
import verbatim.web.api.DraftsJson;
import verbatim.web.view.DraftView;
import verbatim.web.view.DraftsView;
import verbatim.web.view.Head.Section;
import verbatim.web.view.WordChange;

/** {@code /desk/stories/{slug}/drafts}: what a story was before. For editors. */
final class DraftsPage {
    private final Archive archive;
    private final StoryDeskPage desk;

    DraftsPage(Archive archive, StoryDeskPage desk) {
        this.archive = archive;
        this.desk = desk;
    }

    Shown list(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        Manuscript manuscript = desk.named(ctx);
        List<Draft> drafts = archive.newsroom().history(manuscript.slug());
        int out = archive.catalogue()
                .editions()
                .out(manuscript.slug())
                .map(Edition::draft)
                .orElse(0);
        String path = StoriesDeskPage.path(manuscript.slug());
        return Shown.page(
                "drafts",
                t("editor.drafts.title", "story", title(manuscript)),
                Section.DESK,
                path + "/drafts",
                () -> new DraftsView(
                        Desk.head(signed, StoriesDeskPage.PATH),
                        path,
                        title(manuscript),
                        drafts.stream()
                                .map(each -> new DraftsView.Row(
                                        each.number(), saved(each), words(each), each.number() == out))
                                .toList()),
                () -> new DraftsJson(
                        manuscript.slug(),
                        out,
                        drafts.stream()
                                .map(each -> new DraftsJson.OneJson(
                                        each.number(),
                                        each.saved().toString(),
                                        each.by(),
                                        each.markdown().length(),
                                        path + "/drafts/" + each.number()))
                                .toList()));
    }

    private static String title(Manuscript manuscript) {
        return Proofreading.story(manuscript, manuscript.newest().markdown()).title();
    }

    private String saved(Draft draft) {
        return t("editor.draft.by", "at", Say.instant(draft.saved()), "by", desk.person(draft.by()));
    }

    private static String words(Draft draft) {
        return t("editor.words", "n", draft.markdown().split("\\s+").length);
    }

    Shown one(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        Manuscript manuscript = desk.named(ctx);
        Draft draft = draft(manuscript, ctx.pathParam("n"));
        @Nullable
        Draft with = Asked.number(ctx, "with")
                .map(number -> draft(manuscript, number.toString()))
                .orElse(null);
        List<WordChange> changes = with == null ? List.of() : WordChanges.of(with.markdown(), draft.markdown());
        String path = StoriesDeskPage.path(manuscript.slug());
        return Shown.page(
                "draft",
                t("editor.draft.title", "number", String.valueOf(draft.number()), "story", title(manuscript)),
                Section.DESK,
                path + "/drafts/" + draft.number() + (with == null ? "" : "?with=" + with.number()),
                () -> new DraftView(
                        Desk.head(signed, StoriesDeskPage.PATH),
                        path,
                        title(manuscript),
                        draft.number(),
                        saved(draft),
                        draft.markdown(),
                        manuscript.version(),
                        draft.number() == manuscript.newest().number(),
                        archive.newsroom().history(manuscript.slug()).stream()
                                .map(Draft::number)
                                .filter(number -> number != draft.number())
                                .toList(),
                        with == null ? null : with.number(),
                        changes),
                () -> new DraftJson(
                        manuscript.slug(),
                        draft.number(),
                        draft.saved().toString(),
                        draft.by(),
                        draft.markdown(),
                        with == null ? null : with.number(),
                        changes.stream()
                                .map(each -> new DraftJson.ChangeJson(
                                        each.kind().name().toLowerCase(Locale.ROOT), each.text()))
                                .toList()));
    }

    private Draft draft(Manuscript manuscript, String number) {
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw new NotFoundResponse();
        }
        return archive.catalogue()
                .drafts()
                .draft(manuscript.slug(), Integer.parseInt(number))
                .orElseThrow(NotFoundResponse::new);
    }

    /** Saves an older text as a further draft. */
    Optional<Shown> takeUp(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        Desk.form(ctx, signed);
        Manuscript manuscript = desk.named(ctx);
        String text = draft(manuscript, ctx.pathParam("n")).markdown();
        return switch (archive.newsroom()
                .save(StoryDeskPage.editor(signed), manuscript.slug(), StoryDeskPage.madeFrom(ctx), text, true)) {
            case Edit.Made<Manuscript>(Manuscript now) -> {
                ctx.redirect(StoriesDeskPage.path(now.slug()), HttpStatus.SEE_OTHER);
                yield Optional.empty();
            }
            case Edit.Meanwhile<Manuscript>(Manuscript now) -> {
                ctx.status(HttpStatus.CONFLICT);
                yield Optional.of(desk.page(ctx, signed, now, viewer, new Besides(text, null, "")));
            }
        };
    }
}
