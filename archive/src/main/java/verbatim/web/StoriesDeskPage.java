package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Edition;
import verbatim.editing.Pasted;
import verbatim.editing.Proof;
import verbatim.editing.Slugs;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Manuscript;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.quotation.Quotations;
import verbatim.staff.Signed;
import verbatim.verification.Stories;
import verbatim.web.api.StoriesDeskJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.StoriesDeskView;
import verbatim.web.view.StoriesDeskView.Row;
import verbatim.web.view.StoriesDeskView.Sent;

/** {@code /desk/stories}: every story with what is not settled of it, and a form to begin one. For editors. */
final class StoriesDeskPage {
    static final String PATH = "/desk/stories";
    private static final int FIELD_MOST = 1_000;

    private final Archive archive;
    private final StoryDeskPage desk;
    private final Turns turns;

    StoriesDeskPage(Archive archive, StoryDeskPage desk, Turns turns) {
        this.archive = archive;
        this.desk = desk;
        this.turns = turns;
    }

    /** Where one is edited. */
    static String path(String slug) {
        return PATH + "/" + Addresses.encoded(slug);
    }

    /** A story with the counts of its newest draft, and of what is out. */
    private record Counted(Manuscript manuscript, String title, int quotations, int open, int changed) {}

    Shown show(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        return page(signed, viewer, new Sent("", "", "", ""), null);
    }

    private Shown page(Signed signed, Viewer viewer, Sent sent, @Nullable String error) {
        Set<String> overtaken = Set.copyOf(archive.catalogue().editions().overtaken());
        List<Counted> stories = turns.take(() -> archive.newsroom().list().stream()
                .map(each -> counted(each, overtaken.contains(each.slug())))
                .toList());
        return Shown.page(
                        "storiesdesk",
                        t("editor.stories.title"),
                        Section.DESK,
                        PATH,
                        () -> new StoriesDeskView(
                                Desk.head(signed, PATH),
                                stories.stream().map(each -> row(each, viewer)).toList(),
                                StoryStanding.releases(archive.catalogue(), viewer, sent.release()),
                                sent,
                                error),
                        () -> new StoriesDeskJson(
                                stories.stream().map(StoriesDeskPage::json).toList()))
                .with("begin.js");
    }

    /** What went out is settled as it went out, so that only what was written or read since is judged. */
    private Counted counted(Manuscript manuscript, boolean overtaken) {
        Optional<Edition> out = archive.catalogue().editions().out(manuscript.slug());
        int changed = out.filter(_ -> overtaken)
                .map(edition ->
                        archive.proofreading().since(manuscript, edition).size())
                .orElse(0);
        boolean asIsOut = out.filter(
                        edition -> edition.draft() == manuscript.newest().number())
                .isPresent();
        if (asIsOut && !overtaken) {
            Edition edition = out.orElseThrow();
            return new Counted(manuscript, edition.title(), edition.quotations().size(), 0, 0);
        }
        Proof proof =
                archive.proofreading().live(manuscript, manuscript.newest().markdown());
        return new Counted(
                manuscript,
                proof.story().title(),
                proof.quotations().size(),
                proof.open().size(),
                changed);
    }

    private Row row(Counted counted, Viewer viewer) {
        Manuscript manuscript = counted.manuscript();
        return new Row(
                new Link(counted.title(), path(manuscript.slug())),
                manuscript.slug(),
                Optional.ofNullable(manuscript.release())
                        .flatMap(slug -> archive.catalogue().releases().bySlug(viewer, slug))
                        .map(release -> new Link(release.title(), ReleasesPage.path(release.slug())))
                        .orElse(null),
                desk.saved(manuscript.newest()),
                counted.quotations(),
                counted.open(),
                manuscript.edition() == 0
                        ? t("editor.stories.not_out")
                        : t("editor.stories.out", "number", String.valueOf(manuscript.edition())),
                counted.changed());
    }

    private static StoriesDeskJson.OneJson json(Counted counted) {
        Manuscript manuscript = counted.manuscript();
        return new StoriesDeskJson.OneJson(
                manuscript.slug(),
                counted.title(),
                manuscript.release(),
                manuscript.newest().number(),
                manuscript.newest().saved().toString(),
                manuscript.newest().by(),
                manuscript.version(),
                manuscript.edition(),
                counted.quotations(),
                counted.open(),
                counted.changed(),
                path(manuscript.slug()));
    }

    /** Begins a story, and goes on to write it. */
    Optional<Shown> begin(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        Desk.form(ctx, signed);
        Sent sent = new Sent(
                Asked.form(ctx, "title", FIELD_MOST),
                Asked.form(ctx, "slug", FIELD_MOST),
                Asked.form(ctx, "release", FIELD_MOST),
                Asked.form(ctx, "text", StoryDeskPage.TEXT_MOST));
        try {
            String text = text(sent, signed.account().displayName());
            String slug = sent.slug().isEmpty() ? Slugs.of(title(text)) : sent.slug();
            Manuscript begun = archive.newsroom()
                    .begin(
                            StoryDeskPage.editor(signed),
                            slug,
                            text,
                            sent.release().isEmpty() ? null : sent.release());
            ctx.redirect(path(begun.slug()), HttpStatus.SEE_OTHER);
            return Optional.empty();
        } catch (Fault fault) {
            if (fault.kind() == Kind.RESOURCES || fault.kind() == Kind.INTERNAL) {
                throw fault;
            }
            ctx.status(HttpStatus.BAD_REQUEST);
            return Optional.of(page(signed, viewer, sent, Say.upper(fault.line())));
        }
    }

    /** The draft of what the form holds: a pasted article as Markdown, under the title that was given. */
    private static String text(Sent sent, String byline) {
        String pasted = sent.text().isEmpty() ? "" : Pasted.markdown(sent.text().getBytes(StandardCharsets.UTF_8));
        if (sent.title().isEmpty() || (!pasted.isEmpty() && titled(pasted))) {
            return pasted;
        }
        return "---\ntitle: " + quoted(sent.title()) + "\nstandfirst: \nbyline: " + quoted(byline)
                + "\ndate: \nplace: \n---\n\n" + pasted;
    }

    private static boolean titled(String markdown) {
        return Stories.read("the article.md", markdown.getBytes(StandardCharsets.UTF_8)).blocks().stream()
                .anyMatch(block -> block.kind() == Quotations.Kind.TITLE);
    }

    private static String title(String markdown) {
        if (markdown.isEmpty()) {
            throw Fault.of(Kind.USE, t("editor.begin.nothing"), t("editor.begin.nothing.remedy"));
        }
        return Stories.read("", markdown.getBytes(StandardCharsets.UTF_8)).title();
    }

    /** A value of the front matter that begins with a quotation mark of the keyboard is put between others. */
    private static String quoted(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.startsWith("\"") || line.startsWith("'")
                ? '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : line;
    }
}
