package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Reason;
import verbatim.holdings.Page;
import verbatim.holdings.PageReading;
import verbatim.holdings.Redaction;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.wire.Json;

/** {@link Pages} in SQLite. */
final class SqlitePages implements Pages {
    private static final String OF_KEY = "document = :document and version = :version and page = :page";

    private final Database database;
    private final Sights sights;
    private final Clock clock;

    SqlitePages(Database database, Sights sights, Clock clock) {
        this.database = database;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    public Optional<Page> byKey(Viewer viewer, PageKey key) {
        if (!sights.of(viewer).sees(key)) {
            return Optional.empty();
        }
        return database.read(handle -> Keys.bind(handle.createQuery("select * from page where " + OF_KEY), key)
                .map((row, context) -> page(row))
                .findOne());
    }

    @Override
    public List<Page> byKeys(Viewer viewer, List<PageKey> keys) {
        List<PageKey> seen = Keys.seen(sights.of(viewer), keys);
        return seen.isEmpty()
                ? List.of()
                : database.read(handle -> handle.createQuery("select p.* " + Keys.PAGES + " order by k.key")
                        .bind("keys", Keys.json(seen))
                        .map((row, context) -> page(row))
                        .list());
    }

    @Override
    public List<Page> of(Viewer viewer, String document, int version) {
        Sight sight = sights.of(viewer);
        if (!sight.seesSome(document)) {
            return List.of();
        }
        return database
                .read(handle -> handle.createQuery(
                                "select * from page where document = :document and version = :version order by page")
                        .bind("document", document)
                        .bind("version", version)
                        .map((row, context) -> page(row))
                        .list())
                .stream()
                .filter(page -> sight.sees(page.key()))
                .toList();
    }

    @Override
    public List<PageKey> lease(String worker, Duration lease, int limit) {
        return database.write(handle -> {
            handle.createUpdate("""
                            update page set state = 'waiting', worker = null, lease_until = null
                            where state = 'running' and lease_until < :now
                            """).bind("now", clock.millis()).execute();
            return handle.createQuery("""
                            update page set state = 'running', tries = tries + 1, failure = null, worker = :worker, lease_until = :until
                            where id in (select id from page where state = 'waiting' order by id limit :limit)
                            returning document, version, page
                            """)
                    .bind("worker", worker)
                    .bind("until", clock.millis() + lease.toMillis())
                    .bind("limit", limit)
                    .map((row, context) -> Keys.key(row))
                    .list();
        });
    }

    @Override
    public void release(String worker) {
        database.write(handle -> giveBack(handle, "worker = :worker", worker));
    }

    @Override
    public int reclaim(String worker) {
        return database.write(handle -> giveBack(handle, "worker <> :worker", worker));
    }

    private static int giveBack(Handle handle, String whose, String worker) {
        return handle.createUpdate(
                        "update page set state = 'waiting', tries = tries - 1, worker = null, lease_until = null"
                                + " where state = 'running' and " + whose)
                .bind("worker", worker)
                .execute();
    }

    @Override
    public Optional<Completed> complete(String worker, PageKey key, PageReading reading) {
        return database.write(handle -> {
            Before before = before(handle, key);
            Page.Image image = reading.image();
            Optional<Long> held = Keys.bind(handle.createQuery("""
                                    update page set state = 'read', worker = null, lease_until = null, revision = revision + 1, due = due + 1,
                                        width = :width, height = :height, dpi = :dpi, turned = :turned
                                    where document = :document and version = :version and page = :page and worker = :worker
                                    returning id
                                    """), key)
                    .bind("worker", worker)
                    .bind("width", image == null ? null : image.widthPx())
                    .bind("height", image == null ? null : image.heightPx())
                    .bind("dpi", image == null ? null : image.dpi())
                    .bind("turned", image == null ? null : image.turned())
                    .mapTo(Long.class)
                    .findOne();
            held.ifPresent(page -> {
                Revisions.insert(handle, page, before.revision + 1, reading, clock.instant());
                if (before.hand) {
                    Revisions.keptOver(
                            handle, page, before.revision, before.revision + 1, before.has(image), clock.instant());
                }
                neighbourDue(handle, key);
                unsettled(handle, key);
            });
            return held.map(page -> new Completed(before.revision + (before.hand ? 2 : 1), before.hand));
        });
    }

    /** A page before a reading of it is kept; {@code hand} when somebody put words of its text right. */
    private record Before(int revision, boolean hand, Page.@Nullable Image image) {
        boolean has(Page.@Nullable Image other) {
            Page.Image mine = image;
            return mine == null
                    || other != null
                            && mine.widthPx() == other.widthPx()
                            && mine.heightPx() == other.heightPx()
                            && mine.turned() == other.turned();
        }
    }

    private static Before before(Handle handle, PageKey key) {
        return Keys.bind(handle.createQuery("""
                                select p.*, coalesce(t.hand, 0) hand
                                from page p left join page_text t on t.page = p.id and t.revision = p.revision
                                where p.document = :document and p.version = :version and p.page = :page
                                """), key)
                .map((row, context) -> {
                    Page page = page(row);
                    return new Before(page.revision(), row.getBoolean("hand"), page.image());
                })
                .one();
    }

    /** The page before is filed with this one's first words. */
    static void neighbourDue(Handle handle, PageKey key) {
        handle.createUpdate("""
                        update page set due = due + 1
                        where document = :document and version = :version and page = :before and revision > 0
                        """)
                .bind("document", key.document())
                .bind("version", key.version())
                .bind("before", key.page() - 1)
                .execute();
    }

    private static void unsettled(Handle handle, PageKey key) {
        handle.createUpdate(
                        "update version set settled = 0 where document = :document and number = :version and settled = 1")
                .bind("document", key.document())
                .bind("version", key.version())
                .execute();
    }

    private static final String TO_SETTLE = """
            select v.* from version v
            where v.settled = 0 and not exists (
                select 1 from page p
                where p.document = v.document and p.version = v.number and p.state in ('waiting', 'running'))
            """;

    @Override
    public List<Version> toSettle(int limit) {
        return database.read(handle -> handle.createQuery(TO_SETTLE + " limit :limit")
                .bind("limit", limit)
                .map((row, context) -> SqliteDocuments.version(row))
                .list());
    }

    @Override
    public Optional<Version> toSettle(String document, int version) {
        return database.read(
                handle -> handle.createQuery(TO_SETTLE + " and v.document = :document and v.number = :number")
                        .bind("document", document)
                        .bind("number", version)
                        .map((row, context) -> SqliteDocuments.version(row))
                        .findOne());
    }

    @Override
    public void settle(String document, int version, List<Marks> marks) {
        database.write(handle -> {
            for (Marks page : marks) {
                Revisions.marked(handle, page, clock.instant());
                neighbourDue(handle, page.key());
            }
            return handle.createUpdate("update version set settled = 1 where document = :document and number = :number")
                    .bind("document", document)
                    .bind("number", version)
                    .execute();
        });
    }

    @Override
    public boolean fail(String worker, PageKey key, Reason why, boolean again) {
        return database.write(handle -> Keys.bind(
                                handle.createUpdate("update page set state = :state, failure = :failure, worker = null,"
                                        + " lease_until = null where " + OF_KEY + " and worker = :worker"),
                                key)
                        .bind("state", again ? "waiting" : "failed")
                        .bind("failure", again ? null : Json.write(why))
                        .bind("worker", worker)
                        .execute()
                == 1);
    }

    @Override
    public int retry(@Nullable String document, @Nullable Integer version, @Nullable Integer page, boolean all) {
        return database.write(handle -> handle.createUpdate("""
                        update page set state = 'waiting', tries = 0, failure = null
                        where (state = 'failed' or :all and state = 'read')
                          and (:document is null or document = :document)
                          and (:version is null or version = :version)
                          and (:page is null or page = :page)
                        """)
                .bind("document", document)
                .bind("version", version)
                .bind("page", page)
                .bind("all", all)
                .execute());
    }

    @Override
    public List<Redaction> redactions(Viewer viewer, PageKey key) {
        if (!sights.of(viewer).sees(key)) {
            return List.of();
        }
        return database.read(handle -> Keys.bind(handle.createQuery("""
                                select r.* from page p join redaction r on r.page = p.id and r.revision = p.revision
                                where p.document = :document and p.version = :version and p.page = :page
                                order by r.n
                                """), key)
                .map((row, context) -> redaction(row))
                .list());
    }

    static Redaction redaction(ResultSet row) throws SQLException {
        Box box = new Box(row.getInt("x"), row.getInt("y"), row.getInt("width"), row.getInt("height"));
        return new Redaction(box, row.getString("mark"), row.getString("authority"));
    }

    @Override
    public Counts counts(Viewer viewer, @Nullable String release) {
        return database.read(handle -> Tallies.of(handle, sights.of(viewer), release));
    }

    @Override
    public List<Failure> failures(Viewer viewer, @Nullable String release, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select d.name, p.document, p.version, p.page, p.failure
                        from page p join document d on d.id = p.document
                        where p.state = 'failed' and (:release is null or d.release = :release) and """ + Seeing.PAGE + """
                        order by d.name, p.version, p.page limit :limit
                        """)
                .bind("open", Seeing.open(sights.of(viewer)))
                .bind("release", release)
                .bind("limit", limit)
                .map((row, context) -> new Failure(row.getString("name"), Keys.key(row), why(row.getString("failure"))))
                .list());
    }

    @Override
    public List<Due> toIndex(int limit) {
        return database.read(handle -> handle.createQuery(
                        "select document, version, page, due from page where due > indexed order by id limit :limit")
                .bind("limit", limit)
                .map((row, context) -> new Due(Keys.key(row), row.getLong("due")))
                .list());
    }

    @Override
    public void indexed(List<Due> pages) {
        database.write(handle -> {
            var batch =
                    handle.prepareBatch("update page set indexed = :stamp where " + OF_KEY + " and indexed < :stamp");
            for (Due page : pages) {
                Keys.bind(batch, page.key()).bind("stamp", page.stamp()).add();
            }
            return batch.execute();
        });
    }

    @Override
    public int filed() {
        return database.read(handle -> handle.createQuery("select count(*) from page where indexed > 0")
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void unindexAll() {
        database.write(handle -> handle.createUpdate("update page set indexed = 0 where indexed > 0")
                .execute());
    }

    private static Reason why(String json) {
        return Json.read(json, Reason.class);
    }

    private static Page page(ResultSet row) throws SQLException {
        int width = row.getInt("width");
        Page.Image image = row.wasNull()
                ? null
                : new Page.Image(width, row.getInt("height"), row.getInt("dpi"), row.getInt("turned"));
        String failure = row.getString("failure");
        return new Page(
                Keys.key(row),
                Page.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("tries"),
                failure == null ? null : why(failure),
                image,
                row.getInt("revision"));
    }
}
