package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Document;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Numbered;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.publication.Preparation;
import verbatim.staff.Signed;
import verbatim.text.PageKey;
import verbatim.web.Papers.Paper;
import verbatim.web.api.ReleaseDocumentsJson;
import verbatim.web.api.ReleaseDocumentsJson.PlaceJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.ReleaseDocumentsView;
import verbatim.web.view.ReleaseDocumentsView.Loose;
import verbatim.web.view.ReleaseDocumentsView.Row;

/**
 * {@code /desk/releases/{slug}/documents}: what is in a release, in the order of its list. Documents are closed and opened, moved, taken in from those of
 * no release, and a page of one chosen to stand for all. In a public release only editors change what is seen.
 */
final class ReleaseDocumentsPage {
    private static final int FIELD_MOST = 2_000;

    private final Archive archive;
    private final Catalogue catalogue;
    private final Preparation preparation;
    private final ReleaseDeskPage desk;
    private final Papers papers;

    ReleaseDocumentsPage(Archive archive, ReleaseDeskPage desk) {
        this.archive = archive;
        this.catalogue = archive.catalogue();
        this.preparation = archive.preparation();
        this.desk = desk;
        this.papers = new Papers(catalogue);
    }

    /** Where in the list one is, and what one looks for. */
    private record Screen(int after, String find) {
        String query() {
            String query =
                    (after == 0 ? "" : "&after=" + after) + (find.isEmpty() ? "" : "&find=" + Addresses.encoded(find));
            return query.isEmpty() ? "" : "?" + query.substring(1);
        }
    }

    private static String path(Release release) {
        return ReleasesPage.path(release.slug()) + "/documents";
    }

    Shown show(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ARCHIVIST, Role.EDITOR);
        Screen screen = new Screen(Asked.number(ctx, "after").orElse(0), Asked.text(ctx, "find", Limits.QUERY));
        return page(signed, desk.named(ctx, viewer), viewer, screen, null);
    }

    private Shown page(Signed signed, Release release, Viewer viewer, Screen screen, @Nullable String notice) {
        List<Numbered> numbered =
                catalogue.releases().numbered(viewer, release.slug(), screen.after(), Limits.DOCUMENTS + 1);
        List<Paper> shown = papers.of(numbered.stream().limit(Limits.DOCUMENTS).toList(), viewer);
        String next = numbered.size() > Limits.DOCUMENTS
                ? path(release) + new Screen(numbered.get(Limits.DOCUMENTS - 1).position(), screen.find()).query()
                : null;
        int total = catalogue.documents().count(viewer, release.slug());
        return Shown.page(
                "releasedocuments",
                t("releases.papers", "release", release.title()),
                Section.DESK,
                path(release) + screen.query(),
                () -> view(signed, release, screen, notice, total, shown, next),
                () -> new ReleaseDocumentsJson(
                        release.slug(),
                        release.version(),
                        total,
                        shown.stream().map(ReleaseDocumentsPage::json).toList(),
                        next == null ? null : Html.twin(next)));
    }

    private ReleaseDocumentsView view(
            Signed signed,
            Release release,
            Screen screen,
            @Nullable String notice,
            int total,
            List<Paper> shown,
            @Nullable String next) {
        boolean open = release.isPublic(archive.clock().instant());
        return new ReleaseDocumentsView(
                Desk.head(signed, ReleasesPage.PATH),
                release.title(),
                ReleasesPage.path(release.slug()),
                path(release),
                release.version(),
                total,
                screen.after(),
                notice,
                open && !Desk.is(signed, Role.EDITOR) ? t("releases.papers.barred") : null,
                open,
                shown.stream().map(paper -> row(paper, release)).toList(),
                next,
                screen.find(),
                screen.find().isEmpty()
                        ? List.of()
                        : catalogue.releases().loose(screen.find(), Limits.LOOSE).stream()
                                .map(ReleaseDocumentsPage::loose)
                                .toList());
    }

    private static Row row(Paper paper, Release release) {
        return new Row(
                paper.place().number(),
                paper.place().position(),
                paper.document().id(),
                ListPage.row(paper.document(), paper.version(), paper.first()),
                paper.version().pages(),
                paper.place().closed(),
                paper.place().excerpt() == null
                        ? null
                        : t(
                                "excerpt.desk.now",
                                "pages",
                                paper.place().excerpt().ranges(),
                                "n",
                                paper.place().excerpt().pages().size(),
                                "version",
                                "v" + paper.place().excerpt().version()),
                ExcerptPage.path(release, paper.place().number()),
                release.cover() != null
                        && release.cover().document().equals(paper.document().id()));
    }

    private static Loose loose(Document document) {
        return new Loose(
                document.id(),
                new Link(document.title(), Addresses.document(document.id())),
                Say.line(
                        document.description().date() == null
                                ? null
                                : Say.date(document.description().date()),
                        document.description().kind(),
                        document.name()));
    }

    private static PlaceJson json(Paper paper) {
        return new PlaceJson(
                paper.place().number(),
                paper.place().position(),
                paper.document().id(),
                paper.document().title(),
                paper.place().closed(),
                paper.place().excerpt() == null
                        ? null
                        : List.copyOf(paper.place().excerpt().pages()),
                Addresses.document(paper.document().id()));
    }

    /** Does one deed; afterwards the same screen. */
    Optional<Shown> edit(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ARCHIVIST, Role.EDITOR);
        Desk.form(ctx, signed);
        Release seen = desk.named(ctx, viewer);
        Screen screen = new Screen(
                Asked.number("after", Asked.form(ctx, "after", 12)).orElse(0), Asked.form(ctx, "find", Limits.QUERY));
        int version = desk.madeFrom(ctx, seen);
        try {
            boolean done = preparation
                    .ifUnchanged(seen.slug(), version, () -> done(ctx, signed, seen))
                    .isPresent();
            if (done) {
                String number = Asked.form(ctx, "number", 12);
                ctx.redirect(
                        path(seen) + screen.query() + (number.matches("[0-9]+") ? "#d" + number : ""),
                        HttpStatus.SEE_OTHER);
                return Optional.empty();
            }
            ctx.status(HttpStatus.CONFLICT);
            return Optional.of(page(signed, desk.named(ctx, viewer), viewer, screen, ReleaseDeskPage.meanwhile()));
        } catch (Fault fault) {
            if (fault.kind() != Kind.USE && fault.kind() != Kind.LIMIT && fault.kind() != Kind.MISSING) {
                throw fault;
            }
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return Optional.of(page(signed, seen, viewer, screen, StoryDeskPage.not(fault)));
        }
    }

    private Release done(Context ctx, Signed signed, Release release) {
        String who = signed.account().name();
        String slug = release.slug();
        String document = Asked.form(ctx, "document", 40);
        return switch (Asked.form(ctx, "deed", 20)) {
            case "close" -> {
                seen(signed, release);
                yield preparation.close(who, slug, document, Asked.form(ctx, "reason", FIELD_MOST));
            }
            case "open" -> {
                seen(signed, release);
                yield preparation.open(who, slug, document);
            }
            case "fill" -> {
                seen(signed, release);
                for (String id : chosen(ctx)) {
                    preparation.fill(who, slug, id);
                }
                yield release;
            }
            case "place" -> preparation.place(who, slug, number(ctx, "number"), number(ctx, "position"));
            case "by-date" -> preparation.sort(who, slug, true);
            case "by-number" -> preparation.sort(who, slug, false);
            case "cover" -> preparation.cover(who, slug, page(document, number(ctx, "page")));
            case "no-cover" -> preparation.cover(who, slug, null);
            default ->
                throw Fault.of(Kind.USE, t("releases.papers.unknown_deed"), t("releases.papers.unknown_deed.remedy"));
        };
    }

    /** What the public sees is the editors'. */
    private void seen(Signed signed, Release release) {
        if (release.isPublic(archive.clock().instant()) && !Desk.is(signed, Role.EDITOR)) {
            throw Fault.of(Kind.USE, t("releases.papers.no_editor"), t("releases.papers.no_editor.remedy"));
        }
    }

    private static List<String> chosen(Context ctx) {
        List<String> chosen = ctx.formParams("document");
        if (chosen.isEmpty()) {
            throw Fault.of(Kind.USE, t("releases.papers.none_chosen"), t("releases.papers.none_chosen.remedy"));
        }
        return chosen;
    }

    private static int number(Context ctx, String name) {
        return Asked.number(name, Asked.form(ctx, name, 12))
                .orElseThrow(() -> Fault.of(
                        Kind.USE,
                        t("releases.papers.not_given", "field", name),
                        t("releases.papers.not_given.remedy")));
    }

    private PageKey page(String id, int page) {
        Document document = catalogue
                .documents()
                .byId(Viewer.local(), id)
                .orElseThrow(() -> Fault.of(
                        Kind.MISSING, t("releases.no_document", "document", id), t("releases.no_document.remedy")));
        if (page < 1) {
            throw Fault.of(
                    Kind.USE,
                    t("releases.papers.no_page", "page", String.valueOf(page)),
                    t("releases.papers.no_page.remedy"));
        }
        return new PageKey(id, document.versions(), page);
    }
}
