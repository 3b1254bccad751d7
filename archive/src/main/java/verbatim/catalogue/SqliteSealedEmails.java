package verbatim.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link SealedEmails} in SQLite. */
final class SqliteSealedEmails implements SealedEmails {
    private final Database database;

    SqliteSealedEmails(Database database) {
        this.database = database;
    }

    @Override
    public void put(String reply, String sealed, @Nullable String tell) {
        database.write(handle -> handle.createUpdate(
                        "insert into reply_email (reply, sealed, tell) values (:reply, :sealed, :tell)")
                .bind("reply", reply)
                .bind("sealed", sealed)
                .bind("tell", tell)
                .execute());
    }

    @Override
    public Optional<Sealed> of(String reply) {
        return database.read(handle -> handle.createQuery("select sealed, tell from reply_email where reply = :reply")
                .bind("reply", reply)
                .map((row, context) -> new Sealed(row.getString("sealed"), row.getString("tell")))
                .findOne());
    }

    @Override
    public void told(String reply) {
        database.write(handle -> handle.createUpdate("update reply_email set tell = null where reply = :reply")
                .bind("reply", reply)
                .execute());
    }

    @Override
    public boolean erase(String reply) {
        return database.write(handle -> handle.createUpdate("delete from reply_email where reply = :reply")
                        .bind("reply", reply)
                        .execute()
                > 0);
    }

    @Override
    public int eraseReceivedBefore(Instant instant) {
        return database.write(handle ->
                handle.createUpdate("""
                        delete from reply_email where reply in (select id from reply where received < :instant)
                        """).bind("instant", Instants.text(instant)).execute());
    }

    @Override
    public void scrub() {
        database.scrub();
    }
}
