package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.AuditEntry.Deed;

/** {@link Trail} in SQLite. */
final class SqliteTrail implements Trail {
    private final Database database;
    private final Clock clock;

    SqliteTrail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public AuditEntry add(String who, Deed what, String subject, @Nullable String before, @Nullable String after) {
        return database.write(handle -> handle.createQuery("""
                        insert into audit (at, who, what, subject, before, after)
                        values (:at, :who, :what, :subject, :before, :after) returning *
                        """)
                .bind("at", Instants.text(clock.instant()))
                .bind("who", who)
                .bind("what", what.code())
                .bind("subject", subject)
                .bind("before", before)
                .bind("after", after)
                .map((row, context) -> entry(row))
                .one());
    }

    @Override
    public List<AuditEntry> list(@Nullable String who, @Nullable String what, long below, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from audit
                        where n < :below and (:who is null or who = :who)
                          and (:what is null or what = :what or substr(what, 1, length(:what) + 1) = :what || '.')
                        order by n desc limit :limit
                        """)
                .bind("who", who)
                .bind("what", what)
                .bind("below", below)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("n"),
                Instant.parse(row.getString("at")),
                row.getString("who"),
                row.getString("what"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"));
    }
}
