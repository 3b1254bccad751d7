package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Contents.Dated;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Numbered;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.verification.Essay;
import verbatim.web.Papers.Paper;
import verbatim.web.api.ReleaseJson;
import verbatim.web.api.ReleaseJson.NumberedJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Meta;
import verbatim.web.view.ReaderView.Fact;
import verbatim.web.view.ReleaseView;
import verbatim.web.view.ReleaseView.Cover;
import verbatim.web.view.ReleaseView.Row;
import verbatim.web.view.StripView;

/** {@code /r/{slug}}: a release and its numbered documents; {@code /r/{slug}/{n}} leads to the document that has the number for ever. */
final class ReleasePage {
    private static final int MOST = 3;

    /** Documents on the line of time at most. */
    private static final int STRIP = 80;

    /** Pixels across of the line of time, on a desk and on a phone. */
    private static final int WIDE = 1160;

    private static final int NARROW = 360;

    /** Pixels across of the cover: sharp at twice its size on the page. */
    private static final int COVER = 440;

    private final Catalogue catalogue;
    private final Clock clock;
    private final Shelf shelf;
    private final Papers papers;
    private final Quoters quoters;
    private final ChronologyPage chronology;
    private final SelfDescription self;

    ReleasePage(Catalogue catalogue, Clock clock, ChronologyPage chronology, SelfDescription self) {
        this.chronology = chronology;
        this.self = self;
        this.catalogue = catalogue;
        this.clock = clock;
        this.shelf = new Shelf(catalogue);
        this.papers = new Papers(catalogue);
        this.quoters = new Quoters(catalogue);
    }

    Shown show(Context ctx, Viewer viewer) {
        Release release = release(ctx, viewer);
        int after = Asked.number(ctx, "after").orElse(0);
        ReleaseFilter filter = ReleaseFilter.of(ctx);
        int total = catalogue.contents().count(viewer, release.slug(), filter.wanted());
        List<Numbered> numbered = catalogue
                .contents()
                .numbered(viewer, release.slug(), filter.wanted(), filter.order(), after, Limits.DOCUMENTS + 1);
        List<Numbered> here = numbered.stream().limit(Limits.DOCUMENTS).toList();
        List<Paper> taken = papers.of(here, viewer);
        String next = numbered.size() > here.size() ? filter.at(release, filter.behind(here, after)) : null;
        return Shown.page(
                        "release",
                        release.title(),
                        Section.DOCUMENTS,
                        filter.at(release, after),
                        () -> view(release, filter, total, taken, next, viewer),
                        () -> json(release, total, taken, next))
                .saying(() -> meta(ctx, release));
    }

    /** Before it is public its feed answers nobody. */
    private Meta meta(Context ctx, Release release) {
        Meta meta = self.release(ctx, release);
        return release.isPublic(clock.instant())
                ? meta.with(new Meta.Feed(release.title(), Addresses.releaseFeed(release.slug())))
                : meta;
    }

    /** Leads to the document; to its twin for programs. */
    void numbered(Context ctx, Viewer viewer, boolean json) {
        Release release = release(ctx, viewer);
        String document = catalogue
                .releases()
                .document(release.slug(), Shelf.number(ctx, "n"))
                .orElseThrow(Shelf::missing);
        if (!catalogue.sight(viewer).seesSome(document)) {
            throw shelf.notHere(document, viewer);
        }
        ctx.header("Cache-Control", "private, no-cache");
        ctx.redirect(Addresses.document(document) + (json ? ".json" : ""), HttpStatus.FOUND);
    }

    private Release release(Context ctx, Viewer viewer) {
        String slug = ctx.pathParam("slug");
        Release release = catalogue.releases().bySlug(viewer, slug).orElseThrow(Shelf::missing);
        if (catalogue.sight(viewer).seesRelease(slug)) {
            return release;
        }
        throw shelf.withdrawn(Optional.of(slug), viewer);
    }

    /** When it is or was to be public: on the clock of its zone, and in UTC. */
    static String instants(Release release) {
        if (!(release.standing() instanceof Standing.Public open)) {
            return "";
        }
        String local = Say.local(open.local());
        String utc = Say.instant(open.since());
        return local.equals(utc) ? utc : t("release.instants", "local", local, "utc", utc);
    }

    private ReleaseView view(
            Release release, ReleaseFilter filter, int total, List<Paper> taken, @Nullable String next, Viewer viewer) {
        List<String> facts = new ArrayList<>();
        facts.add(state(release, clock.instant()));
        facts.add(Say.holds(
                catalogue.documents().count(viewer, release.slug()),
                catalogue.pages().counts(viewer, release.slug()).pages()));
        Map<String, Integer> quoted = catalogue
                .stories()
                .quoted(viewer, taken.stream().map(each -> each.document().id()).toList());
        return new ReleaseView(
                release.title(),
                release.words().description(),
                facts,
                release.slug(),
                taken.stream().map(each -> row(each, quoted)).toList(),
                cover(release, viewer),
                strips(catalogue.contents().dates(viewer, release.slug(), filter.wanted(), STRIP + 1)),
                filter.form(release, catalogue.contents(), viewer),
                Essay.html(release.words().essay(), 3),
                provenance(release.provenance()),
                catalogue.stories().ofRelease(viewer, release.slug(), Limits.STORIES).stream()
                        .map(StoriesPage::row)
                        .toList(),
                chronology.ofRelease(release.slug(), viewer),
                quoters.most(viewer, release.slug(), MOST),
                next);
    }

    /** Its state and instant in words. */
    static String state(Release release, Instant now) {
        return switch (release.standing()) {
            case Standing.Draft _ -> t("release.draft");
            case Standing.Public open ->
                release.state(now).equals("scheduled")
                        ? t("release.scheduled", "at", Say.local(open.local()))
                        : t("release.published", "at", Say.local(open.local()));
            case Standing.Withdrawn gone -> t("release.withdrawn", "at", Say.instant(gone.withdrawn()));
        };
    }

    private static Row row(Paper taken, Map<String, Integer> quoted) {
        int versions = taken.version().excerpt() == null ? taken.document().versions() : 1;
        return DocumentRows.of(
                taken.place().number(),
                taken.document(),
                taken.version(),
                taken.first(),
                quoted.getOrDefault(taken.document().id(), 0),
                versions > 1 ? List.of(t("site.versions", "n", versions)) : List.of());
    }

    private @Nullable Cover cover(Release release, Viewer viewer) {
        PageKey key = release.cover();
        Page.@Nullable Image image = key == null
                ? null
                : catalogue.pages().byKey(viewer, key).map(Page::image).orElse(null);
        if (key == null || image == null) {
            return null;
        }
        int width = Math.min(COVER, image.widthPx());
        return new Cover(
                Addresses.page(key),
                Addresses.wholeImage(key, width),
                width,
                Math.max(1, Math.round((float) image.heightPx() * width / image.widthPx())),
                t(
                        "release.cover",
                        "page",
                        String.valueOf(key.page()),
                        "document",
                        catalogue
                                .documents()
                                .byId(viewer, key.document())
                                .map(Document::title)
                                .orElse("")));
    }

    /** Wide and narrow; none when more documents have dates than can be told apart. */
    private static List<StripView> strips(List<Dated> dated) {
        StripView wide = dated.size() > STRIP ? null : Strip.of(dated, WIDE);
        StripView narrow = wide == null ? null : Strip.of(dated, NARROW);
        return wide == null || narrow == null ? List.of() : List.of(wide, narrow);
    }

    private static List<Fact> provenance(Release.Provenance known) {
        List<Fact> facts = new ArrayList<>();
        add(facts, t("release.by"), known.releasedBy());
        add(facts, t("release.authority"), known.authority());
        add(facts, t("release.case"), known.caseNumber());
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }

    private ReleaseJson json(Release release, int total, List<Paper> taken, @Nullable String next) {
        Standing.@Nullable Public open = release.standing() instanceof Standing.Public known ? known : null;
        return new ReleaseJson(
                release.slug(),
                release.title(),
                release.words().description(),
                release.words().essay(),
                release.provenance().releasedBy(),
                release.provenance().authority(),
                release.provenance().caseNumber(),
                release.state(clock.instant()),
                open == null ? null : open.since().toString(),
                open == null ? null : open.zone().getId(),
                total,
                taken.stream().map(each -> json(release, each)).toList(),
                next == null ? null : Html.twin(next));
    }

    private static NumberedJson json(Release release, Paper taken) {
        Document.Description known = taken.document().description();
        return new NumberedJson(
                taken.place().number(),
                taken.document().id(),
                taken.document().title(),
                known.kind(),
                known.date(),
                known.participants(),
                taken.version().shown(),
                Addresses.release(release.slug()) + "/" + taken.place().number(),
                Addresses.document(taken.document().id()));
    }
}
