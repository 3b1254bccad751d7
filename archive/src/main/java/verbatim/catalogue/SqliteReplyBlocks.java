package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@link ReplyBlocks} in SQLite. */
final class SqliteReplyBlocks implements ReplyBlocks {
    private final Database database;
    private final Clock clock;

    SqliteReplyBlocks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Block add(Kind kind, String value, String by) {
        return database.write(handle -> handle.createQuery(
                        "insert into reply_block (kind, value, made, by) values (:kind, :value, :made, :by) returning *")
                .bind("kind", kind.name().toLowerCase(Locale.ROOT))
                .bind("value", value)
                .bind("made", Instants.text(clock.instant()))
                .bind("by", by)
                .map((row, context) -> block(row))
                .one());
    }

    @Override
    public List<Block> list() {
        return database.read(handle -> handle.createQuery("select * from reply_block order by id desc")
                .map((row, context) -> block(row))
                .list());
    }

    @Override
    public Optional<Block> remove(long id) {
        return database.write(handle -> handle.createQuery("delete from reply_block where id = :id returning *")
                .bind("id", id)
                .map((row, context) -> block(row))
                .findOne());
    }

    private static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("value"),
                Instant.parse(row.getString("made")),
                row.getString("by"));
    }
}
