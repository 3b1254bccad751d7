package verbatim.catalogue;

import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Connections that know {@code folded(text)}: a text in small letters of every script, where SQLite's own {@code lower} knows those of ASCII alone. */
final class FoldingSource extends SQLiteDataSource {
    FoldingSource(SQLiteConfig config) {
        super(config);
    }

    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
        SQLiteConnection connection = super.getConnection(user, password);
        Function.create(connection, "folded", new Folded(), 1, Function.FLAG_DETERMINISTIC);
        return connection;
    }

    private static final class Folded extends Function {
        @Override
        protected void xFunc() throws SQLException {
            String text = value_text(0);
            if (text == null) {
                result();
            } else {
                result(text.toLowerCase(Locale.ROOT));
            }
        }
    }
}
