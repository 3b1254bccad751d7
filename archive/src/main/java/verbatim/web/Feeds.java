package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.web.feeds.Atom;
import verbatim.web.feeds.Feed;
import verbatim.web.feeds.Feed.Entry;

/** Answers with feeds, in parts. A feed shows what everybody may see, whoever asks: programs fetch it and pass it on. */
final class Feeds {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Feeds() {}

    /**
     * Something that may be told.
     *
     * @param updated of its entry
     * @param entry made only when its part is asked for
     */
    record Item(Instant updated, Supplier<Entry> entry) {}

    /** How many entries there are before the part that is asked for. */
    static int from(Context ctx) {
        int from = Asked.number(ctx, "from").orElse(0);
        if (from > Limits.FEED_DEPTH) {
            throw Fault.of(
                    Kind.USE,
                    t("problem.feed", "got", String.valueOf(from), "most", Limits.FEED_DEPTH),
                    t("problem.feed.remedy"));
        }
        return from;
    }

    /**
     * The part that is asked for.
     *
     * @param feed as it is without entries; its {@code updated} is what it has while nothing has happened
     * @param items in any order; all that could be in this part, and one more where another follows
     */
    static Feed part(Feed feed, int from, List<Item> items) {
        List<Item> sorted = items.stream()
                .sorted(Comparator.comparing(Item::updated).reversed())
                .toList();
        List<Item> shown = sorted.stream().skip(from).limit(Limits.FEED).toList();
        return new Feed(
                feed.path(),
                feed.alternate(),
                feed.title(),
                feed.subtitle(),
                feed.author(),
                feed.language(),
                sorted.isEmpty() ? feed.updated() : sorted.getFirst().updated(),
                new Feed.Part(from, Limits.FEED, sorted.size() > from + Limits.FEED),
                shown.stream().map(each -> each.entry().get()).toList());
    }

    /**
     * Answers with it, or with 304. What goes by the date alone must know the very date that was given out: when a release is withdrawn the feed is older
     * than it was, and has changed all the same.
     */
    static void answer(Context ctx, Feed feed) {
        String modified = date(feed.updated());
        ctx.header("Cache-Control", "no-cache");
        Speech.headers(ctx);
        ctx.header("Last-Modified", modified);
        if (ctx.header("If-None-Match") == null && modified.equals(ctx.header("If-Modified-Since"))) {
            ctx.status(304);
            return;
        }
        Answers.bytes(
                ctx,
                Atom.write(feed, Guard.permanent(ctx)).getBytes(StandardCharsets.UTF_8),
                Atom.MEDIA_TYPE + "; charset=utf-8");
    }

    /** As RFC 9110 has it: a day always has two figures, which {@link DateTimeFormatter#RFC_1123_DATE_TIME} does not give. */
    static String date(Instant instant) {
        return HTTP_DATE.format(instant);
    }
}
