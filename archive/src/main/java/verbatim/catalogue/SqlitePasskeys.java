package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Passkey;

/** {@link Passkeys} in SQLite. */
final class SqlitePasskeys implements Passkeys {
    private final Database database;

    SqlitePasskeys(Database database) {
        this.database = database;
    }

    @Override
    public void add(Passkey passkey) {
        database.write(handle -> handle.createUpdate("""
                        insert into passkey (id, account, handle, public_key, count, label, made)
                        values (:id, :account, :handle, :public_key, :count, :label, :made)
                        """)
                .bind("id", passkey.id())
                .bind("account", passkey.account())
                .bind("handle", passkey.handle())
                .bind("public_key", passkey.publicKey())
                .bind("count", passkey.count())
                .bind("label", passkey.label())
                .bind("made", Instants.text(passkey.made()))
                .execute());
    }

    @Override
    public Optional<Passkey> byId(String id) {
        return database.read(handle -> handle.createQuery("select * from passkey where id = :id")
                .bind("id", id)
                .map((row, context) -> passkey(row))
                .findOne());
    }

    @Override
    public List<Passkey> of(String account) {
        return database.read(
                handle -> handle.createQuery("select * from passkey where account = :account order by made, id")
                        .bind("account", account)
                        .map((row, context) -> passkey(row))
                        .list());
    }

    @Override
    public Optional<String> account(String userHandle) {
        return database.read(handle -> handle.createQuery("select account from passkey where handle = :handle limit 1")
                .bind("handle", userHandle)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void used(String id, long count, Instant now) {
        database.write(handle -> handle.createUpdate("update passkey set count = :count, used = :now where id = :id")
                .bind("id", id)
                .bind("count", count)
                .bind("now", Instants.text(now))
                .execute());
    }

    @Override
    public boolean remove(String account, String id) {
        return database.write(handle -> handle.createUpdate("delete from passkey where id = :id and account = :account")
                        .bind("id", id)
                        .bind("account", account)
                        .execute()
                == 1);
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        @Nullable String used = row.getString("used");
        return new Passkey(
                row.getString("id"),
                row.getString("account"),
                row.getString("handle"),
                row.getString("public_key"),
                row.getLong("count"),
                row.getString("label"),
                Instant.parse(row.getString("made")),
                used == null ? null : Instant.parse(used));
    }
}
