package verbatim.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import verbatim.holdings.Release.Numbered;
import verbatim.holdings.Viewer;

/** {@link Contents} in SQLite. */
final class SqliteContents implements Contents {
    private static final String FROM = """
             from release_document n join document d on d.id = n.document
            where n.release = :slug and """ + Seeing.DOCUMENT;

    /** A date is compared as far as both are known: 1995 may be as late as 1995-07. */
    private static final String WANTED = """
             and (:kind = '' or d.kind = :kind)
             and (:party = '' or exists (select 1 from json_each(d.participants) p where p.value = :party and """ + Seeing.PARTICIPANTS + """
            ))
             and (:from = '' or substr(d.date, 1, length(:from)) >= substr(:from, 1, length(d.date)))
             and (:to = '' or substr(d.date, 1, length(:to)) <= substr(:to, 1, length(d.date)))
             and (:words = '' or instr(
                folded(coalesce(d.title, '') || ' ' || coalesce(d.subject, '') || ' ' || d.name), folded(:words)) > 0)
            """;

    private static final String QUOTED = """
            select count(distinct q.story || ' ' || q.number) from story_quotation q join story s on s.slug = q.story
             where q.document = n.document and """ + SqliteStoryTexts.SEEN + " and " + SqliteStoryTexts.WHERE_SEEN;

    private final Database database;
    private final Sights sights;

    SqliteContents(Database database, Sights sights) {
        this.database = database;
        this.sights = sights;
    }

    private Query ask(Handle handle, String sql, Viewer viewer, String slug) {
        return handle.createQuery(sql).bind("slug", slug).bind("open", Seeing.open(sights.of(viewer)));
    }

    private Query ask(Handle handle, String sql, Viewer viewer, String slug, Wanted wanted) {
        return ask(handle, sql, viewer, slug)
                .bind("kind", wanted.kind())
                .bind("party", wanted.party())
                .bind("from", wanted.from())
                .bind("to", wanted.to())
                .bind("words", wanted.words());
    }

    @Override
    public List<Numbered> numbered(Viewer viewer, String slug, Wanted wanted, Order order, int after, int limit) {
        Sight sight = sights.of(viewer);
        boolean all = sight instanceof Sight.Everything;
        return database.read(handle -> ask(
                        handle,
                        "select n.number, n.document, n.position, d.closed, d.closed_reason, d.excerpt" + FROM + WANTED
                                + behind(order),
                        viewer,
                        slug,
                        wanted)
                .bindMap(SqliteStoryTexts.seen(sight))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> SqliteReleases.numbered(row, all))
                .list());
    }

    private static String behind(Order order) {
        return switch (order) {
            case LISTED -> " and n.position > :after order by n.position limit :limit";
            case QUOTED -> " order by (" + QUOTED + ") desc, n.position limit :limit offset :after";
            case DATED -> " order by d.date is null, d.date, n.position limit :limit offset :after";
        };
    }

    @Override
    public int count(Viewer viewer, String slug, Wanted wanted) {
        return database.read(handle -> ask(handle, "select count(*)" + FROM + WANTED, viewer, slug, wanted)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<Dated> dates(Viewer viewer, String slug, Wanted wanted, int limit) {
        return database.read(handle -> ask(
                        handle,
                        "select n.number, d.date" + FROM + WANTED
                                + " and d.date is not null order by d.date, n.number limit :limit",
                        viewer,
                        slug,
                        wanted)
                .bind("limit", limit)
                .map((row, context) -> new Dated(row.getInt("number"), row.getString("date")))
                .list());
    }

    @Override
    public Map<String, Integer> kinds(Viewer viewer, String slug) {
        return database.read(handle -> counted(ask(
                handle,
                "select d.kind value, count(*) n" + FROM + " and d.kind is not null group by 1 order by 2 desc, 1",
                viewer,
                slug)));
    }

    @Override
    public Map<String, Integer> parties(Viewer viewer, String slug, int limit) {
        String sql =
                """
                select p.value, count(distinct d.id) n
                from release_document n join document d on d.id = n.document, json_each(d.participants) p
                where n.release = :slug and """ + Seeing.DOCUMENT + " and " + Seeing.PARTICIPANTS + " group by 1 order by 2 desc, 1 limit :limit";
        return database.read(handle -> counted(ask(handle, sql, viewer, slug).bind("limit", limit)));
    }

    private static Map<String, Integer> counted(Query query) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        query.map((row, context) -> counted.put(row.getString("value"), row.getInt("n")))
                .list();
        return counted;
    }
}
