package verbatim.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Excerpt;
import verbatim.holdings.Viewer;

/** Decides what a viewer may see now. Looks anew when something changed or an announced instant has come. Thread-safe. */
final class Sights {
    private static final Sight ALL = new Sight.Everything();

    private final Database database;
    private final Clock clock;
    private final ScopedValue<Held> held = ScopedValue.newInstance();
    private final AtomicReference<@Nullable Looked> last = new AtomicReference<>();

    Sights(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param until the next instant at which something becomes public */
    private record Looked(long stamp, Instant from, Instant until, Sight.Published sight) {
        boolean holds(long now, Instant at) {
            return stamp == now && !at.isBefore(from) && at.isBefore(until);
        }
    }

    /** What one piece of work was shown first, and goes on to be shown. */
    private static final class Held {
        private final AtomicReference<Sight.@Nullable Published> sight = new AtomicReference<>();
        private final Map<String, Sight.Ahead> ahead = new ConcurrentHashMap<>();
    }

    Sight of(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Local _, Viewer.Staff _ -> ALL;
            case Viewer.Public _ -> published();
            case Viewer.Preview preview -> ahead(preview.release());
        };
    }

    /** Runs the work with one sight from its beginning to its end, whatever is published meanwhile, and asks nothing twice for it. */
    <T> T holding(Supplier<T> work) {
        return held.isBound() ? work.get() : ScopedValue.where(held, new Held()).call(() -> database.remembering(work));
    }

    /** Not kept beyond one piece of work: a draft changes without notice. */
    private Sight.Ahead ahead(String release) {
        Sight.Published published = published();
        return held.isBound()
                ? held.get().ahead.computeIfAbsent(release, slug -> ahead(published, slug))
                : ahead(published, release);
    }

    private Sight.Ahead ahead(Sight.Published published, String release) {
        return new Sight.Ahead(published, release, database.read(handle -> documents(handle, Set.of(release))));
    }

    private Sight.Published published() {
        if (!held.isBound()) {
            return look();
        }
        AtomicReference<Sight.@Nullable Published> kept = held.get().sight;
        Sight.Published before = kept.get();
        if (before != null) {
            return before;
        }
        Sight.Published now = look();
        return kept.compareAndSet(null, now) ? now : Objects.requireNonNull(kept.get());
    }

    private Sight.Published look() {
        Instant at = clock.instant();
        return database.read(handle -> {
            long stamp = handle.createQuery("select stamp from sight")
                    .mapTo(Long.class)
                    .one();
            Looked before = last.get();
            if (before != null && before.holds(stamp, at)) {
                return before.sight;
            }
            Looked now = look(handle, stamp, at);
            if (!database.writing()) {
                last.set(now);
            }
            return now.sight;
        });
    }

    private record Row(
            String slug,
            String state,
            Instant publishAt,
            @Nullable Instant withdrawn) {}

    private static Looked look(Handle handle, long stamp, Instant at) {
        List<Row> rows = handle.createQuery(
                        "select slug, state, publish_at, withdrawn from release where state <> 'draft'")
                .map((row, context) -> new Row(
                        row.getString("slug"),
                        row.getString("state"),
                        Instant.parse(row.getString("publish_at")),
                        row.getString("withdrawn") == null ? null : Instant.parse(row.getString("withdrawn"))))
                .list();
        Set<String> open = new HashSet<>();
        Map<String, Instant> gone = new HashMap<>();
        Instant until = Instant.MAX;
        for (Row row : rows) {
            if (row.withdrawn != null) {
                gone.put(row.slug, row.withdrawn);
            } else if (!row.publishAt.isAfter(at)) {
                open.add(row.slug);
            } else if (row.publishAt.isBefore(until)) {
                until = row.publishAt;
            }
        }
        return new Looked(stamp, at, until, published(handle, open, gone));
    }

    private static Sight.Published published(Handle handle, Set<String> open, Map<String, Instant> gone) {
        Map<String, String> whole = new HashMap<>();
        Map<String, Sight.Withdrawn> excerpts = new HashMap<>();
        handle.createQuery("""
                        select d.id, d.excerpt, r.slug from release r
                        join release_document n on n.release = r.slug and n.number <= r.public_numbers
                        join document d on d.id = n.document
                        where r.slug in (select value from json_each(:releases)) and (d.closed = 0 or d.excerpt is not null)
                        """)
                .bind("releases", Lists.json(List.copyOf(gone.keySet())))
                .map((row, context) -> {
                    String slug = row.getString("slug");
                    Excerpt excerpt = Excerpts.of(row);
                    if (excerpt == null) {
                        whole.put(row.getString("id"), slug);
                    } else if (!excerpt.made().isAfter(gone.getOrDefault(slug, Instant.MIN))) {
                        excerpts.put(row.getString("id"), new Sight.Withdrawn(slug, excerpt));
                    }
                    return slug;
                })
                .list();
        return new Sight.Published(open, documents(handle, open), gone.keySet(), whole, excerpts);
    }

    private static Sight.Documents documents(Handle handle, Set<String> open) {
        Set<String> whole = new HashSet<>();
        Map<String, Excerpt> excerpts = new HashMap<>();
        handle.createQuery("""
                        select d.id, d.excerpt from json_each(:releases) r join document d on d.release = r.value
                        where d.closed = 0 or d.excerpt is not null
                        """)
                .bind("releases", Lists.json(List.copyOf(open)))
                .map((row, context) -> {
                    String id = row.getString("id");
                    Excerpt excerpt = Excerpts.of(row);
                    return excerpt == null ? whole.add(id) : excerpts.put(id, excerpt);
                })
                .list();
        return new Sight.Documents(whole, excerpts);
    }
}
