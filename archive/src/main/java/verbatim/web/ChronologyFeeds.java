package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Events.Seen;
import verbatim.chronology.Chronicle;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Viewer;
import verbatim.language.Texts;
import verbatim.web.feeds.Calendar;
import verbatim.web.feeds.Feed;
import verbatim.web.feeds.ICalendar;
import verbatim.web.view.EventView;

/** {@code /chronology/feed.atom} and {@code /chronology.ics}: events as everybody may see them, whoever asks. */
final class ChronologyFeeds {
    static final String FEED = ChronologyPage.PATH + "/feed.atom";
    static final String CALENDAR = ChronologyPage.PATH + ".ics";

    private static final Viewer EVERYBODY = Viewer.anybody();

    private final Catalogue catalogue;
    private final EventShapes shapes;
    private final String title;

    /** @param title of the archive */
    ChronologyFeeds(Catalogue catalogue, Chronicle chronicle, String title) {
        this.catalogue = catalogue;
        this.shapes = new EventShapes(catalogue, chronicle.examination());
        this.title = title;
    }

    private List<Seen> events(Context ctx) {
        return ChronologyFilter.of(ctx).filter().of(catalogue.events().seen(EVERYBODY));
    }

    /** As they became public, the last first. */
    void feed(Context ctx) {
        int from = Feeds.from(ctx);
        List<Feeds.Item> items = catalogue.events().seen(EVERYBODY).stream()
                .map(seen -> new Feeds.Item(seen.changed(), () -> entry(seen)))
                .toList();
        Feed feed = new Feed(
                FEED,
                ChronologyPage.PATH,
                t("chronology.feed.title", "title", title),
                t("chronology.feed"),
                title,
                Texts.spoken().language().tag(),
                Instant.EPOCH,
                new Feed.Part(0, Limits.FEED, false),
                List.of());
        Feeds.answer(ctx, Feeds.part(feed, from, items));
    }

    private Feed.Entry entry(Seen seen) {
        String page = EventShapes.path(seen.event().id());
        EventView view = shapes.row(seen, EVERYBODY, false);
        return new Feed.Entry(
                page, summary(view), page, seen.since(), seen.changed(), null, null, "event", said(view), null, null);
    }

    private static String summary(EventView view) {
        return t("chronology.dated", "date", view.date(), "sentence", view.sentence());
    }

    /** Place, note and proofs, a line each. */
    private static String said(EventView view) {
        return Stream.of(
                        Stream.of(view.place()).filter(place -> !place.isEmpty()),
                        view.note().stream(),
                        view.proofs().stream().map(ChronologyFeeds::proof))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String proof(EventView.Proof proof) {
        return t("chronology.proof.said", "words", proof.words(), "title", proof.title(), "source", proof.source());
    }

    /** As a calendar. */
    void calendar(Context ctx) {
        List<Calendar.Entry> entries = new ArrayList<>();
        for (Seen seen : events(ctx)) {
            Said said = seen.event().said();
            EventView view = shapes.row(seen, EVERYBODY, false);
            CalendarDates.of(said.date(), said.zone())
                    .ifPresent(when -> entries.add(new Calendar.Entry(
                            seen.event().id(),
                            when,
                            said.date().text(),
                            CalendarDates.exact(said.date()) ? said.sentence() : summary(view),
                            t("chronology.dated", "date", view.date(), "sentence", said(view)),
                            said.place(),
                            view.href(),
                            seen.changed())));
        }
        Calendar calendar = new Calendar(t("chronology.feed.title", "title", title), t("chronology.feed"), entries);
        ctx.header("Cache-Control", "no-cache");
        ctx.header("Content-Disposition", "inline; filename=\"chronology.ics\"");
        Speech.headers(ctx);
        Answers.bytes(
                ctx,
                ICalendar.write(calendar, Guard.permanent(ctx)).getBytes(StandardCharsets.UTF_8),
                ICalendar.MEDIA_TYPE + "; charset=utf-8");
    }
}
