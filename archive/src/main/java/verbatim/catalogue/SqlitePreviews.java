package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import verbatim.holdings.Preview;

/** {@link Previews} in SQLite. */
final class SqlitePreviews implements Previews {
    private final Database database;

    SqlitePreviews(Database database) {
        this.database = database;
    }

    @Override
    public void put(Preview preview) {
        database.write(handle -> handle.createUpdate("""
                        insert into preview (digest, release, made_by, made, expires)
                        values (:digest, :release, :made_by, :made, :expires)
                        """)
                .bind("digest", preview.id())
                .bind("release", preview.release())
                .bind("made_by", preview.madeBy())
                .bind("made", Instants.text(preview.made()))
                .bind("expires", Instants.text(preview.expires()))
                .execute());
    }

    @Override
    public Optional<Preview> byId(String id) {
        return database.read(handle -> handle.createQuery("select * from preview where digest = :id")
                .bind("id", id)
                .map((row, context) -> preview(row))
                .findOne());
    }

    @Override
    public List<Preview> of(String release, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from preview where release = :release order by made desc, digest limit :limit")
                .bind("release", release)
                .bind("limit", limit)
                .map((row, context) -> preview(row))
                .list());
    }

    @Override
    public boolean revoke(String release, String id, Instant at) {
        return database.write(handle -> handle.createUpdate("""
                                update preview set revoked = :at
                                where digest = :id and release = :release and revoked is null
                                """)
                        .bind("id", id)
                        .bind("release", release)
                        .bind("at", Instants.text(at))
                        .execute()
                == 1);
    }

    @Override
    public int revokeAll(String release, Instant at) {
        return database.write(handle -> handle.createUpdate(
                        "update preview set revoked = :at where release = :release and revoked is null")
                .bind("release", release)
                .bind("at", Instants.text(at))
                .execute());
    }

    private static Preview preview(ResultSet row) throws SQLException {
        String revoked = row.getString("revoked");
        return new Preview(
                row.getString("digest"),
                row.getString("release"),
                row.getString("made_by"),
                Instant.parse(row.getString("made")),
                Instant.parse(row.getString("expires")),
                revoked == null ? null : Instant.parse(revoked));
    }
}
