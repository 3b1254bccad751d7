package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;
import verbatim.holdings.Anchor;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.text.PageKey;

/** {@link Anchors} in SQLite. */
final class SqliteAnchors implements Anchors {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final Sights sights;
    private final Clock clock;
    private final Ids ids;

    SqliteAnchors(Database database, Sights sights, Clock clock, Ids ids) {
        this.database = database;
        this.sights = sights;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Anchor mint(Passage passage, String before, String after) {
        return database.write(handle -> {
            String ranges = JSON.writeValueAsString(ranges(handle, passage));
            return same(handle, passage, ranges)
                    .orElseGet(() -> insert(handle, new Made(freshId(handle), passage, ranges, before, after)));
        });
    }

    /** An anchor about to be kept. */
    private record Made(String id, Passage passage, String ranges, String before, String after) {}

    /** Page, start, end, and the revision of that page's text. */
    private static List<List<Integer>> ranges(Handle handle, Passage passage) {
        List<List<Integer>> ranges = new ArrayList<>();
        for (Passage.Range range : passage.pages()) {
            int revision = ranges.isEmpty()
                    ? passage.textRevision()
                    : revision(handle, new PageKey(passage.document(), passage.version(), range.page()));
            ranges.add(List.of(range.page(), range.start(), range.end(), revision));
        }
        return ranges;
    }

    private static int revision(Handle handle, PageKey key) {
        return Keys.bind(
                        handle.createQuery(
                                "select revision from page where document = :document and version = :version and page = :page"),
                        key)
                .mapTo(Integer.class)
                .one();
    }

    private static Optional<Anchor> same(Handle handle, Passage passage, String ranges) {
        return handle.createQuery(
                        "select * from anchor where document = :document and version = :version and ranges = :ranges")
                .bind("document", passage.document())
                .bind("version", passage.version())
                .bind("ranges", ranges)
                .map((row, context) -> anchor(row))
                .findOne();
    }

    private String freshId(Handle handle) {
        for (int i = 0; i < Limits.ID_TRIES; i++) {
            String id = ids.anchor();
            if (byId(handle, id).isEmpty()) {
                return id;
            }
        }
        throw new IllegalStateException("no fresh anchor id in " + Limits.ID_TRIES + " tries");
    }

    private Anchor insert(Handle handle, Made made) {
        handle.createUpdate("""
                        insert into anchor (id, document, version, text_revision, ranges, text, before, after, made)
                        values (:id, :document, :version, :text_revision, :ranges, :text, :before, :after, :made)
                        """)
                .bind("id", made.id())
                .bind("document", made.passage().document())
                .bind("version", made.passage().version())
                .bind("text_revision", made.passage().textRevision())
                .bind("ranges", made.ranges())
                .bind("text", made.passage().text())
                .bind("before", made.before())
                .bind("after", made.after())
                .bind("made", clock.instant().toString())
                .execute();
        return byId(handle, made.id()).orElseThrow();
    }

    @Override
    public Optional<Anchor> byId(Viewer viewer, String id) {
        Sight sight = sights.of(viewer);
        return database.read(handle -> byId(handle, id))
                .filter(anchor -> pages(anchor).allMatch(sight::sees));
    }

    @Override
    public Optional<String> withdrawn(Viewer viewer, String id) {
        Sight sight = sights.of(viewer);
        return database.read(handle -> byId(handle, id))
                .filter(anchor ->
                        pages(anchor).allMatch(page -> sight.withdrawn(page).isPresent()))
                .flatMap(anchor -> sight.withdrawnSome(anchor.passage().document()));
    }

    /** A link is seen only when all of its words are. */
    static Stream<PageKey> pages(Anchor anchor) {
        Passage passage = anchor.passage();
        return passage.pages().stream().map(range -> new PageKey(passage.document(), passage.version(), range.page()));
    }

    private static Optional<Anchor> byId(Handle handle, String id) {
        return handle.createQuery("select * from anchor where id = :id")
                .bind("id", id)
                .map((row, context) -> anchor(row))
                .findOne();
    }

    static Anchor anchor(ResultSet row) throws SQLException {
        List<Passage.Range> ranges = new ArrayList<>();
        List<Integer> revisions = new ArrayList<>();
        for (int[] range : JSON.readValue(row.getString("ranges"), int[][].class)) {
            ranges.add(new Passage.Range(range[0], range[1], range[2]));
            revisions.add(range[3]);
        }
        Passage passage = new Passage(
                row.getString("document"),
                row.getInt("version"),
                row.getInt("text_revision"),
                row.getString("text"),
                ranges);
        return new Anchor(
                row.getString("id"),
                passage,
                revisions,
                row.getString("before"),
                row.getString("after"),
                Instant.parse(row.getString("made")));
    }
}
