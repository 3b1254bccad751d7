package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import verbatim.holdings.Session;

/** {@link Sessions} in SQLite. */
final class SqliteSessions implements Sessions {
    private final Database database;

    SqliteSessions(Database database) {
        this.database = database;
    }

    @Override
    public void open(Session session) {
        database.write(handle -> handle.createUpdate("""
                        insert into session (digest, account, agent, made, seen, expires)
                        values (:digest, :account, :agent, :made, :seen, :expires)
                        """)
                .bind("digest", session.id())
                .bind("account", session.account())
                .bind("agent", session.agent())
                .bind("made", Instants.text(session.made()))
                .bind("seen", Instants.text(session.seen()))
                .bind("expires", Instants.text(session.expires()))
                .execute());
    }

    @Override
    public Optional<Session> byId(String id) {
        return database.read(handle -> handle.createQuery("select * from session where digest = :digest")
                .bind("digest", id)
                .map((row, context) -> session(row))
                .findOne());
    }

    @Override
    public List<Session> of(String account) {
        return database.read(handle -> handle.createQuery(
                        "select * from session where account = :account order by seen desc, digest")
                .bind("account", account)
                .map((row, context) -> session(row))
                .list());
    }

    @Override
    public void seen(String id, Instant now) {
        database.write(handle -> handle.createUpdate("update session set seen = :now where digest = :digest")
                .bind("digest", id)
                .bind("now", Instants.text(now))
                .execute());
    }

    @Override
    public boolean end(String account, String id) {
        return database.write(
                handle -> handle.createUpdate("delete from session where digest = :digest and account = :account")
                                .bind("digest", id)
                                .bind("account", account)
                                .execute()
                        == 1);
    }

    @Override
    public int endAll(String account) {
        return database.write(handle -> handle.createUpdate("delete from session where account = :account")
                .bind("account", account)
                .execute());
    }

    @Override
    public void sweep(Instant now) {
        database.write(handle -> handle.createUpdate("delete from session where expires <= :now")
                .bind("now", Instants.text(now))
                .execute());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("digest"),
                row.getString("account"),
                row.getString("agent"),
                Instant.parse(row.getString("made")),
                Instant.parse(row.getString("seen")),
                Instant.parse(row.getString("expires")));
    }
}
