package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;

/** {@link Inventory} in SQLite. Excerpts are left out: nothing may tell how much is beside them. Instants are text that sorts as they do but for their fractions, which nobody is told. */
final class SqliteInventory implements Inventory {
    private static final String STORIES = """
             from story s
             join edition e on e.story = s.slug and e.number = s.edition
             left join release r on r.slug = s.release
            where (:open is null or s.release in (select value from json_each(:open)))
            """;

    private static final String DOCUMENTS = """
             from document d
             join version v on v.document = d.id and v.number = d.versions
             left join release r on r.slug = d.release
            where """ + Seeing.WHOLE;

    private final Database database;
    private final Sights sights;

    SqliteInventory(Database database, Sights sights) {
        this.database = database;
        this.sights = sights;
    }

    private Query ask(Handle handle, String sql, Viewer viewer) {
        return handle.createQuery(sql).bind("open", Seeing.open(sights.of(viewer)));
    }

    private List<Known> known(String sql, Viewer viewer, int offset, int limit) {
        return database.read(handle -> ask(handle, sql + " limit :limit offset :offset", viewer)
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, context) -> new Known(row.getString("name"), changed(row)))
                .list());
    }

    private static Instant changed(ResultSet row) throws SQLException {
        return Instant.parse(row.getString("changed"));
    }

    @Override
    public List<Known> releases(Viewer viewer) {
        String sql = """
                select r.slug name, max(coalesce(r.publish_at, r.created), coalesce(
                    (select max(v.received) from document d join version v on v.document = d.id
                      where d.release = r.slug and d.closed = 0), r.created)) changed
                from release r
                where (:open is null or r.slug in (select value from json_each(:open))) order by r.slug
                """;
        return known(sql, viewer, 0, Integer.MAX_VALUE);
    }

    @Override
    public List<Known> stories(Viewer viewer, int offset, int limit) {
        return known(
                "select s.slug name, max(e.out, coalesce(r.publish_at, ''), coalesce("
                        + "(select max(c.at) from correction c where c.story = s.slug), '')) changed" + STORIES
                        + " order by s.slug",
                viewer,
                offset,
                limit);
    }

    @Override
    public List<Known> documents(Viewer viewer, int offset, int limit) {
        return known(
                "select d.id name, max(v.received, coalesce(r.publish_at, '')) changed" + DOCUMENTS + " order by d.id",
                viewer,
                offset,
                limit);
    }

    @Override
    public List<Leaf> pages(Viewer viewer, int offset, int limit) {
        String sql = """
                with part as materialized (
                    select p.id, p.document, p.version, p.page, p.revision
                    from document d join page p on p.document = d.id and p.version = d.versions
                    where """ + Seeing.WHOLE + """
                    order by p.document, p.page limit :limit offset :offset)
                select p.document, p.version, p.page, max(v.received, coalesce(r.publish_at, ''), coalesce(t.at, '')) changed
                from part p
                join document d on d.id = p.document
                join version v on v.document = p.document and v.number = p.version
                left join release r on r.slug = d.release
                left join page_text t on t.page = p.id and t.revision = p.revision
                order by p.document, p.page
                """;
        return database.read(handle -> ask(handle, sql, viewer)
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, context) -> new Leaf(
                        new PageKey(row.getString("document"), row.getInt("version"), row.getInt("page")),
                        changed(row)))
                .list());
    }

    @Override
    public Extent extent(Viewer viewer) {
        return database.read(handle -> ask(
                        handle,
                        "select (select count(*)" + STORIES
                                + ") stories, count(*) documents, coalesce(sum(v.pages), 0) pages" + DOCUMENTS,
                        viewer)
                .map((row, context) -> new Extent(row.getInt("stories"), row.getInt("documents"), row.getInt("pages")))
                .one());
    }
}
