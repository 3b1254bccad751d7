package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Events.Seen;
import verbatim.chronology.Chronicle;
import verbatim.chronology.Filter;
import verbatim.holdings.Event.Removal;
import verbatim.holdings.Viewer;
import verbatim.web.api.ChronologyJson;
import verbatim.web.view.ChronologyView;
import verbatim.web.view.ChronologyView.Stretch;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.Meta;

/** {@code /chronology}: events in the order of time, each with what proves it; {@code /chronology/{id}}: one of them, for ever. */
final class ChronologyPage {
    static final String PATH = "/chronology";

    /** Events that another page shows at most. */
    private static final int STRETCH = 6;

    private final Catalogue catalogue;
    private final EventShapes shapes;
    private final Shelf shelf;

    ChronologyPage(Catalogue catalogue, Chronicle chronicle) {
        this.catalogue = catalogue;
        this.shapes = new EventShapes(catalogue, chronicle.examination());
        this.shelf = new Shelf(catalogue);
    }

    Shown show(Context ctx, Viewer viewer) {
        ChronologyFilter asked = ChronologyFilter.of(ctx);
        int from = Asked.number(ctx, "offset").orElse(0);
        List<Seen> seen = catalogue.events().seen(viewer);
        List<Seen> fits = asked.filter().of(seen);
        List<Seen> shown = fits.stream().skip(from).limit(Limits.EVENTS).toList();
        String next = fits.size() > from + Limits.EVENTS ? asked.at(PATH, from + Limits.EVENTS) : null;
        return Shown.page(
                        "chronology",
                        t("chronology.title"),
                        Section.CHRONOLOGY,
                        asked.at(PATH, from),
                        () -> new ChronologyView(
                                shown.stream()
                                        .map(each -> shapes.row(each, viewer, false))
                                        .toList(),
                                t("chronology.count", "n", fits.size()),
                                asked.form(seen, catalogue, viewer),
                                asked.at(ChronologyFeeds.CALENDAR, 0),
                                from == 0 ? null : asked.at(PATH, Math.max(0, from - Limits.EVENTS)),
                                next),
                        () -> new ChronologyJson(
                                fits.size(),
                                shown.stream()
                                        .map(each -> shapes.json(each, viewer))
                                        .toList(),
                                next == null ? null : Html.twin(next)))
                .saying(ChronologyPage::said);
    }

    private static Meta said() {
        return Meta.none().with(new Meta.Feed(t("chronology.feed"), ChronologyFeeds.FEED));
    }

    Shown one(Context ctx, Viewer viewer) {
        String id = ctx.pathParam("id");
        Seen seen = catalogue.events().seen(viewer, id).orElseThrow(() -> notHere(id, viewer));
        return Shown.page(
                        "event",
                        EventShapes.date(seen.event().said()) + ": "
                                + seen.event().said().sentence(),
                        Section.CHRONOLOGY,
                        EventShapes.path(id),
                        () -> shapes.whole(seen, viewer),
                        () -> shapes.json(seen, viewer))
                .saying(ChronologyPage::said);
    }

    /** An event that everybody could see says for ever why it is not shown any more. */
    private RuntimeException notHere(String id, Viewer viewer) {
        Optional<Removal> removal = catalogue.events().removed(id);
        return removal.isPresent()
                ? new Gone(removal.get())
                : shelf.withdrawn(catalogue.events().withdrawn(viewer, id), viewer);
    }

    /** What the page of a release shows; null when there is nothing. */
    @Nullable
    Stretch ofRelease(String slug, Viewer viewer) {
        List<Seen> events = Filter.ofRelease(slug).of(catalogue.events().seen(viewer));
        return events.isEmpty()
                ? null
                : new Stretch(
                        events.stream()
                                .limit(STRETCH)
                                .map(each -> shapes.row(each, viewer, false))
                                .toList(),
                        all(events.size(), new ChronologyFilter(slug, "", "", "", "")));
    }

    private static Link all(int count, ChronologyFilter filter) {
        return new Link(t("chronology.all", "n", count), filter.at(PATH, 0));
    }

    /** What the page of a story shows: its own events among those of its release; null when it has none. */
    @Nullable
    Stretch ofStory(String slug, @Nullable String release, Viewer viewer) {
        List<Seen> events = catalogue.events().seen(viewer).stream()
                .filter(each -> each.event().said().stories().contains(slug)
                        || release != null && each.event().said().releases().contains(release))
                .toList();
        List<Boolean> own = events.stream()
                .map(each -> each.event().said().stories().contains(slug))
                .toList();
        if (!own.contains(true)) {
            return null;
        }
        List<Seen> shown = Around.of(events, own, STRETCH);
        return new Stretch(
                shown.stream()
                        .map(each -> shapes.row(
                                each, viewer, each.event().said().stories().contains(slug)))
                        .toList(),
                release == null
                        ? all((int) own.stream().filter(is -> is).count(), new ChronologyFilter("", slug, "", "", ""))
                        : all(
                                Filter.ofRelease(release).of(events).size(),
                                new ChronologyFilter(release, "", "", "", "")));
    }
}
