package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Document;
import verbatim.holdings.Excerpt;
import verbatim.holdings.Page;
import verbatim.holdings.Release;
import verbatim.holdings.Role;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.publication.PageRanges;
import verbatim.publication.Preparation;
import verbatim.staff.Signed;
import verbatim.web.api.ExcerptJson;
import verbatim.web.view.ExcerptView;
import verbatim.web.view.ExcerptView.Tick;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.ReaderView;
import verbatim.web.view.ReaderView.Fact;

/**
 * {@code /desk/releases/{slug}/documents/{n}/excerpt}: the pages of a closed document that are public all the same, ticked or typed. In a public release only
 * editors change them.
 */
final class ExcerptPage {
    private static final int TYPED = 2_000;

    private final Archive archive;
    private final Catalogue catalogue;
    private final Preparation preparation;
    private final ReleaseDeskPage desk;

    ExcerptPage(Archive archive, ReleaseDeskPage desk) {
        this.archive = archive;
        this.catalogue = archive.catalogue();
        this.preparation = archive.preparation();
        this.desk = desk;
    }

    /** A closed document of a release, in one of its versions. */
    private record Closed(
            Release release, int number, Document document, String reason, List<Version> versions, Version of) {}

    /** What the form shows: what is public, or what somebody sent that was not done. */
    private record Chosen(String ranges, NavigableSet<Integer> pages, boolean counted) {
        static Chosen of(@Nullable Excerpt excerpt, int version) {
            return excerpt == null || excerpt.version() != version
                    ? new Chosen("", new TreeSet<>(), true)
                    : new Chosen(excerpt.ranges(), excerpt.pages(), excerpt.counted());
        }
    }

    static String path(Release release, int number) {
        return ReleasesPage.path(release.slug()) + "/documents/" + number + "/excerpt";
    }

    Shown show(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ARCHIVIST, Role.EDITOR);
        Closed closed = closed(ctx, viewer, Asked.number(ctx, "of").orElse(0));
        return page(signed, closed, Chosen.of(now(closed), closed.of.number()), null);
    }

    /** A document that is open has no excerpt, and so there is no such page. */
    private Closed closed(Context ctx, Viewer viewer, int of) {
        Release release = desk.named(ctx, viewer);
        int number = Shelf.number(ctx, "n");
        Document document = catalogue
                .releases()
                .document(release.slug(), number)
                .flatMap(id -> catalogue.documents().byId(viewer, id))
                .orElseThrow(Shelf::missing);
        String reason = catalogue.releases().closed(document.id()).orElseThrow(Shelf::missing);
        int asked = of > 0
                ? of
                : catalogue
                        .releases()
                        .excerpt(document.id())
                        .map(Excerpt::version)
                        .orElse(document.versions());
        List<Version> versions = catalogue.documents().versions(viewer, document.id());
        Version version = versions.stream()
                .filter(each -> each.number() == asked)
                .findFirst()
                .orElseThrow(Shelf::missing);
        return new Closed(release, number, document, reason, versions, version);
    }

    private @Nullable Excerpt now(Closed closed) {
        return catalogue.releases().excerpt(closed.document.id()).orElse(null);
    }

    private Shown page(Signed signed, Closed closed, Chosen chosen, @Nullable String notice) {
        return Shown.page(
                "excerpt",
                t("excerpt.desk.title", "title", closed.document.title()),
                Section.DESK,
                path(closed.release, closed.number),
                () -> view(signed, closed, chosen, notice),
                () -> json(closed));
    }

    private ExcerptJson json(Closed closed) {
        Excerpt now = now(closed);
        return new ExcerptJson(
                closed.release.slug(),
                closed.release.version(),
                closed.document.id(),
                closed.number,
                closed.of.number(),
                now == null || now.version() != closed.of.number() ? List.of() : List.copyOf(now.pages()),
                now == null || now.counted(),
                now == null ? null : now.made().toString());
    }

    private ExcerptView view(Signed signed, Closed closed, Chosen chosen, @Nullable String notice) {
        Document document = closed.document;
        Excerpt now = now(closed);
        String path = path(closed.release, closed.number);
        return new ExcerptView(
                Desk.head(signed, ReleasesPage.PATH),
                new Link(closed.release.title(), ReleasesPage.path(closed.release.slug())),
                document.title(),
                Addresses.version(document.id(), closed.of.number()),
                path,
                closed.release.version(),
                closed.of.number(),
                closed.versions.size() < 2
                        ? List.of()
                        : closed.versions.stream()
                                .map(each -> new ReaderView.Version(
                                        "v" + each.number(),
                                        path + "?of=" + each.number(),
                                        each.number() == closed.of.number()))
                                .toList(),
                closed.reason,
                now == null
                        ? null
                        : t(
                                "excerpt.desk.now",
                                "pages",
                                now.ranges(),
                                "n",
                                now.pages().size(),
                                "version",
                                "v" + now.version()),
                chosen.ranges,
                chosen.counted,
                catalogue.pages().of(Viewer.local(), document.id(), closed.of.number()).stream()
                        .map(page -> tick(page, chosen))
                        .toList(),
                told(document),
                !document.description().participants().isEmpty(),
                notice,
                mayChoose(signed, closed.release) ? null : t("excerpt.desk.barred"));
    }

    private static Tick tick(Page page, Chosen chosen) {
        return new Tick(
                Thumbs.of(page, "", 0, false), chosen.pages.contains(page.key().page()));
    }

    /** What is told of the document with whichever page. */
    private static List<Fact> told(Document document) {
        Document.Description known = document.description();
        List<Fact> facts = new ArrayList<>();
        add(facts, t("excerpt.desk.told.title"), document.title());
        add(facts, t("excerpt.desk.told.name"), document.name());
        add(facts, t("excerpt.desk.told.kind"), known.kind() == null ? null : Say.upper(Kinds.name(known.kind())));
        add(facts, t("excerpt.desk.told.date"), known.date() == null ? null : Say.date(known.date()));
        add(facts, t("excerpt.desk.told.place"), known.place());
        add(facts, t("excerpt.desk.told.subject"), known.subject());
        add(facts, t("excerpt.desk.told.source"), known.source());
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }

    private boolean mayChoose(Signed signed, Release release) {
        return !release.isPublic(archive.clock().instant()) || Desk.is(signed, Role.EDITOR);
    }

    /** Makes the pages public in place of those that were, or takes them away; afterwards the same page. */
    Optional<Shown> edit(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ARCHIVIST, Role.EDITOR);
        Desk.form(ctx, signed);
        int of = Asked.number("of", Asked.form(ctx, "of", 12)).orElse(0);
        Closed closed = closed(ctx, viewer, of);
        Chosen before = Chosen.of(now(closed), closed.of.number());
        String slug = closed.release.slug();
        int version = Desk.madeFrom(ctx, "version", closed.release.version(), json(closed));
        boolean counted = Asked.form(ctx, "counted", 10).equals("yes");
        try {
            NavigableSet<Integer> pages = pages(ctx, closed.of.pages());
            Optional<Release> done = preparation.ifUnchanged(slug, version, () -> {
                if (!mayChoose(signed, closed.release)) {
                    throw Fault.of(Kind.USE, t("releases.papers.no_editor"), t("releases.papers.no_editor.remedy"));
                }
                return preparation.excerpt(
                        signed.account().name(), slug, closed.document.id(), closed.of.number(), pages, counted);
            });
            if (done.isPresent()) {
                ctx.redirect(path(closed.release, closed.number), HttpStatus.SEE_OTHER);
                return Optional.empty();
            }
            ctx.status(HttpStatus.CONFLICT);
            return Optional.of(page(signed, closed(ctx, viewer, of), before, t("excerpt.desk.meanwhile")));
        } catch (Fault fault) {
            if (fault.kind() != Kind.USE && fault.kind() != Kind.LIMIT && fault.kind() != Kind.MISSING) {
                throw fault;
            }
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            Chosen sent = new Chosen(Asked.form(ctx, "pages", TYPED), before.pages, counted);
            return Optional.of(page(signed, closed, sent, t("excerpt.desk.undone", "why", fault.line())));
        }
    }

    /** By the boxes or by the field, whichever button was pressed; none to take the excerpt away. */
    private static NavigableSet<Integer> pages(Context ctx, int most) {
        String typed = switch (Asked.form(ctx, "deed", 20)) {
            case "ticked" -> String.join(",", ctx.formParams("page"));
            case "typed" -> Asked.form(ctx, "pages", TYPED);
            case "none" -> "";
            default -> throw Fault.of(Kind.USE, t("excerpt.fault.deed"), t("excerpt.fault.deed.remedy"));
        };
        NavigableSet<Integer> pages = PageRanges.of(typed, most);
        if (pages.isEmpty() && !Asked.form(ctx, "deed", 20).equals("none")) {
            throw Fault.of(Kind.USE, t("excerpt.fault.none"), t("excerpt.fault.none.remedy"));
        }
        return pages;
    }
}
