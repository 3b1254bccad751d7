package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import verbatim.fault.Reason;
import verbatim.holdings.PageReading;
import verbatim.holdings.Redaction;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.wire.Json;

/** {@link Texts} in SQLite. */
final class SqliteTexts implements Texts {
    private static final String OF_KEY = "where p.document = :document and p.version = :version and p.page = :page ";
    private static final String TEXT = """
            select p.document, p.version, p.page, t.revision, t.confirmed, t.text, t.marks
            from page p join page_text t on t.page = p.id
            """;
    private static final String PROVENANCE = """
            select t.revision, t.engine, t.models, t.settings, t.remarks, t.at, t.by, t.hand
            from page p join page_text t on t.page = p.id
            """;

    private final Database database;
    private final Sights sights;
    private final Clock clock;

    SqliteTexts(Database database, Sights sights, Clock clock) {
        this.database = database;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    public Optional<PageText> current(Viewer viewer, PageKey key) {
        return text(viewer, TEXT + OF_KEY + "and t.revision = p.revision", key, query -> query);
    }

    @Override
    public Optional<PageText> at(Viewer viewer, PageKey key, int revision) {
        return text(
                viewer, TEXT + OF_KEY + "and t.revision = :revision", key, query -> query.bind("revision", revision));
    }

    private Optional<PageText> text(Viewer viewer, String sql, PageKey key, UnaryOperator<Query> more) {
        Sight sight = sights.of(viewer);
        if (!sight.sees(key)) {
            return Optional.empty();
        }
        return database.read(handle -> more.apply(Keys.bind(handle.createQuery(sql), key))
                        .map((row, context) -> text(row))
                        .findOne())
                .map(text -> told(sight, text));
    }

    @Override
    public List<PageText> current(Viewer viewer, List<PageKey> keys) {
        Sight sight = sights.of(viewer);
        List<PageKey> seen = Keys.seen(sight, keys);
        if (seen.isEmpty()) {
            return List.of();
        }
        return database.read(handle -> handle.createQuery("""
                        select p.document, p.version, p.page, t.revision, t.confirmed, t.text, t.marks
                        """ + Keys.PAGES + """
                        join page_text t on t.page = p.id and t.revision = p.revision
                        order by k.key
                        """)
                .bind("keys", Keys.json(seen))
                .map((row, context) -> told(sight, text(row)))
                .list());
    }

    @Override
    public long stamp() {
        return database.read(handle -> handle.createQuery("select coalesce(max(rowid), 0) from page_text")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public long emended() {
        return database.read(
                handle -> handle.createQuery("select coalesce(max(rowid), 0) from page_text where by is not null")
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public Map<PageKey, Integer> currentRevisions(Viewer viewer, List<PageKey> keys) {
        Map<PageKey, Integer> revisions = new HashMap<>();
        List<PageKey> seen = Keys.seen(sights.of(viewer), keys);
        if (!seen.isEmpty()) {
            database.read(handle -> handle.createQuery("""
                            select p.document, p.version, p.page, p.revision
                            """ + Keys.PAGES + """
                            where p.revision > 0
                            """)
                    .bind("keys", Keys.json(seen))
                    .map((row, context) -> revisions.put(Keys.key(row), row.getInt("revision")))
                    .list());
        }
        return revisions;
    }

    @Override
    public Optional<Provenance> provenance(Viewer viewer, PageKey key) {
        if (!sights.of(viewer).sees(key)) {
            return Optional.empty();
        }
        return database.read(
                handle -> Keys.bind(handle.createQuery(PROVENANCE + OF_KEY + "and t.revision = p.revision"), key)
                        .map((row, context) -> provenance(row))
                        .findOne());
    }

    @Override
    public List<Provenance> revisions(Viewer viewer, PageKey key) {
        if (!sights.of(viewer).sees(key)) {
            return List.of();
        }
        return database.read(handle -> Keys.bind(handle.createQuery(PROVENANCE + OF_KEY + "order by t.revision"), key)
                .map((row, context) -> provenance(row))
                .list());
    }

    @Override
    public Optional<Integer> emend(PageKey key, int revision, PageReading text, String by) {
        return database.write(handle -> {
            Optional<Long> page = Revisions.next(handle, key, revision);
            page.ifPresent(id -> {
                Revisions.insert(handle, id, revision + 1, text, clock.instant());
                Revisions.byHand(handle, id, revision + 1, by);
                SqlitePages.neighbourDue(handle, key);
            });
            return page.map(id -> revision + 1);
        });
    }

    @Override
    public Optional<Integer> takeUp(PageKey key, int revision, int earlier, String by) {
        return database.write(handle -> {
            Optional<Long> page = Revisions.next(handle, key, revision);
            page.ifPresent(id -> {
                Revisions.again(handle, id, earlier, revision + 1, by, clock.instant());
                SqlitePages.neighbourDue(handle, key);
            });
            return page.map(id -> revision + 1);
        });
    }

    @Override
    public List<Redaction> redactions(Viewer viewer, PageKey key, int revision) {
        if (!sights.of(viewer).sees(key)) {
            return List.of();
        }
        return database.read(handle -> Keys.bind(
                        handle.createQuery("select r.* from page p join redaction r on r.page = p.id " + OF_KEY
                                + "and r.revision = :revision order by r.n"),
                        key)
                .bind("revision", revision)
                .map((row, context) -> SqlitePages.redaction(row))
                .list());
    }

    private static PageText told(Sight sight, PageText text) {
        return sight.sees(text.key().document()) ? text : Excerpts.alone(text);
    }

    private static PageText text(ResultSet row) throws SQLException {
        String text = row.getString("text");
        MarksCodec.Marks marks = MarksCodec.decode(text, row.getBytes("marks"));
        return new PageText(
                Keys.key(row),
                row.getInt("revision"),
                row.getBoolean("confirmed"),
                text,
                marks.words(),
                marks.spans(),
                marks.turns());
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(
                row.getInt("revision"),
                row.getString("engine"),
                Lists.strings(row.getString("models")),
                row.getString("settings"),
                List.of(Json.read(row.getString("remarks"), Reason[].class)),
                Instant.parse(row.getString("at")),
                row.getString("by"),
                row.getBoolean("hand"));
    }
}
