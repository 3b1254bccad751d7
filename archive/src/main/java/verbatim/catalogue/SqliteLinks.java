package verbatim.catalogue;

import java.time.Instant;
import java.util.Optional;

/** {@link Links} in SQLite. */
final class SqliteLinks implements Links {
    private final Database database;

    SqliteLinks(Database database) {
        this.database = database;
    }

    @Override
    public void put(String digest, String account, Instant expires) {
        database.write(handle -> {
            end(account);
            return handle.createUpdate(
                            "insert into link (digest, account, expires) values (:digest, :account, :expires)")
                    .bind("digest", digest)
                    .bind("account", account)
                    .bind("expires", Instants.text(expires))
                    .execute();
        });
    }

    @Override
    public Optional<String> account(String digest, Instant now) {
        return database.read(handle -> handle.createQuery(
                        "select account from link where digest = :digest and used is null and expires > :now")
                .bind("digest", digest)
                .bind("now", Instants.text(now))
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public boolean use(String digest, Instant now) {
        return database.write(handle -> handle.createUpdate(
                                "update link set used = :now where digest = :digest and used is null and expires > :now")
                        .bind("digest", digest)
                        .bind("now", Instants.text(now))
                        .execute()
                == 1);
    }

    @Override
    public void end(String account) {
        database.write(handle -> handle.createUpdate("delete from link where account = :account and used is null")
                .bind("account", account)
                .execute());
    }
}
