package verbatim.catalogue;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Pages.Counts;

/** How much there is of what may be seen: whole releases from the tally, less what is closed in them; of an excerpt, its pages count. */
final class Tallies {
    private static final String ALL = """
            select what, n from tally where (:release is null or release = :release)
            """;
    private static final String OPEN = """
            select what, n from tally
            where (:release is null or release = :release) and release in (select release from open)
            union all
            select 'documents', -1 from closed where excerpt is null
            union all
            select p.state, -1 from closed d join page p on p.document = d.id
            where not """ + Seeing.IN_EXCERPT;
    private static final String CLOSED = """
            with open (release) as (select value from json_each(:open)),
            closed (id, excerpt) as (
                select d.id, d.excerpt from document d
                where d.closed = 1 and d.release in (select release from open) and (:release is null or d.release = :release))
            """;
    private static final String SUMS = """
            select coalesce(sum(n) filter (where what = 'documents'), 0) documents,
                coalesce(sum(n) filter (where what <> 'documents'), 0) pages,
                coalesce(sum(n) filter (where what = 'waiting'), 0) waiting,
                coalesce(sum(n) filter (where what = 'running'), 0) running,
                coalesce(sum(n) filter (where what = 'read'), 0) read,
                coalesce(sum(n) filter (where what = 'failed'), 0) failed
            from (
            """;

    private Tallies() {}

    /** @param release null for all */
    static Counts of(Handle handle, Sight sight, @Nullable String release) {
        String open = Seeing.open(sight);
        Query query = open == null
                ? handle.createQuery(SUMS + ALL + ")")
                : handle.createQuery(CLOSED + SUMS + OPEN + ")").bind("open", open);
        return query.bind("release", release)
                .map((row, context) -> new Counts(
                        row.getInt("documents"),
                        row.getInt("pages"),
                        row.getInt("waiting"),
                        row.getInt("running"),
                        row.getInt("read"),
                        row.getInt("failed")))
                .one();
    }
}
