package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import tools.jackson.databind.json.JsonMapper;
import verbatim.holdings.Account;
import verbatim.holdings.Role;

/** {@link Accounts} in SQLite. */
final class SqliteAccounts implements Accounts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;

    SqliteAccounts(Database database) {
        this.database = database;
    }

    @Override
    public boolean any() {
        return database.read(handle -> handle.createQuery("select exists (select 1 from account)")
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<Account> byName(String name) {
        return database.read(handle -> byName(handle, name));
    }

    private static Optional<Account> byName(Handle handle, String name) {
        return handle.createQuery("select * from account where name = :name")
                .bind("name", name)
                .map((row, context) -> account(row))
                .findOne();
    }

    @Override
    public List<Account> list() {
        return database.read(handle -> handle.createQuery("select * from account order by name")
                .map((row, context) -> account(row))
                .list());
    }

    @Override
    public boolean add(Account account) {
        return database.write(handle -> bind(handle.createUpdate("""
                        insert into account (name, display_name, roles, state, revision, made)
                        values (:name, :display_name, :roles, :state, :revision, :made)
                        on conflict (name) do nothing
                        """), account)
                        .bind("made", account.made().toString())
                        .execute()
                == 1);
    }

    @Override
    public boolean change(Account becomes) {
        return database.write(handle -> bind(handle.createUpdate("""
                        update account set display_name = :display_name, roles = :roles, state = :state, revision = :revision
                        where name = :name and revision = :revision - 1
                        """), becomes).execute() == 1);
    }

    private static Update bind(Update statement, Account account) {
        return statement
                .bind("name", account.name())
                .bind("display_name", account.displayName())
                .bind("roles", JSON.writeValueAsString(words(account.roles())))
                .bind("state", word(account.state()))
                .bind("revision", account.revision());
    }

    @Override
    public Optional<String> password(String name) {
        return database.read(
                handle -> handle.createQuery("select password from account where name = :name and password is not null")
                        .bind("name", name)
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public void password(String name, String encoded) {
        database.write(handle -> handle.createUpdate("update account set password = :password where name = :name")
                .bind("name", name)
                .bind("password", encoded)
                .execute());
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("display_name"),
                roles(row.getString("roles")),
                Account.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("password") != null,
                row.getInt("revision"),
                Instant.parse(row.getString("made")));
    }

    private static Set<Role> roles(String json) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : JSON.readValue(json, String[].class)) {
            roles.add(Role.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return roles;
    }

    private static List<String> words(Set<Role> roles) {
        return roles.stream().map(SqliteAccounts::word).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
