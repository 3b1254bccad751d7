package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Releases.Arrived;
import verbatim.catalogue.StoryTexts.Corrected;
import verbatim.holdings.Document;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.StoryText;
import verbatim.holdings.Viewer;
import verbatim.language.Texts;
import verbatim.verification.Story;
import verbatim.web.Feeds.Item;
import verbatim.web.feeds.Feed;
import verbatim.web.feeds.Feed.Entry;
import verbatim.web.feeds.Feed.Part;

/** {@code /feed.atom} and {@code /r/{slug}/feed.atom}: what became public, and what was put right since. */
final class FeedPages {
    /** While nothing has happened yet. */
    private static final Instant NEVER = Instant.EPOCH;

    private static final Viewer EVERYBODY = Viewer.anybody();

    private final Catalogue catalogue;
    private final String title;

    /** @param title of the archive */
    FeedPages(Catalogue catalogue, String title) {
        this.catalogue = catalogue;
        this.title = title;
    }

    /** Releases, stories and corrections. */
    void site(Context ctx) {
        int from = Feeds.from(ctx);
        List<Item> items = new ArrayList<>(stories(null));
        for (Release release : catalogue.releases().list(EVERYBODY, Limits.RELEASES)) {
            if (release.standing() instanceof Standing.Public open) {
                items.add(new Item(open.since(), () -> entry(release, open)));
            }
        }
        Feed feed = feed("/feed.atom", "/", title, t("feed.says"), NEVER);
        Feeds.answer(ctx, Feeds.part(feed, from, items));
    }

    /** Documents, stories and corrections of one release. */
    void release(Context ctx) {
        String slug = ctx.pathParam("slug");
        Release release = catalogue
                .releases()
                .bySlug(EVERYBODY, slug)
                .filter(known -> catalogue.sight(EVERYBODY).seesRelease(slug))
                .orElseThrow(() -> new Shelf(catalogue).withdrawn(Optional.of(slug), EVERYBODY));
        int from = Feeds.from(ctx);
        List<Item> items = new ArrayList<>(stories(slug));
        for (Arrived each : catalogue.releases().arrived(EVERYBODY, slug, from + Limits.FEED + 1)) {
            items.add(new Item(each.at(), () -> entry(each)));
        }
        Instant since = release.standing() instanceof Standing.Public open ? open.since() : NEVER;
        Feed feed = feed(
                Addresses.releaseFeed(slug),
                Addresses.release(slug),
                release.title(),
                release.words().description(),
                since);
        Feeds.answer(ctx, Feeds.part(feed, from, items));
    }

    private Feed feed(String path, String alternate, String name, String subtitle, Instant began) {
        return new Feed(
                path,
                alternate,
                name,
                subtitle,
                title,
                Texts.spoken().language().tag(),
                began,
                new Part(0, Limits.FEED, false),
                List.of());
    }

    /** Stories and their corrections, of one release when it is named. */
    private List<Item> stories(@Nullable String release) {
        List<Item> items = new ArrayList<>();
        Map<String, Instant> corrected = new HashMap<>();
        for (Corrected each : catalogue.stories().corrected(EVERYBODY, release, Limits.STORIES)) {
            corrected.merge(each.story(), each.seen(), (one, other) -> one.isAfter(other) ? one : other);
            items.add(new Item(each.seen(), () -> entry(each)));
        }
        List<StoryText> stories = release == null
                ? catalogue.stories().list(EVERYBODY, Limits.STORIES)
                : catalogue.stories().ofRelease(EVERYBODY, release, Limits.STORIES);
        for (StoryText story : stories) {
            Instant put = corrected.getOrDefault(story.slug(), story.received());
            Instant updated = put.isAfter(story.received()) ? put : story.received();
            items.add(new Item(updated, () -> entry(story, updated)));
        }
        return items;
    }

    private static Entry entry(Release release, Standing.Public open) {
        String page = Addresses.release(release.slug());
        return entry(
                page,
                release.title(),
                open.since(),
                open.since(),
                null,
                "release",
                release.words().description());
    }

    private static Entry entry(StoryText text, Instant updated) {
        Story story = StoryParts.story(text);
        String byline = Byline.of(text.markdown());
        return entry(
                Addresses.story(text.slug()),
                story.title(),
                null,
                updated,
                byline.isEmpty() ? null : byline,
                "story",
                StoriesPage.standfirst(story).orElse(""));
    }

    private static Entry entry(Corrected each) {
        return entry(
                Addresses.correction(each.story(), each.correction().number()),
                t("feed.correction", "story", each.title()),
                each.seen(),
                each.seen(),
                null,
                "correction",
                each.correction().text());
    }

    private static Entry entry(Arrived each) {
        Document document = each.document();
        Document.Description known = document.description();
        String line = Say.line(
                known.kind() == null ? null : Kinds.name(known.kind()),
                known.date() == null ? null : Say.date(known.date()),
                known.place(),
                document.versions() > 1 ? t("feed.version", "number", String.valueOf(document.versions())) : null);
        return entry(
                Addresses.document(document.id()),
                document.title(),
                null,
                each.at(),
                null,
                "document",
                line.isEmpty() ? document.title() : line);
    }

    private static Entry entry(
            String page,
            String title,
            @Nullable Instant published,
            Instant updated,
            @Nullable String author,
            String category,
            String summary) {
        return new Entry(page, title, page, published, updated, author, null, category, summary, null, null);
    }
}
